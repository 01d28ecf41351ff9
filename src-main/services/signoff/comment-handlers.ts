// Comments on a plan and its values, and what platforms would do if one value were decided the other way.
import { covered } from "../../base/covered.ts";
import { err, ok } from "../../base/result.ts";
import { EMPTY_STATEMENT } from "../../contract/desk.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import { consequencesOf } from "../desk/consequences.ts";
import { asExcerpt } from "../desk/excerpt-forecast.ts";
import { struckMarks } from "../desk/marks.ts";
import { notLooked, type Parts } from "../desk/parts.ts";
import { knownOf, shown } from "./signoff-handlers.ts";
import { privilegedId } from "./threads.ts";

type Methods = "signoff/comment" | "signoff/otherwise";

export function commentHandlers(parts: Parts): Pick<Handlers, Methods> {
  return {
    async "signoff/comment"({ on, words, privileged, to, ...place }) {
      const known = await knownOf(parts, place);
      if (!known.ok) return known;
      const { seat, present, plan, threads } = known.value;
      // Words without a name can't be answered to.
      if (present.identity === null) return err(stetError("identity/none"));
      const met = seat.kept.signoff.meet(present);
      if (!met.ok) return met;
      const { comment, commentPrivileged } = seat.kept.signoff;
      const said = words.toWellFormed();
      if ("reply" in on) {
        const thread = threads.find(({ id }) => id === on.reply);
        if (thread === undefined) return err(stetError("signoff/unknown-comment"));
        const row = { about: thread.group, words: said, closes: on.closes };
        const secret = { ...row, parent: privilegedId(thread.id) };
        const kept = thread.privileged
          ? commentPrivileged(seat.document, { ...secret, addressee: addresseeOf(thread.id) }, present.actor)
          : comment(seat.document, { ...row, parent: thread.id }, present.actor);
        return kept.ok ? shown(parts, place) : kept;
      }
      const item = on.item === null ? null : plan.items.find(({ id }) => id === on.item);
      if (item === undefined) return err(stetError("signoff/unknown-item"));
      const row = { about: item?.group ?? null, parent: null, words: said, closes: false };
      if (!privileged) {
        const kept = comment(seat.document, row, present.actor);
        return kept.ok ? shown(parts, place) : kept;
      }
      const isEditor = to === undefined || parts.people.person(to, present.roster).role === "editor";
      if (present.role !== "lawyer" || !isEditor) return err(stetError("signoff/not-privileged"));
      const kept = commentPrivileged(seat.document, { ...row, addressee: to ?? null }, present.actor);
      return kept.ok ? shown(parts, place) : kept;

      function addresseeOf(id: number): string | null {
        const rows = seat.kept.signoff.privileged(
          seat.document,
          present.role === "lawyer" ? "lawyer" : { addressee: present.actor },
        );
        return (rows.ok && rows.value.find((one) => privilegedId(one.id) === id)?.addressee) || null;
      }
    },

    async "signoff/otherwise"({ item: id, ...place }) {
      const known = await knownOf(parts, place);
      if (!known.ok) return known;
      const { seat, plan, form } = known.value;
      const item = plan.items.find((one) => one.id === id);
      if (item === undefined) return err(stetError("signoff/unknown-item"));
      const { looked } = seat;
      if (looked === undefined) return notLooked();
      const struck = new Set(covered(looked.findings, struckMarks(looked.marks, looked.decisions)));
      for (const { finding, verdict } of plan.decisions) if (verdict === "redact") struck.add(finding);
      const other = new Set(struck);
      for (const { place: at } of item.decided) item.verdict === "redact" ? other.delete(at.id) : other.add(at.id);
      const statement = looked.statement ?? EMPTY_STATEMENT;
      const foretold = async (removed: ReadonlySet<string>) => {
        if (form !== null) return ok((await asExcerpt(parts.app, looked, statement, removed, form)).predictions);
        const follows = await consequencesOf(parts.app, seat.kept, looked, statement, removed);
        return follows.ok ? ok(follows.value.planned) : follows;
      };
      const [now, then] = [await foretold(struck), await foretold(other)];
      if (!now.ok) return now;
      if (!then.ok) return then;
      const platforms = now.value.flatMap(({ platform, band }) => {
        const otherwise = then.value.find((one) => one.platform === platform)?.band ?? band;
        return otherwise === band ? [] : [{ platform, planned: band, otherwise }];
      });
      return ok({ platforms });
    },
  };
}
