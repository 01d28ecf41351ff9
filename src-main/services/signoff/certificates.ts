// A copy's two certificates: the full one says everything but the content, the public one commits to it.
import { canonicalJson, wellFormed } from "../../base/canonical-json.ts";
import { type FullCertificate, type PublicCertificate, REVIEW_WORDS } from "../../contract/certificate.ts";
import { isFacsimile } from "../../contract/formats.ts";
import type { App } from "../app.ts";
import type { Drawn } from "../draw.ts";
import { sha256 } from "../input.ts";
import type { CleanCopy, Papers } from "../redact.ts";
import { clockAt, verificationOf } from "./manifest.ts";

const NOT_A_FACSIMILE = "The pages were set anew from the file's text and pictures. They are not a facsimile of it.";
const EXCERPT = "This is an excerpt. The rest of the document was left out.";
const EXCERPT_APPROVED = `${EXCERPT} What was approved is this excerpt, and nothing else of the document.`;
const CLOCK_NOTE = "Times are UTC with the local offset, by the clock of the computer that wrote them.";

/** What the public certificate commits to. */
export const commitmentTo = (full: FullCertificate) => sha256(canonicalJson(full));

export function certificatesOf(
  app: App,
  { original, reasons, review, record }: Papers,
  copy: CleanCopy,
  drawn: Drawn | null,
): { readonly full: FullCertificate; readonly open: PublicCertificate } {
  const { plan, checks, bytes, format, unread, leaves, labels, tags } = copy;
  const png = drawn?.pictures.map((picture, i) => ({ file: pictureName(i), sha256: sha256(picture) }));
  const outputSha256 = sha256(bytes);
  const createdAt = app.now().toISOString();
  const reviewed = { result: review, words: REVIEW_WORDS[review] };
  const full: FullCertificate = wellFormed({
    schema: "stet.certificate.full/1",
    number: `${createdAt.slice(0, 4)}-${createdAt.slice(5, 7)}${createdAt.slice(8, 10)}-${outputSha256.slice(0, 8)}`,
    createdAt: clockAt(createdAt),
    clockNote: CLOCK_NOTE,
    original,
    outputSha256,
    outputBytes: bytes.length,
    tool: app.tool,
    format,
    facsimile: isFacsimile(format),
    review: reviewed,
    plan,
    ...verificationOf(copy),
    labels,
    ...(tags === "none" ? {} : { tags }),
    ...(leaves === null ? {} : { excerpt: leaves }),
    ...(png === undefined ? {} : { png, pngChecks: [...drawn!.checks] }),
    reasons: [...reasons],
    record,
    // Whoever has the public certificate can't test guesses against the commitment: the nonce stays in keep/.
    nonce: Buffer.from(app.randomBytes(32)).toString("hex"),
  });
  const open: PublicCertificate = {
    schema: "stet.certificate.public/1",
    outputSha256,
    statement: "No residue found by the checks listed.",
    review: reviewed,
    ...(isFacsimile(format) ? {} : { facsimile: NOT_A_FACSIMILE }),
    ...(leaves === null ? {} : { excerpt: review === "approved" ? EXCERPT_APPROVED : EXCERPT }),
    ...(png === undefined ? {} : { pictures: png }),
    ...(unread.length === 0 ? {} : { pagesNotRead: byTheCopy(leaves, unread) }),
    tool: app.tool,
    checks: [...checks, ...(drawn?.checks ?? [])].map(({ id, passed }) => ({ id, passed })),
    commitment: { algorithm: "SHA-256", value: commitmentTo(full) },
  };
  return { full, open };
}

/** Pictures of pages are named by their place in the copy. */
export const pictureName = (i: number) => `page-${i + 1}.png`;

/** Pages by the numbers that they have in the copy. */
const byTheCopy = (leaves: CleanCopy["leaves"], pages: readonly number[]): number[] =>
  leaves === null ? [...pages] : leaves.flatMap(({ page }, i) => (pages.includes(page) ? [i + 1] : []));
