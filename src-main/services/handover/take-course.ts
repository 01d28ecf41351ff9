// The steps of a plan's course that were made on another machine, put behind ours: what is signed is verified first.
import { isSameForm } from "../../contract/excerpt.ts";
import type { Role } from "../../contract/people.ts";
import type { CaseStore } from "../../store/open-case.ts";
import type { StateRow } from "../../store/signoff.repository.ts";
import { holdsHead } from "../signoff/audit-export.ts";
import { isSigned } from "../signoff/manifest.ts";
import type { HandedDocument, HandOver } from "./file-schema.ts";
import { refuse } from "./refused.ts";

/** By the newsroom's roster of this machine; `known` is whether there is one. */
export type Roles = { readonly known: boolean; of(key: string): Role | null };
type With = { readonly roles: Roles; readonly uid: string };
type Counted = { written: number };

/**
 * Whether the steps may follow here: their signatures hold, lawyers are lawyers by our roster, and no version of ours
 * has the number of another of theirs. A signature that doesn't hold is refused with everything else.
 */
export function canFollow(
  store: CaseStore,
  whole: HandOver,
  document: HandedDocument,
  steps: readonly StateRow[],
  { roles }: With,
): boolean {
  if (store.handover.openConflicts(document.sha256).length > 0) return false;
  return steps.every((step) => {
    const { state, actor, version, plan } = step;
    if ((state === "approved" || state === "changes_requested") && roles.of(actor) !== "lawyer") return false;
    if (state !== "submitted" && state !== "approved") return true;
    const act = state === "submitted" ? "decided" : "approved";
    if (state === "submitted" && (roles.of(actor) ?? "editor") !== "editor") return false;
    const made = document.signatures.find(
      (one) => one.version === version && one.actor === actor && one.signoff.manifest.act === act,
    );
    if (made === undefined) return refuse("handover/damaged");
    const { manifest } = made.signoff;
    const holds =
      isSigned(made.signoff) &&
      manifest.signer.fingerprint === actor &&
      manifest.original.sha256 === document.sha256 &&
      manifest.plan.version === version &&
      isSameForm(manifest.form ?? null, formOf(document, version)) &&
      whole.logs.some((log) => holdsHead(log, manifest.audit));
    if (!holds) return refuse("handover/damaged");
    const here = store.signoff.version(document.sha256, version);
    return here === undefined || here.plan === plan;
  });
}

/** What of the document a version was submitted to publish; null: the whole. */
export const formOf = ({ versions }: HandedDocument, version: number) =>
  versions.find((one) => one.version === version)?.form ?? null;

/** In their order, each with what was submitted, signed and reviewed with it. */
export function addSteps(
  store: CaseStore,
  document: HandedDocument,
  steps: readonly StateRow[],
  taking: With,
  report: Counted,
): void {
  const { sha256 } = document;
  const { signoff } = store;
  for (const step of steps) {
    addReviews(store, document, taking, report);
    if (step.state === "submitted") {
      const made = document.versions.find(({ version }) => version === step.version);
      if (made === undefined || made.plan !== step.plan) refuse("handover/damaged");
      if (signoff.version(sha256, step.version) === undefined) signoff.addVersion(sha256, made);
    }
    const known = new Set(signoff.signatures(sha256).map((row) => row.signoff.signature));
    for (const row of document.signatures)
      if (row.version === step.version && !known.has(row.signoff.signature) && isOf(step, row.signoff.manifest.act))
        signoff.addSignature(sha256, { ...row, brought: taking.uid });
    signoff.addState(sha256, step);
    report.written++;
  }
  addReviews(store, document, taking, report);
}

const isOf = ({ state }: StateRow, act: "decided" | "approved") =>
  state === (act === "decided" ? "submitted" : "approved");

/** What counsel said of values, while that version is the one that is with counsel. */
export function addReviews(
  { signoff }: CaseStore,
  { sha256, reviews }: HandedDocument,
  { roles }: With,
  report: Counted,
): void {
  const now = signoff.current(sha256);
  if (now?.state !== "submitted") return;
  const key = (row: (typeof reviews)[number]) =>
    JSON.stringify([row.version, row.item, row.content, row.actor, row.at]);
  const known = new Set(signoff.reviews(sha256).map(key));
  for (const row of reviews) {
    if (row.version !== now.version || known.has(key(row)) || roles.of(row.actor) !== "lawyer") continue;
    signoff.addReview(sha256, row);
    report.written++;
  }
}
