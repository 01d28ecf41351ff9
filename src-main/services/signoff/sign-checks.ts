// What must hold before counsel can sign, each counted, so that the window and the refusal say the same.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { SignCheck } from "../../contract/signoff.ts";
import { type Known, stateOf } from "./known.ts";
import { reviewOf } from "./plan-items.ts";

/** `anew`: the evidence copy's hash is taken now; else as last checked, where the file was not touched since. */
export async function signChecks(
  known: Known,
  { anew = false }: { readonly anew?: boolean } = {},
): Promise<Result<SignCheck[], StetError>> {
  const { seat, present, plan, record, threads } = known;
  const { kept, document } = seat;
  const [evidence, chain] = [
    await (anew ? kept.verifyOriginal(document) : kept.isOriginalAsChecked(document)),
    kept.verifyAuditChain(),
  ];
  if (!evidence.ok) return evidence;
  if (!chain.ok) return chain;
  const reviews = plan.items.map((item) => reviewOf(item, record.reviews)?.review ?? "unseen");
  const approved = reviews.filter((review) => review === "approved").length;
  const requested = reviews.filter((review) => review === "requested").length;
  const decided = plan.decisions.filter(({ verdict }) => verdict !== "undecided");
  const mine = decided.filter(({ decidedBy }) => decidedBy === present.actor).length;
  const submitter = record.course.findLast(({ state }) => state === "submitted")?.actor;
  const identified = decided.filter(({ decidedBy }) => decidedBy.length === 64).length;
  // What is said in confidence waits for nobody here: a note between lawyers has nobody to answer it.
  const asked = threads.filter(({ privileged }) => !privileged);
  const open = asked.filter(({ state }) => state === "open").length;
  const check = (id: SignCheck["id"], holds: boolean, n: number, of: number, blocks = true): SignCheck => ({
    id,
    ok: holds,
    blocks,
    n,
    of,
  });
  return ok([
    check("submitted", stateOf(known) === "submitted", 1, 1),
    check("role", present.role === "lawyer", 1, 1),
    check("decided_nothing", mine === 0 && submitter !== present.actor, mine, decided.length),
    // Said, and no more: before there was a roster, decisions were nobody's. Who submits them answers for them.
    check("decisions_identified", identified === decided.length, identified, decided.length, false),
    check("evidence_unchanged", evidence.value, evidence.value ? 1 : 0, 1),
    check("nothing_undecided", plan.undecided.length === 0, plan.found - plan.undecided.length, plan.found),
    check("comments_answered", open === 0, asked.length - open, asked.length),
    check("no_requests", requested === 0, requested, plan.items.length),
    check("all_looked_at", approved + requested === plan.items.length, approved + requested, plan.items.length),
    check("audit_whole", chain.value.intact, chain.value.rows, chain.value.rows),
  ]);
}
