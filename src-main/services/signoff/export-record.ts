// What the case knew of a plan when its copy was exported, as the full certificate tells it: places and reasons, no content.
import { covered } from "../../base/covered.ts";
import { ok, type Result } from "../../base/result.ts";
import type { CaseRecord, Review } from "../../contract/certificate.ts";
import { EMPTY_STATEMENT } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import { isSameForm } from "../../contract/excerpt.ts";
import type { Prediction } from "../../contract/prediction.ts";
import type { RulePack } from "../../engine/policy/index.ts";
import { clockOf } from "../../store/signoff.repository.ts";
import { type App, today } from "../app.ts";
import { consequencesOf } from "../desk/consequences.ts";
import { asExcerpt } from "../desk/excerpt-forecast.ts";
import { struckMarks } from "../desk/marks.ts";
import { notLooked } from "../desk/parts.ts";
import { sha256 } from "../input.ts";
import type { CleanCopy } from "../redact.ts";
import { type Known, shownVersion } from "./known.ts";
import { hashOf, isSigned } from "./manifest.ts";
import { quoting } from "./notes.ts";
import type { PlanItem } from "./plan-items.ts";

/** The signatures over exactly this copy of exactly this plan, and what they make of it. */
export function reviewOfCopy(
  { record, present, version }: Known,
  copy: CleanCopy,
): { readonly review: Review; readonly signoffs: CaseRecord["signoffs"] } {
  const [plan, output] = [hashOf(copy.plan), sha256(copy.bytes)];
  const latest = record.course.at(-1);
  const of = latest === undefined || latest.plan === null ? version : latest.version;
  const signoffs = record.signatures
    .filter((row) => row.version === of && isSigned(row.signoff))
    .map(({ signoff }) => signoff)
    .filter(
      ({ manifest }) =>
        manifest.plan.sha256 === plan &&
        manifest.output.sha256 === output &&
        isSameForm(manifest.form ?? null, copy.keep),
    );
  const editors = new Set(
    signoffs.filter(({ manifest }) => manifest.act === "decided").map((s) => s.manifest.signer.publicKey),
  );
  const approved = signoffs.some(
    ({ manifest: { act, signer, roster, decisions } }) =>
      act === "approved" &&
      signer.role === "lawyer" &&
      !editors.has(signer.publicKey) &&
      decisions.every(({ by }) => by !== signer.fingerprint) &&
      // A role that the roster of this machine doesn't give was written by nobody entitled to.
      (present.roster === null ||
        present.roster.roster.people.some((p) => p.publicKey === signer.publicKey && p.role === "lawyer")) &&
      roster !== null,
  );
  const state = latest?.state;
  const inForce = state === "approved" || state === "exported" || state === "published";
  return { review: approved && inForce ? "approved" : "not_reviewed", signoffs };
}

export async function recordOf(
  app: App,
  known: Known,
  copy: CleanCopy,
  caseName: string,
): Promise<Result<CaseRecord, StetError>> {
  const { seat, plan, form, record, present, person } = known;
  const { looked, kept } = seat;
  if (looked === undefined) return notLooked();
  const [chain, head] = [kept.verifyAuditChain(), kept.signoff.head()];
  if (!chain.ok) return chain;
  if (!head.ok) return head;
  const struck = new Set(covered(looked.findings, struckMarks(looked.marks, looked.decisions)));
  for (const { finding, verdict } of plan.decisions) if (verdict === "redact") struck.add(finding);
  const statement = looked.statement ?? EMPTY_STATEMENT;
  const follows = await consequencesOf(app, kept, looked, statement, struck);
  if (!follows.ok) return follows;
  const { asIs } = follows.value;
  const planned =
    form === null ? follows.value.planned : (await asExcerpt(app, looked, statement, struck, form)).predictions;
  const { packs } = await app.policyData();
  const redacted = plan.items.filter(({ verdict }) => verdict === "redact");
  const quotes = quoting(valuesIn(redacted));
  const platforms = asIs.flatMap((before) => {
    const after = planned.find(({ platform }) => platform === before.platform);
    if (after === undefined || (before.band === "unlikely" && after.band === "unlikely")) return [];
    return [
      { platform: before.platform, asItWas: before.band, asPublished: after.band, ...groundOf(before, after, packs) },
    ];
  });
  return ok({
    caseName,
    newsroom: present.roster?.roster.newsroom ?? null,
    version: shownVersion(known),
    valuesStruck: new Set(redacted.map(({ group }) => group)).size,
    undecided: plan.undecided.length,
    letStand: letStand(plan.items, quotes),
    platforms,
    platformsUnlikely: asIs.length - platforms.length,
    predictedFor: statement.date ?? today(app),
    course: record.course.map((row) => {
      const by = person(row.actor);
      const role = by.role ?? record.people.find(({ key }) => key === row.actor)?.role ?? null;
      const { state, version, why, count } = row;
      return { state, version, at: clockOf(row), by: by.name, role, reason: { why, count } };
    }),
    audit: { ...head.value, intact: chain.value.intact },
    signoffs: reviewOfCopy(known, copy).signoffs,
  });
}

export function* valuesIn(items: readonly PlanItem[]): Iterable<string> {
  for (const { decided } of items) for (const { place } of decided) yield place.text;
}

/** By kind and reason, so that a certificate stays short however many values stand. */
function letStand(items: readonly PlanItem[], quotes: (words: string) => boolean): CaseRecord["letStand"] {
  const standing = items.filter(({ verdict }) => verdict === "stand");
  const noteOf = (item: PlanItem) => {
    const notes = [...new Set(item.decided.map(({ decision }) => decision.note).filter((note) => note !== ""))];
    return notes.filter((note) => !quotes(note)).join("; ");
  };
  const groups = Map.groupBy(standing, (item) =>
    JSON.stringify([item.decided[0]!.place.kind, item.reason, noteOf(item)]),
  );
  return [...groups.values()].map((same) => {
    const places = same.flatMap(({ decided }) => decided.map(({ place }) => place));
    return {
      kind: places[0]!.kind,
      pages: [...new Set(places.flatMap(({ page }) => (page === null ? [] : [page])))].sort((a, b) => a - b),
      places: places.length,
      values: new Set(same.map(({ group }) => group)).size,
      reason: same[0]!.reason,
      note: noteOf(same[0]!),
    };
  });
}

/** The first clause that still fires, or that fired before. */
function groundOf(before: Prediction, after: Prediction, packs: readonly RulePack[]) {
  const fires = ({ clauses }: Prediction) =>
    clauses.find(({ question }) => question === "visible" || question === "provenance" || question === "conduct");
  const clause = (after.band === "unlikely" ? undefined : fires(after)) ?? fires(before);
  if (clause === undefined) return { ground: "", since: "" };
  const title = packs.flatMap((pack) => pack.clauses).find(({ id }) => id === clause.id)?.title ?? "";
  return { ground: title, since: clause.effectiveFromText ?? clause.effectiveFrom ?? "" };
}
