// The certificate's words for kinds, checks, reasons, states and times. Its language is English: it is meant for a court.

import type { CaseRecord } from "../../../contract/certificate.ts";
import type { ReasonEntry } from "../../../contract/desk.ts";
import type { Keep } from "../../../contract/excerpt.ts";
import type { FindingKind } from "../../../contract/kinds.ts";
import type { Clock } from "../../../contract/people.ts";
import { HIDDEN } from "../../../contract/redact.ts";
import type { Family } from "./shapes.ts";

const KINDS: Record<FindingKind, readonly [Family, one: string, many: string]> = {
  ssn: ["id", "Social Security number", "Social Security numbers"],
  ssn_partial: ["id", "Social Security number, partial", "Social Security numbers, partial"],
  tax_id: ["id", "Tax number", "Tax numbers"],
  passport: ["id", "Passport number", "Passport numbers"],
  driver_license: ["id", "Driving licence", "Driving licences"],
  national_id: ["id", "National identity number", "National identity numbers"],
  address: ["place", "Postal address", "Postal addresses"],
  geo: ["place", "Coordinates", "Coordinates"],
  license_plate: ["place", "Number plate", "Number plates"],
  vin: ["place", "Vehicle number", "Vehicle numbers"],
  phone: ["contact", "Phone number", "Phone numbers"],
  email: ["contact", "E-mail address", "E-mail addresses"],
  username: ["contact", "User name", "User names"],
  bank_account: ["money", "Bank account", "Bank accounts"],
  routing_number: ["money", "Routing number", "Routing numbers"],
  iban: ["money", "Bank account (IBAN)", "Bank accounts (IBAN)"],
  credit_card: ["money", "Card number", "Card numbers"],
  medical: ["health", "Medical detail", "Medical details"],
  minor: ["child", "Detail of a child", "Details of children"],
  credential: ["access", "Password or key", "Passwords or keys"],
  ip_address: ["access", "Network address", "Network addresses"],
  mac_address: ["access", "Device address", "Device addresses"],
  person: ["person", "Name", "Names"],
  date_of_birth: ["person", "Date of birth", "Dates of birth"],
  signature: ["person", "Signature", "Signatures"],
  face: ["person", "Face", "Faces"],
  date: ["person", "Date", "Dates"],
  location: ["person", "Place of a town", "Places of towns"],
  organisation: ["person", "Organisation", "Organisations"],
  reference: ["person", "Reference", "References"],
  demographic: ["person", "Description of a person", "Descriptions of people"],
};
const known = (kind: string) => (Object.hasOwn(KINDS, kind) ? KINDS[kind as FindingKind] : undefined);
export const familyOf = (kind: string): Family => known(kind)?.[0] ?? (kind === HIDDEN ? "hidden" : "hand");
export const kindWords = (kind: string, count: number): string =>
  known(kind)?.[count === 1 ? 1 : 2] ?? (count === 1 ? "Marked by hand" : "Places marked by hand");

/** The engine's checks as a reader who has never seen it can take them. */
const CHECKS: Readonly<Record<string, string>> = {
  "verification/text-mupdf": "Text read back by MuPDF, the program that wrote it",
  "verification/text-independent": "Text read back by pdf.js, which shares no code",
  "verification/text-pdfium": "Text read back by PDFium, as in Chrome",
  "verification/opens-elsewhere": "Every page opens in other readers",
  "verification/invisible-characters": "No invisible characters in its text",
  "verification/plain-letters": "No letters of another script inside words, no unusual spaces",
  "verification/places-empty": "No letter stands where one was taken out",
  "verification/decoded-streams": "Every stream of the file decoded and searched",
  "verification/raw-bytes": "Every byte of the file searched",
  "verification/structure": "No scripts, attachments, actions or metadata",
  "verification/tags": "Tags for screen readers say what the pages say, read by pdf.js",
  "verification/single-revision": "No earlier version inside the file",
  "verification/pages-kept": "Every page that is to be published, and no other",
  "verification/left-out": "Nothing of what was left out of the excerpt",
  "verification/planned-picture": "Pages look as planned, drawn by PDFium",
  "verification/recognised-words": "Text recognition around every mark",
  "verification/pixels": "Every mark is one colour, pixel by pixel",
};
export const checkWords = (id: string) => CHECKS[id] ?? id;

const REASONS: Readonly<Record<string, string>> = {
  privacy: "Privacy",
  safety: "Safety of a person",
  minor: "A child",
  medical: "Health of a named person",
  legal: "Legal grounds",
  source_protection: "Protection of a source",
  other: "Other, as noted in the plan",
};
export const reasonWords = (id: string, list: readonly ReasonEntry[]) =>
  list.find((entry) => entry.id === id)?.name || (REASONS[id] ?? id);
/** What stands for a reason in the table by page; a list may give it none. */
export const reasonCode = (id: string, list: readonly ReasonEntry[]) =>
  list.find((entry) => entry.id === id)?.code ||
  { source_protection: "SP", other: "O" }[id] ||
  id.slice(0, 2).toUpperCase();

const MONTHS = "January February March April May June July August September October November December".split(" ");
const two = (n: number) => String(n).padStart(2, "0");
const localParts = ({ utc, offsetMinutes }: Clock) => new Date(Date.parse(utc) + offsetMinutes * 60_000);
/** "17 November 2026". */
export function dayWords(at: Clock): string {
  const local = localParts(at);
  return `${local.getUTCDate()} ${MONTHS[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
}
/** "17 November 2026, 15:06:31 −05:00". */
export function timeWords(at: Clock): string {
  const local = localParts(at);
  const sign = at.offsetMinutes < 0 ? "\u2212" : "+";
  const minutes = Math.abs(at.offsetMinutes);
  const time = [local.getUTCHours(), local.getUTCMinutes(), local.getUTCSeconds()].map(two).join(":");
  return `${dayWords(at)}, ${time} ${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

export function courseWords({ state, version, reason: { why, count } }: CaseRecord["course"][number]): string {
  const decisions = count === 1 ? "1 decision" : `${count} decisions`;
  if (why === "changed_after_approval") return `Back in draft, version ${version}: ${decisions} changed after approval`;
  if (why === "changed_after_export") return `Back in draft, version ${version}: ${decisions} changed after export`;
  if (why === "form_changed")
    return `Back in draft, version ${version}: another form of it was submitted after approval`;
  if (why === "statement_changed") return `Back in draft, version ${version}: what is stated of its origin changed`;
  if (why === "taken_back") return `Taken back from counsel; version ${version} begun`;
  if (why === "changes_requested")
    return count === 0 ? "Sent back by counsel" : `Changes requested in ${count === 1 ? "1 value" : `${count} values`}`;
  if (why === "not_reviewed")
    return state === "published" ? "Published, not reviewed" : "Exported, not reviewed by a second person";
  const done = {
    draft: `Draft, version ${version}`,
    submitted: `Submitted to counsel, version ${version}`,
    changes_requested: "Changes requested",
    approved: `Approved, version ${version}`,
    exported: "Exported",
    published: "Published",
  };
  return done[state];
}

export const count = (n: number, one: string, many = `${one}s`) =>
  `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
/** Eight groups of eight. */
export const hashGroups = (hash: string) => hash.match(/.{1,8}/g)?.join(" ") ?? hash;
export const bandWords = { unlikely: "Unlikely", uncertain: "Uncertain", likely: "Likely" } as const;
/** "1 to 3, 7": a run is told by its ends. */
export function pageRuns(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of [...pages].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && page <= last[1] + 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : b === a + 1 ? `${a}, ${b}` : `${a} to ${b}`)).join(", ");
}

/** "pages 2 to 3, and 2 passages of page 5": which of the original an excerpt is of. */
export function excerptWords({ pages, passages }: Keep): string {
  const of = (all: readonly number[]) => `${new Set(all).size === 1 ? "page" : "pages"} ${pageRuns(all)}`;
  const cut = [...new Set(passages.map(({ page }) => page))];
  return [
    ...(pages.length === 0 ? [] : [of(pages)]),
    ...(cut.length === 0 ? [] : [`${count(passages.length, "passage")} of ${of(cut)}`]),
  ].join(", and ");
}

/** "Private information, since 2024-03-08"; what isn't recorded is said. */
export function groundWords({ ground, since }: CaseRecord["platforms"][number]): string {
  if (ground === "") return "No written rule fires; judged by what it did in recorded cases";
  if (since === "") return `${ground}, in force since when is not recorded`;
  if (/^\d{4}/.test(since)) return `${ground}, since ${since}`;
  if (since.startsWith("between ")) return `${ground}, since a day ${since}`;
  return `${ground}; ${since.replace(/^beginning not recorded/, "since when is not recorded")}`;
}
