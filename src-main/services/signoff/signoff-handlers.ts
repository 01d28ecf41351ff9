// Sign-off: a plan handed to counsel, reviewed value by value, sent back or signed; every rule held here as in the database.
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { type Form, isSameForm } from "../../contract/excerpt.ts";
import type { Handlers } from "../../contract/services.ts";
import type { SignoffView } from "../../contract/signoff.ts";
import type { Parts } from "../desk/parts.ts";
import { isSubmittable } from "./case-signoff.ts";
import { isDraft } from "./course.ts";
import { inForm, type Known, know, stateOf } from "./known.ts";
import type { Present } from "./people.ts";
import { entriesOf, type PlanItem, reviewOf } from "./plan-items.ts";
import { planOf } from "./seat-plan.ts";
import { signChecks } from "./sign-checks.ts";
import { cleanCopyOf, signed } from "./signing.ts";
import { viewOf } from "./view.ts";

type Methods =
  | "signoff/view"
  | "signoff/approve"
  | "signoff/request"
  | "signoff/submit"
  | "signoff/return"
  | "signoff/sign"
  | "signoff/published";
type Answer<T> = Result<T, StetError>;

/** A seat, and what its case holds of its sign-off. */
export async function knownOf(
  { seats, people }: Pick<Parts, "seats" | "people">,
  { case: id, document }: { readonly case: string; readonly document: string },
  who?: Present,
): Promise<Answer<Known>> {
  const seat = await seats.of(id, document);
  if (!seat.ok) return seat;
  const present = who === undefined ? await people.present() : ok(who);
  return present.ok ? know(seat.value, present.value, people) : present;
}

export async function shown(
  parts: Pick<Parts, "seats" | "people" | "cases">,
  place: { case: string; document: string },
  form?: Form,
) {
  const now = await knownOf(parts, place);
  if (!now.ok) return now;
  // A draft is of no form yet: it is told as what would be submitted.
  const known = form !== undefined && isDraft(stateOf(now.value)) ? inForm(now.value, form) : now;
  if (!known.ok) return known;
  const info = known.value.seat.kept.info();
  return info.ok ? viewOf(known.value, parts.people, info.value?.name ?? "") : info;
}

/** Errors: copy/stale, when something was decided while a copy was made. */
function unchanged({ seat, plan, form }: Known): Answer<null> {
  const now = planOf(seat, form);
  if (!now.ok) return now;
  return now.value.key === plan.key ? ok(null) : err(stetError("copy/stale"));
}

export function signoffHandlers(parts: Parts): Pick<Handlers, Methods> {
  const { people } = parts;
  /** Whose opening of which version is in the audit log already. */
  const opened = new Set<string>();

  /** What counsel may review now. Errors: signoff/not-a-lawyer, not-submitted, own-plan. */
  const reviewable = async (place: { case: string; document: string }): Promise<Answer<Known>> => {
    const known = await knownOf(parts, place);
    if (!known.ok) return known;
    const { present, seat } = known.value;
    if (present.role !== "lawyer") return err(stetError("signoff/not-a-lawyer"));
    if (stateOf(known.value) !== "submitted") return err(stetError("signoff/not-submitted"));
    const checks = await signChecks(known.value);
    if (!checks.ok) return checks;
    if (checks.value.some(({ id, ok: holds }) => id === "decided_nothing" && !holds))
      return err(stetError("signoff/own-plan"));
    const met = seat.kept.signoff.meet(present);
    return met.ok ? known : met;
  };

  const review = async (
    place: { case: string; document: string },
    pick: (known: Known) => readonly PlanItem[] | null,
    how: { readonly review: "approved" | "requested"; readonly words: string },
  ): Promise<Answer<SignoffView>> => {
    const known = await reviewable(place);
    if (!known.ok) return known;
    const items = pick(known.value);
    if (items === null || items.length === 0) return err(stetError("signoff/unknown-item"));
    const { seat, present } = known.value;
    const kept = seat.kept.signoff.review(
      seat.document,
      items.map(({ id, content }) => ({ item: id, content })),
      how,
      present.actor,
    );
    return kept.ok ? shown(parts, place) : kept;
  };

  const noteOpening = ({ seat, present, record }: Known) => {
    const row = record.course.at(-1);
    if (present.role !== "lawyer" || row?.state !== "submitted") return;
    const key = `${seat.document}/${row.version}/${present.actor}`;
    if (opened.has(key)) return;
    opened.add(key);
    // Looking must work where nothing can be written.
    if (seat.kept.signoff.meet(present).ok) seat.kept.signoff.opened(seat.document, present.actor);
  };

  return {
    async "signoff/view"({ form, ...place }) {
      const known = await knownOf(parts, place);
      if (!known.ok) return known;
      noteOpening(known.value);
      return shown(parts, place, form);
    },

    "signoff/approve": (place) =>
      review(
        place,
        ({ plan, record }) => {
          const { of } = place;
          if ("kind" in of)
            return plan.items.filter(
              (item) => item.decided[0]?.place.kind === of.kind && reviewOf(item, record.reviews) === undefined,
            );
          const found = of.items.flatMap((id) => plan.items.filter((item) => item.id === id));
          return found.length === new Set(of.items).size ? found : null;
        },
        { review: "approved", words: "" },
      ),
    "signoff/request": (place) =>
      review(place, ({ plan }) => plan.items.filter(({ id }) => id === place.item), {
        review: "requested",
        words: place.words.toWellFormed(),
      }),

    async "signoff/submit"({ passphrase, form, ...place }, call) {
      const present = await people.editor();
      if (!present.ok) return present;
      const now = await knownOf(parts, place, present.value);
      const known = now.ok ? inForm(now.value, form) : now;
      if (!known.ok) return known;
      const { seat, plan, record } = known.value;
      if (!isSubmittable(record.course.at(-1), plan.key)) return err(stetError("signoff/not-a-draft"));
      // On an excerpt there may be nothing to decide, and yet it is to be approved.
      if (plan.decisions.every(({ verdict }) => verdict === "undecided"))
        return err(stetError("signoff/nothing-decided"));
      const clash = seat.kept.handover.inConflict(seat.document);
      if (!clash.ok) return clash;
      if (clash.value) return err(stetError("handover/in-conflict"));
      // The passphrase first: a wrong one is told at once, not after minutes of work.
      const signer = await people.signer(passphrase);
      if (!signer.ok) return signer;
      const copy = await cleanCopyOf(parts, known.value, call);
      if (!copy.ok) return copy;
      const { version } = known.value;
      const made = await signed(parts, known.value, {
        act: "decided",
        version,
        copy: copy.value,
        signer: signer.value,
      });
      if (!made.ok) return made;
      const met = seat.kept.signoff.meet(present.value);
      if (!met.ok) return met;
      const still = unchanged(known.value);
      if (!still.ok) return still;
      const submitted = {
        plan: plan.key,
        form: known.value.form,
        entries: entriesOf(plan.items),
        signoff: made.value,
      };
      const kept = seat.kept.signoff.submit(seat.document, submitted, present.value.actor);
      return kept.ok ? shown(parts, place) : kept;
    },

    async "signoff/return"({ words, ...place }) {
      const known = await knownOf(parts, place);
      if (!known.ok) return known;
      const { present, seat, plan, record } = known.value;
      if (stateOf(known.value) !== "submitted") return err(stetError("signoff/not-submitted"));
      const editor = present.role === "lawyer" ? null : await people.editor();
      if (editor?.ok === false) return editor;
      const met = seat.kept.signoff.meet(present);
      if (!met.ok) return met;
      const said = words.toWellFormed().trim();
      if (editor !== null) {
        const taken = seat.kept.signoff.takeBack(seat.document, said, present.actor);
        return taken.ok ? shown(parts, place) : taken;
      }
      const requested = plan.items.filter((item) => reviewOf(item, record.reviews)?.review === "requested").length;
      if (requested === 0 && said === "") return err(stetError("signoff/nothing-requested"));
      const sent = seat.kept.signoff.sendBack(seat.document, requested, said, present.actor);
      return sent.ok ? shown(parts, place) : sent;
    },

    async "signoff/sign"({ passphrase, ...place }, call) {
      const known = await reviewable(place);
      if (!known.ok) return known;
      const checks = await signChecks(known.value, { anew: true });
      if (!checks.ok) return checks;
      const missing = checks.value.filter(({ ok: holds, blocks }) => !holds && blocks);
      if (missing.length > 0)
        return err(stetError("signoff/not-ready", missing.map(({ id, n, of }) => `${id} ${n}/${of}`).join(", ")));
      const { seat, plan, present, record } = known.value;
      const row = record.course.at(-1)!;
      const signer = await people.signer(passphrase);
      if (!signer.ok) return signer;
      const copy = await cleanCopyOf(parts, known.value, call);
      if (!copy.ok) return copy;
      const { version } = row;
      const made = await signed(parts, known.value, {
        act: "approved",
        version,
        copy: copy.value,
        signer: signer.value,
      });
      if (!made.ok) return made;
      const submitted = record.signatures.findLast((one) => one.version === version);
      const [theirs, ours] = [submitted?.signoff.manifest, made.value.manifest];
      if (
        theirs?.output.sha256 !== ours.output.sha256 ||
        theirs.plan.sha256 !== ours.plan.sha256 ||
        !isSameForm(theirs.form ?? null, ours.form ?? null)
      )
        return err(stetError("signoff/other-output"));
      const still = unchanged(known.value);
      if (!still.ok) return still;
      const kept = seat.kept.signoff.approve(seat.document, plan.key, made.value, present.actor);
      return kept.ok ? shown(parts, place) : kept;
    },

    async "signoff/published"({ words, ...place }) {
      const present = await people.editor();
      if (!present.ok) return present;
      const known = await knownOf(parts, place, present.value);
      if (!known.ok) return known;
      const { seat } = known.value;
      const met = seat.kept.signoff.meet(present.value);
      if (!met.ok) return met;
      const kept = seat.kept.signoff.published(seat.document, words.toWellFormed(), present.value.actor);
      return kept.ok ? shown(parts, place) : kept;
    },
  };
}
