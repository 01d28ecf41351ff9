// Signing a plan: the clean copy of exactly these decisions, and a signature over original, plan, output and log together.
import { err, ok, type Result } from "../../base/result.ts";
import { EMPTY_STATEMENT } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { Call } from "../../contract/services.ts";
import type { Manifest, Signoff } from "../../contract/signoff.ts";
import { today } from "../app.ts";
import { makeCopyOf } from "../desk/make-copy.ts";
import type { Parts } from "../desk/parts.ts";
import type { CleanCopy } from "../redact.ts";
import type { Signer } from "./keys.ts";
import type { Known } from "./known.ts";
import { policiesOf, signManifest } from "./manifest.ts";
import { signedDecisions } from "./plan-items.ts";

/**
 * The copy of the plan's form: the one held, or one made now. Errors: window/not-looked, export/residue-found, copy/stale: decisions changed while it
 * was made.
 */
export async function cleanCopyOf(
  parts: Parts,
  { seat, plan, form }: Known,
  call: Call,
): Promise<Result<CleanCopy, StetError>> {
  const held = parts.copies.clean(seat.document, plan.key);
  if (held.ok) return held;
  const made = await makeCopyOf(parts, seat, call, form ?? undefined);
  if (!made.ok) return made;
  if (!made.value.clean) return err(stetError("export/residue-found"));
  return parts.copies.clean(seat.document, plan.key);
}

export async function signed(
  { app, now }: Parts,
  known: Known,
  {
    act,
    version,
    copy,
    signer,
  }: Pick<Manifest, "act"> & { readonly version: number; readonly copy: CleanCopy; readonly signer: Signer },
): Promise<Result<Signoff, StetError>> {
  const { seat, present, plan } = known;
  if (present.identity === null) return err(stetError("identity/none"));
  const [audit, statement, data] = [
    seat.kept.signoff.head(),
    seat.kept.statementOf(seat.document),
    await app.policyData(),
  ];
  if (!audit.ok) return audit;
  if (!statement.ok) return statement;
  const { date } = statement.value ?? EMPTY_STATEMENT;
  return ok(
    signManifest(
      {
        act,
        original: { sha256: seat.document, name: seat.name, bytes: seat.size },
        version,
        copy,
        policies: policiesOf(data, date ?? today(app)),
        tool: app.tool,
        engine: app.engine,
        decisions: signedDecisions(plan.items),
        signer: { name: present.identity.name, role: present.role },
        roster: present.roster,
        at: now(),
        audit: audit.value,
      },
      signer,
    ),
  );
}
