// The full certificate on paper: what a lawyer or a court reads, made from its JSON alone and never from the document.
import { type FullCertificate, reasonOf } from "../../../contract/certificate.ts";
import { keepOfLeaves } from "../../../contract/excerpt.ts";
import { HIDDEN } from "../../../contract/redact.ts";
import type { Signoff } from "../../../contract/signoff.ts";
import { commitmentTo } from "../certificates.ts";
import { wordsOf } from "../keys.ts";
import { planHash, policiesSentence, verificationHash } from "./bound.ts";
import { loadFonts } from "./fonts.ts";
import { bytesOf, newPdf, type Pdf } from "./pdf.ts";
import { drawBand, drawTick } from "./shapes.ts";
import { GREY, newSheet, type Sheet, TEXT, type TextStyle } from "./sheet.ts";
import { letStandSection, pagesSection } from "./tables.ts";
import {
  bandWords,
  checkWords,
  count,
  courseWords,
  dayWords,
  excerptWords,
  groundWords,
  hashGroups,
  reasonCode,
  reasonWords,
  timeWords,
} from "./words.ts";

/** The same certificate makes the same bytes. */
export async function printCertificate(full: FullCertificate): Promise<Uint8Array> {
  const pdf = await newPdf(new Date(full.createdAt.utc), `Certificate of redaction ${full.number}`);
  const sheet = newSheet(pdf, await loadFonts(pdf));
  summary(sheet, full);
  bound(sheet, full);
  removedAndVerified(sheet, full, pdf);
  signed(sheet, full);
  platforms(sheet, full, pdf);
  pagesSection(sheet, full, pdf);
  letStandSection(sheet, full);
  course(sheet, full);
  howToCheck(sheet, full);
  sheet.finish(
    (page, of) => [`Certificate ${full.number}`, `page ${page} of ${of}`],
    [
      "Holds no text that was redacted. Times are by the clock of the computer that made it. Not legal advice.",
      full.tool,
    ],
  );
  return bytesOf(pdf);
}

const struckIn = ({ plan }: FullCertificate) => plan.redactions.filter(({ kind }) => kind !== HIDDEN);

function summary(sheet: Sheet, full: FullCertificate): void {
  const { record, review } = full;
  const form = keepOfLeaves(full.excerpt);
  sheet.text("Certificate of redaction", TEXT.title);
  sheet.space(3);
  const what = record === null ? full.original.name : record.caseName;
  const whom = record?.newsroom ? `. For ${record.newsroom}` : "";
  sheet.text(`${what}${whom}, ${dayWords(full.createdAt)}.`, TEXT.sub);
  sheet.space(9);
  const places = struckIn(full).length;
  const letStand = record?.letStand.reduce((n, { places: some }) => n + some, 0) ?? 0;
  const removed =
    record === null
      ? `${count(places, "place")} ${places === 1 ? "was" : "were"} removed.`
      : `${count(record.valuesStruck, "value")} ${record.valuesStruck === 1 ? "was" : "were"} removed, in ${count(places, "place")}. ${
          letStand === 0
            ? "Nothing that was found was deliberately let stand."
            : `${count(letStand, "place")} ${letStand === 1 ? "was" : "were"} deliberately let stand, for the reasons below.`
        }${record.undecided === 0 ? "" : ` ${count(record.undecided, "place")} that the program found ${record.undecided === 1 ? "was" : "were"} left undecided, and ${record.undecided === 1 ? "stands" : "stand"}.`}`;
  const passed = full.checks.every((check) => check.passed);
  sheet.text(
    `The publication copy named below was made from the evidence copy named below. ${removed} The copy was then opened again and searched, also by programs that share no code with the one that made it${passed ? ", and none of the removed values was found by the checks listed" : ". Not every check passed: see below"}.`,
    TEXT.body,
  );
  if (full.pagesNotRead.length > 0)
    sheet.text(
      `${full.pagesNotRead.length === 1 ? "Page" : "Pages"} ${full.pagesNotRead.join(", ")} could not be read: what is private there was not looked for.`,
      TEXT.body,
    );
  if (!full.facsimile)
    sheet.text("Its pages were set anew from the file’s text and pictures: it is no facsimile.", TEXT.body);
  if (full.tags === "left_out")
    sheet.text(
      "The evidence copy is tagged for screen readers; the publication copy is not: nothing was left to tag, or its tags could not be proven to say only what its pages say.",
      TEXT.body,
    );
  if (form !== null)
    sheet.text(
      `It is an excerpt, of ${excerptWords(form)} of the evidence copy; page numbers here are the evidence copy’s. ${review.result === "approved" ? "What was approved is this excerpt, and nothing else of the document." : ""}`.trim(),
      TEXT.body,
    );
  sheet.space(4);
  sheet.text(review.words, { ...TEXT.body, face: "serifBold" });
}

function bound(sheet: Sheet, full: FullCertificate): void {
  const { record, original, plan } = full;
  const form = keepOfLeaves(full.excerpt);
  const policies = record?.signoffs[0]?.manifest.policies;
  sheet.heading(
    record === null || record.signoffs.length === 0 ? "What this certificate binds" : "What the signatures bind",
  );
  const row = (what: string, of: string, hash: string) => [
    { text: `${what}\n${of}`, style: TEXT.cell },
    { text: hashGroups(hash), style: TEXT.hash },
  ];
  sheet.table(
    [
      { width: 178, head: "What" },
      { width: sheet.width - 178, head: "SHA-256: changes when one byte does" },
    ],
    [
      row("Evidence copy", `${original.name}, as received`, original.sha256),
      row(
        "Plan",
        `${record === null ? "" : `version ${record.version}, `}${count(plan.redactions.length, "place")} to remove`,
        planHash(full),
      ),
      row(
        "Publication copy",
        `${form === null ? "" : `${excerptWords(form)}: `}redacted.pdf, ${full.outputBytes.toLocaleString("en-US")} bytes`,
        full.outputSha256,
      ),
      row("Verification", `${count(full.checks.length, "check")}, below`, verificationHash(full)),
      ...(policies === undefined ? [] : [row("Platform rules", policiesSentence(policies), policies.sha256)]),
    ],
  );
}

function removedAndVerified(sheet: Sheet, full: FullCertificate, pdf: Pdf): void {
  const [left, right] = [
    { x: sheet.left, width: 204 },
    { x: sheet.left + 226, width: sheet.width - 226 },
  ];
  const struck = struckIn(full);
  const byReason = Map.groupBy(struck, ({ reason }) => reasonOf(reason, full.reasons));
  // Both columns begin on one page; the shorter ends, the longer goes on.
  sheet.room(Math.min(420, 60 + Math.max(byReason.size + 2, full.checks.length) * 17));
  const [page, top] = [sheet.page(), sheet.y];
  sheet.heading("What was removed, and why", left);
  sheet.table(
    [
      { width: 36, head: "Code" },
      { width: 126, head: "Reason" },
      { width: 42, head: "Places", right: true },
    ],
    [
      ...[...byReason].map(([reason, places]) => [
        { text: reasonCode(reason, full.reasons), style: TEXT.strong },
        reasonWords(reason, full.reasons),
        String(places.length),
      ]),
      ["", { text: "Total", style: TEXT.strong }, { text: String(struck.length), style: TEXT.strong }],
    ],
    left,
  );
  sheet.space(5);
  const hidden = full.plan.redactions.length - struck.length;
  const also = [
    ...(hidden > 0 ? [`Also taken out: ${count(hidden, "place")} with text that nobody can see on the page.`] : []),
    ...(full.pictures.length > 0
      ? [
          `${full.pictures.length === 1 ? "Page" : "Pages"} ${full.pictures.map((p) => p.page).join(", ")} became pictures.`,
        ]
      : []),
    "Metadata, scripts, attachments and earlier versions are not carried over.",
  ];
  sheet.text(also.join(" "), TEXT.note, left);
  const [endPage, end] = [sheet.page(), sheet.y];
  sheet.goTo(page);
  sheet.y = top;
  sheet.heading("Verification", right);
  sheet.table(
    [{ width: 15 }, { width: right.width - 65 }, { width: 50, right: true }],
    full.checks.map(({ id, passed }) => [
      { draw: (x, y) => drawTick(pdf, passed, x, y) },
      checkWords(id),
      { text: passed ? "passed" : "FAILED", style: passed ? TEXT.cell : TEXT.strong },
    ]),
    right,
  );
  if (sheet.page() < endPage || (sheet.page() === endPage && sheet.y < end)) {
    sheet.goTo(endPage);
    sheet.y = end;
  }
}

function platforms(sheet: Sheet, { record }: FullCertificate, pdf: Pdf): void {
  if (record === null) return;
  sheet.heading("What platforms would probably do about it");
  const band = (of: keyof typeof bandWords) => ({
    draw: (x: number, y: number) => drawBand(pdf, of, x, y + 0.6),
  });
  sheet.table(
    [
      { width: 112, head: "Platform" },
      { width: 17, head: "" },
      { width: 62, head: "As it was" },
      { width: 17, head: "" },
      { width: 66, head: "As published" },
      { width: sheet.width - 274, head: "Ground, and since when it has been in force" },
    ],
    record.platforms.map((one) => [
      { text: one.platform, style: TEXT.strong },
      band(one.asItWas),
      bandWords[one.asItWas],
      band(one.asPublished),
      bandWords[one.asPublished],
      `${groundWords(one)}${one.asItWas === one.asPublished ? "; redaction does not change this" : ""}`,
    ]),
  );
  sheet.space(4);
  const others = record.platformsUnlikely;
  sheet.text(
    `${others === 0 ? "" : `${count(others, "other platform")}: unlikely to act, before and after. `}Predicted for ${record.predictedFor} from dated rules and recorded cases: likelihoods with reasons, not certainties.`,
    TEXT.note,
  );
}

/** Texts one under the other, the narrow ones beside what they name. */
type Part = { readonly name?: string; readonly words: string; readonly style: TextStyle };
const NAMES = 58;

function signerParts({ manifest, signature }: Signoff): Part[] {
  const { signer, act, signedAt, audit } = manifest;
  const detail = { face: "sans", size: 6.8 } as const;
  const did =
    act === "decided"
      ? "decided what to remove and what to let stand."
      : "approved it, having decided nothing in this plan.";
  return [
    {
      words: `${signer.name}${signer.role === null ? "" : `, ${signer.role}`}`,
      style: { face: "serifBold", size: 12.5, gap: -2 },
    },
    { words: did, style: TEXT.note },
    { name: "When", words: timeWords(signedAt), style: detail },
    { name: "Key, in words", words: wordsOf(signer.fingerprint).join(" "), style: detail },
    { name: "Public key", words: signer.publicKey, style: detail },
    { name: "Signature", words: `${signature.slice(0, 44)} ${signature.slice(44)}`, style: detail },
    { name: "Log, signed", words: `row ${audit.rows}, ${audit.head.slice(0, 16)}…`, style: detail },
  ];
}

function signed(sheet: Sheet, { record, review }: FullCertificate): void {
  const signoffs = record?.signoffs ?? [];
  const gap = 22;
  const width = (sheet.width - gap) / 2;
  const across = ({ name }: Part) => (name === undefined ? width : width - NAMES);
  const heightOf = (one: Signoff) =>
    signerParts(one).reduce((sum, part) => sum + sheet.heightOf(part.words, part.style, across(part)), 14);
  const pairs = Array.from({ length: Math.ceil(signoffs.length / 2) }, (_, i) => signoffs.slice(2 * i, 2 * i + 2));
  const heights = pairs.map((pair) => Math.max(...pair.map(heightOf)));
  sheet.heading("Signed", undefined, heights[0] ?? 30);
  if (signoffs.length === 0) sheet.text(`Nobody signed this copy. ${review.words}`, TEXT.note);
  for (const [i, pair] of pairs.entries()) {
    sheet.room(heights[i]!);
    const top = sheet.y;
    for (const [n, one] of pair.entries()) {
      sheet.y = top + 2;
      const x = sheet.left + n * (width + gap);
      sheet.rule(undefined, { x, width }, 1);
      sheet.space(5);
      for (const part of signerParts(one)) {
        const from = sheet.y;
        if (part.name !== undefined) {
          sheet.text(part.name, { ...part.style, color: GREY }, { x, width: NAMES - 2 });
          sheet.y = from;
        }
        sheet.text(part.words, part.style, { x: x + width - across(part), width: across(part) });
      }
    }
    sheet.y = top + heights[i]!;
  }
}

function course(sheet: Sheet, { record }: FullCertificate): void {
  if (record === null) return;
  sheet.heading("Course of the plan");
  sheet.table(
    [{ width: 168 }, { width: sheet.width - 290 }, { width: 122 }],
    record.course.map((step) => [
      timeWords(step.at),
      courseWords(step),
      `${step.by}${step.role === null ? "" : `, ${step.role}`}`,
    ]),
  );
  const { rows, head, intact } = record.audit;
  sheet.space(4);
  sheet.text(
    `Audit log: ${count(rows, "row")}, ${intact ? "every row following from the one before" : "THE CHAIN IS BROKEN"}. Its last row’s hash, when this was exported: ${head}. Signatures cover it up to the rows they name; what came after the last of them may not be tamper-evident.`,
    TEXT.note,
  );
}

function howToCheck(sheet: Sheet, full: FullCertificate): void {
  sheet.heading("How anyone can check this");
  const has = (full.record?.signoffs.length ?? 0) > 0;
  sheet.text(
    `On any computer, without the case and without a network, with the files beside this one${has ? " and the public keys of those who signed, asked of them by another way (compare the words of their keys by voice)" : ""}:`,
    TEXT.note,
  );
  sheet.space(3);
  sheet.text(
    `stet verify-signoff certificate.json${has ? " --keys FILE …" : ""} --original FILE --output redacted.pdf`,
    {
      face: "sans",
      size: 8,
    },
  );
  sheet.space(4);
  sheet.text(
    `Readers of the publication copy can check it with the page verify.html beside it, in a browser, offline. Its public certificate commits to this one by the SHA-256 ${commitmentTo(full)}.`,
    TEXT.note,
  );
}
