// What a signature covers, put together from a clean copy, the decisions in force and who signs.
import { canonicalJson, wellFormed } from "../../base/canonical-json.ts";
import type { Clock, Role } from "../../contract/people.ts";
import { type Manifest, manifest, type SignedDecision, type Signoff } from "../../contract/signoff.ts";
import { localOffset } from "../../store/audit.repository.ts";
import { sha256 } from "../input.ts";
import type { PolicyData } from "../policy-packs.ts";
import type { CleanCopy } from "../redact.ts";
import { fingerprintOf, isSignedBy, type Signer } from "./keys.ts";
import type { KnownRoster } from "./roster.ts";

/** The text that is signed, and whose SHA-256 names a manifest. */
export const signedTextOf = (one: Manifest) => canonicalJson(one);
export const hashOf = (value: unknown) => sha256(canonicalJson(wellFormed(value)));

/** The part of a copy's outcome that verification is: what the manifest's hash and the certificate both cover. */
export function verificationOf({ checks, survivors, markWidths, unread, pictures }: Verified) {
  return { checks, survivors, markWidths, pagesNotRead: unread, pictures };
}
type Verified = Pick<CleanCopy, "checks" | "survivors" | "markWidths" | "unread" | "pictures">;

export function policiesOf({ packs }: PolicyData, asOf: string): Manifest["policies"] {
  const compiled = packs.map((pack) => pack.compiled).reduce((a, b) => (a > b ? a : b), "");
  return { sha256: hashOf(packs), packs: packs.length, compiled, asOf };
}

/** `utc`: ISO 8601. */
export const clockAt = (utc: string): Clock => ({ utc, offsetMinutes: localOffset(utc) });

export type ManifestParts = {
  readonly act: Manifest["act"];
  readonly original: Manifest["original"];
  readonly version: number;
  readonly copy: CleanCopy;
  readonly policies: Manifest["policies"];
  readonly tool: string;
  readonly engine: string;
  readonly decisions: SignedDecision[];
  readonly signer: { readonly name: string; readonly role: Role | null };
  readonly roster: KnownRoster | null;
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly audit: Manifest["audit"];
};

export function signManifest(parts: ManifestParts, signer: Signer): Signoff {
  const { act, original, version, copy, policies, tool, engine, decisions, roster, at, audit } = parts;
  const whole = manifest.parse(
    wellFormed({
      schema: "stet.signoff/1",
      act,
      original,
      plan: { sha256: hashOf(copy.plan), version, redactions: copy.plan.redactions.length },
      ...(copy.keep === null ? {} : { form: copy.keep }),
      output: { sha256: sha256(copy.bytes), bytes: copy.bytes.length },
      verification: { sha256: hashOf(verificationOf(copy)), checks: copy.checks.length },
      policies,
      tool,
      engine,
      decisions,
      signer: { ...parts.signer, publicKey: signer.publicKey, fingerprint: fingerprintOf(signer.publicKey) },
      roster:
        roster === null ? null : { sha256: roster.sha256, newsroom: roster.roster.newsroom, key: roster.roster.key },
      signedAt: clockAt(at),
      audit,
    } satisfies Manifest),
  );
  return { manifest: whole, signature: signer.sign(signedTextOf(whole)) };
}

/** Whether the signature is over this manifest by the key it names, and the key's name fits. */
export function isSigned({ manifest: { signer, ...rest }, signature }: Signoff): boolean {
  return (
    signer.fingerprint === fingerprintOf(signer.publicKey) &&
    isSignedBy(signer.publicKey, signedTextOf({ signer, ...rest }), signature)
  );
}
