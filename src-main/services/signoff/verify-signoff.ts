// Checks a sign-off without the case and without a network: signatures, hashes, the log, and who may have approved.
import { canonicalJson } from "../../base/canonical-json.ts";
import { type FullCertificate, fullCertificate, publicCertificate, REVIEW_WORDS } from "../../contract/certificate.ts";
import { isSameForm, keepOfLeaves } from "../../contract/excerpt.ts";
import type { Role } from "../../contract/people.ts";
import type { Signoff } from "../../contract/signoff.ts";
import { sha256 } from "../input.ts";
import { auditFile, holdsHead, verifyLog } from "./audit-export.ts";
import { differenceOf } from "./difference.ts";
import { fingerprintOf, isSignedBy, wordsOf } from "./keys.ts";

export type Verdict = "holds" | "fails" | "not_checked";
export type Checked = { readonly id: string; readonly verdict: Verdict; readonly detail: string };

/** What is known of a key from elsewhere than the certificate; `role` where a roster gave it. */
export type KnownKey = { readonly publicKey: string; readonly name: string; readonly role: Role | null };

/** What lies beside the certificate or was named; null: not there. Each is a file's content. */
export type Beside = {
  readonly keys: readonly KnownKey[] | null;
  readonly originalSha256: string | null;
  readonly outputSha256: string | null;
  readonly open: unknown;
  readonly plan: unknown;
  readonly log: unknown;
  /** The paper that this Stet makes of the certificate, and the one that lies there. */
  readonly printed: { readonly there: string; readonly made: string | null } | null;
  /** SHA-256 of this Stet's rule packs. */
  readonly policiesSha256: string;
};

const hash = (value: unknown) => sha256(canonicalJson(value));

/** `raw`: the certificate as it was read, since a hash is over what is there and not over what was expected. */
export function verifySignoff(raw: unknown, beside: Beside): Checked[] {
  const parsed = fullCertificate.safeParse(raw);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.join(".") || "the whole";
    return [{ id: "certificate", verdict: "fails", detail: `${path} is not as a full certificate of Stet has it` }];
  }
  // Parsed, so that it is of the form; read as it came.
  const full = raw as FullCertificate;
  return [...signatures(full, beside), ...bound(full, beside), ...log(full, beside), ...papers(full, beside)];
}

const says = (id: string, holds: boolean, good: string, bad: string): Checked => ({
  id,
  verdict: holds ? "holds" : "fails",
  detail: holds ? good : bad,
});
const notChecked = (id: string, detail: string): Checked => ({ id, verdict: "not_checked", detail });
const nameOf = ({ manifest: { signer, act } }: Signoff) =>
  `${signer.name}${signer.role === null ? "" : `, ${signer.role}`}, who ${act === "decided" ? "decided" : "approved"}`;

function signatures(full: FullCertificate, { keys }: Beside): Checked[] {
  const signoffs = full.record?.signoffs ?? [];
  if (signoffs.length === 0) return [{ id: "signatures", verdict: "fails", detail: "nobody signed this copy" }];
  const out: Checked[] = [];
  for (const one of signoffs) {
    const { signer } = one.manifest;
    const who = nameOf(one);
    const holds =
      signer.fingerprint === fingerprintOf(signer.publicKey) &&
      isSignedBy(signer.publicKey, canonicalJson(one.manifest), one.signature);
    out.push(
      says("signature", holds, `${who}: the signature holds`, `${who}: the signature does not hold for this manifest`),
    );
    const words = wordsOf(signer.fingerprint).join(" ");
    const known = keys?.find(({ publicKey }) => publicKey === signer.publicKey);
    if (keys === null)
      out.push(
        notChecked("key", `${who}: whether the key is theirs. Give it with --keys, or compare by voice: ${words}`),
      );
    else if (known === undefined)
      out.push({ id: "key", verdict: "fails", detail: `${who}: the key is none of those given: ${words}` });
    else {
      const same = known.name === signer.name && (known.role === null || known.role === signer.role);
      out.push(
        says(
          "key",
          same,
          `${who}: the key is among those given`,
          `${who}: the key given is ${known.name}’s, ${known.role ?? "without a role"}`,
        ),
      );
      if (known.role === null) out.push(notChecked("role", `${who}: the role. Give the newsroom’s roster with --keys`));
    }
  }
  const decided = signoffs.filter(({ manifest }) => manifest.act === "decided");
  const approved = signoffs.filter(({ manifest }) => manifest.act === "approved");
  const own = approved.filter(({ manifest: { signer, decisions } }) => {
    const theirs = decided.some(({ manifest }) => manifest.signer.publicKey === signer.publicKey);
    return theirs || decisions.some(({ by }) => by === signer.fingerprint);
  });
  out.push(
    says(
      "second_person",
      own.length === 0,
      "nobody approved what they decided",
      "somebody approved a plan in which they decided something",
    ),
  );
  const reviewed = approved.some(({ manifest }) => manifest.signer.role === "lawyer" && manifest.roster !== null);
  const said = full.review.result;
  const words = full.review.words === REVIEW_WORDS[said];
  out.push(
    says(
      "review",
      (said === "approved") === (reviewed && own.length === 0) && words,
      full.review.words,
      said === "approved"
        ? "it says that a second person approved, and no such signature is there"
        : "it says that nobody reviewed it, and a lawyer’s approval is there",
    ),
  );
  return out;
}

function bound(full: FullCertificate, { originalSha256, outputSha256, policiesSha256 }: Beside): Checked[] {
  const out: Checked[] = [];
  const { checks, survivors, markWidths, pagesNotRead, pictures } = full;
  const verification = hash({ checks, survivors, markWidths, pagesNotRead, pictures });
  const plan = hash(full.plan);
  for (const one of full.record?.signoffs ?? []) {
    const { manifest } = one;
    const who = nameOf(one);
    const parts = [
      ["original", manifest.original.sha256, full.original.sha256, "original.sha256"],
      ["plan", manifest.plan.sha256, plan, "plan"],
      ["output", manifest.output.sha256, full.outputSha256, "outputSha256"],
      [
        "verification",
        manifest.verification.sha256,
        verification,
        "checks, survivors, markWidths, pagesNotRead, pictures",
      ],
    ] as const;
    for (const [id, signed, stated, where] of parts)
      if (signed !== stated)
        out.push({
          id,
          verdict: "fails",
          detail: `${who}: signed another ${id} than the certificate states (${where})`,
        });
    if (!isSameForm(manifest.form ?? null, keepOfLeaves(full.excerpt)))
      out.push({
        id: "form",
        verdict: "fails",
        detail: `${who}: signed another excerpt, or another part of the document, than the certificate states (excerpt)`,
      });
    const stray = manifest.decisions.find((d) => d.verdict === "redact" && d.page !== null && !isPlanned(full, d));
    if (stray !== undefined && manifest.plan.sha256 === plan)
      out.push({ id: "plan", verdict: "fails", detail: `${who}: a decision on page ${stray.page} is not in the plan` });
    const policies = manifest.policies.sha256 === policiesSha256;
    out.push(
      policies
        ? { id: "policies", verdict: "holds", detail: `${who}: the rule packs are those of this Stet` }
        : notChecked(
            "policies",
            `${who}: the rule packs. This Stet holds others than ${manifest.policies.sha256.slice(0, 12)}…`,
          ),
    );
  }
  if (!out.some(({ verdict }) => verdict === "fails") && (full.record?.signoffs.length ?? 0) > 0)
    out.push({
      id: "manifest",
      verdict: "holds",
      detail: `original, plan, ${full.excerpt === undefined ? "" : "pages of the excerpt, "}output and verification are what was signed`,
    });
  out.push(
    originalSha256 === null
      ? notChecked("original_file", "the evidence copy. Give it with --original")
      : says(
          "original_file",
          originalSha256 === full.original.sha256,
          "the evidence copy is the one named",
          "the evidence copy is another file",
        ),
    outputSha256 === null
      ? notChecked("output_file", "the publication copy. Give it with --output")
      : says(
          "output_file",
          outputSha256 === full.outputSha256,
          "the publication copy is the one named",
          "the publication copy is another file: at least one byte differs",
        ),
  );
  return out;
}

/** Every struck place on a page is a planned redaction there: the engine may strike more, never less. */
function isPlanned({ plan }: FullCertificate, { page }: { readonly page: number | null }): boolean {
  return plan.redactions.some((one) => one.page === page);
}

function log(full: FullCertificate, { log: given }: Beside): Checked[] {
  if (given === null) return [notChecked("log", "the audit log. Give it with --audit")];
  const parsed = auditFile.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return [
      { id: "log", verdict: "fails", detail: `${issue?.path.join(".") || "the whole"} is not as an audit log has it` },
    ];
  }
  const { rows, others = [] } = parsed.data;
  const signoffs = full.record?.signoffs ?? [];
  const heads = signoffs.map(({ manifest }) => manifest.audit);
  const end = full.record === null ? [] : [full.record.audit];
  const { intact, brokenAt, headsMissing } = verifyLog(rows, [...heads, ...end], others);
  const out = [
    says(
      "log",
      intact,
      `${rows.length} rows, each following from the one before`,
      `row ${brokenAt} does not follow from the one before`,
    ),
  ];
  for (const row of headsMissing)
    out.push({
      id: "log_head",
      verdict: "fails",
      detail: `row ${row} is not the one that was signed: the log was changed at or before it`,
    });
  const named = new Set([rows, ...others].flat().flatMap(({ subjects }) => subjects));
  for (const one of signoffs)
    if (!named.has(hash(one.manifest)))
      out.push({
        id: "log_signature",
        verdict: "fails",
        detail: `${nameOf(one)}: the log doesn’t name this signature`,
      });
  const last = Math.max(0, ...heads.filter((head) => holdsHead(rows, head)).map(({ rows: count }) => count));
  if (out.every(({ verdict }) => verdict === "holds"))
    out.push({
      id: "log_head",
      verdict: "holds",
      detail: `signed up to row ${last}; what came after may not be tamper-evident`,
    });
  return out;
}

function papers(full: FullCertificate, { open, plan, printed }: Beside): Checked[] {
  const out: Checked[] = [];
  if (open === null) out.push(notChecked("public_certificate", "the public certificate. Give it with --public"));
  else {
    const parsed = publicCertificate.safeParse(open);
    const matches = parsed.success && parsed.data.commitment.value === hash(full);
    out.push(
      says(
        "public_certificate",
        matches,
        "the public certificate commits to this one",
        "the public certificate commits to another full certificate",
      ),
    );
    if (parsed.success && (parsed.data.excerpt === undefined) !== (full.excerpt === undefined))
      out.push({
        id: "public_certificate",
        verdict: "fails",
        detail: "only one of the two certificates says that it is an excerpt",
      });
    if (parsed.success && parsed.data.outputSha256 !== full.outputSha256)
      out.push({ id: "public_certificate", verdict: "fails", detail: "the public certificate is for another copy" });
  }
  if (plan === null) out.push(notChecked("plan_file", "plan.json"));
  else {
    const where = differenceOf(plan, full.plan);
    out.push(
      says(
        "plan_file",
        where === null,
        "plan.json is the certificate’s plan",
        `plan.json differs from the certificate’s plan at ${where}`,
      ),
    );
  }
  if (printed === null) out.push(notChecked("paper", "certificate.pdf"));
  else if (printed.made === null)
    out.push(notChecked("paper", `certificate.pdf was set by ${full.tool}; only that version can set it again`));
  else
    out.push(
      says(
        "paper",
        printed.made === printed.there,
        "certificate.pdf says what this certificate says",
        "certificate.pdf is not what this certificate sets",
      ),
    );
  return out;
}
