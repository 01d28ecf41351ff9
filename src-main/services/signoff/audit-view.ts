// The audit log's last rows and whether the chain is whole, as the window shows them.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Person } from "../../contract/people.ts";
import type { AuditView } from "../../contract/signoff.ts";
import type { Case } from "../cases.ts";

const TAIL = 50;

export function auditViewOf(kept: Case, person: (actor: string) => Person): Result<AuditView, StetError> {
  const [chain, tail, signedUpTo] = [kept.verifyAuditChain(), kept.auditTail(TAIL), kept.signoff.signedUpTo()];
  if (!chain.ok) return chain;
  if (!tail.ok) return tail;
  if (!signedUpTo.ok) return signedUpTo;
  return ok({
    ...chain.value,
    signedUpTo: signedUpTo.value,
    tail: tail.value.map(({ seq, at, offsetMinutes, actor, action, count, hash }) => ({
      seq,
      at: { utc: at, offsetMinutes: offsetMinutes ?? 0 },
      by: person(actor),
      action,
      count,
      hash,
    })),
  });
}
