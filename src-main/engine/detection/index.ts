// The registry of detectors, and private data found in a text or a whole document.
import { shortDigest } from "../../base/digest.ts";
import type { Finding } from "../../contract/check.ts";
import { type DetectMode, type FindingKind, IDENTIFYING_KINDS } from "../../contract/kinds.ts";
import { type Document, quadsOfRange } from "../model/document.ts";
import { withBroken } from "./broken-values.ts";
import { addressDetector } from "./contact/address.detector.ts";
import { emailDetector } from "./contact/email.detector.ts";
import { phoneDetector } from "./contact/phone.detector.ts";
import type { Detection, Detector } from "./detector.ts";
import { minorDetector } from "./family/minor.detector.ts";
import { medicalDetector } from "./health/medical.detector.ts";
import { findIdentifiers } from "./identifying/identify.detector.ts";
import { dateOfBirthDetector } from "./identity/date-of-birth.detector.ts";
import { driverLicenseDetector } from "./identity/driver-license.detector.ts";
import { nationalIdDetector } from "./identity/national-id.detector.ts";
import { passportDetector } from "./identity/passport.detector.ts";
import { ssnDetector } from "./identity/ssn.detector.ts";
import { ssnPartialDetector } from "./identity/ssn-partial.detector.ts";
import { taxIdDetector } from "./identity/tax-id.detector.ts";
import { bankAccountDetector } from "./money/bank-account.detector.ts";
import { creditCardDetector } from "./money/credit-card.detector.ts";
import { ibanDetector } from "./money/iban.detector.ts";
import { routingNumberDetector } from "./money/routing-number.detector.ts";
import { ipAddressDetector } from "./network/ip-address.detector.ts";
import { macAddressDetector } from "./network/mac-address.detector.ts";
import { usernameDetector } from "./network/username.detector.ts";
import type { NameTools } from "./people/name-tools.ts";
import { findPeople } from "./people/person.detector.ts";
import { geoDetector } from "./place/geo.detector.ts";
import { type Folded, fold } from "./reading/fold.ts";
import { asPrinted } from "./reading/scanned.ts";
import { resolveOverlaps } from "./resolve.ts";
import { credentialDetector } from "./secrets/credential.detector.ts";
import { licensePlateDetector } from "./vehicle/license-plate.detector.ts";
import { vinDetector } from "./vehicle/vin.detector.ts";

/** One line a detector; each has `test/corpus/detection/<name>.jsonl`, which a test runs. */
export const DETECTORS: readonly Detector[] = [
  emailDetector,
  phoneDetector,
  addressDetector,
  ssnDetector,
  ssnPartialDetector,
  dateOfBirthDetector,
  creditCardDetector,
  ibanDetector,
  ipAddressDetector,
  credentialDetector,
  bankAccountDetector,
  routingNumberDetector,
  driverLicenseDetector,
  passportDetector,
  medicalDetector,
  minorDetector,
  usernameDetector,
  macAddressDetector,
  geoDetector,
  licensePlateDetector,
  vinDetector,
  taxIdDetector,
  nationalIdDetector,
];

/** At or over its kind's threshold a finding is selected for redaction without being asked. */
export const THRESHOLDS: Readonly<Record<FindingKind, number>> = {
  person: 0.5,
  address: 0.5,
  phone: 0.5,
  email: 0.5,
  ssn: 0.5,
  ssn_partial: 0.5,
  tax_id: 0.5,
  date_of_birth: 0.5,
  passport: 0.5,
  driver_license: 0.5,
  national_id: 0.5,
  bank_account: 0.5,
  routing_number: 0.5,
  iban: 0.5,
  credit_card: 0.5,
  ip_address: 0.5,
  mac_address: 0.5,
  credential: 0.5,
  geo: 0.5,
  license_plate: 0.5,
  vin: 0.5,
  medical: 0.5,
  minor: 0.5,
  username: 0.5,
  signature: 0.5,
  face: 0.5,
  date: 0.5,
  location: 0.5,
  organisation: 0.5,
  reference: 0.5,
  demographic: 0.5,
};

/** A newsroom's own thresholds; kinds left out keep Stet's. */
export type Thresholds = Partial<Readonly<Record<FindingKind, number>>>;

/** Below this a match is noise to an editor ("born in 1984", 127.0.0.1): it is neither shown nor struck. */
const LEAST_SHOWN = 0.4;

export type DetectOptions = {
  /** The taggers; without them no people are found. */
  readonly names?: NameTools | undefined;
  /** `identify` adds what names a person indirectly. */
  readonly mode?: DetectMode;
  /** People of public life whose names a newsroom lets stand. */
  readonly mayStand?: readonly string[];
  /** A newsroom's own, from rules/newsroom-rules.ts. */
  readonly more?: readonly Detector[];
};

/** Every detector's findings in a text, overlaps resolved, in text order; offsets are into `text` as given. */
export const detectText = (text: string, options: DetectOptions = {}): Detection[] =>
  detectTogether([text], options)[0]!;

/** As {@link detectText} for texts of one document: who is named in one is looked for in the others. One list a text. */
export function detectTogether(texts: readonly string[], options: DetectOptions = {}): Detection[][] {
  const folded = texts.map(fold);
  const printed = folded.map((f) => asPrinted(f.text));
  const misread = printed.filter((p) => p !== null);
  const named = findNames(
    [...folded, ...misread].map(({ text }) => text),
    options,
  );
  const namedAgain = named.slice(texts.length);
  return folded.map((f, i) => {
    const detectors = [...DETECTORS, ...(options.more ?? [])];
    const found = detectors.flatMap((detector) => detector.detect(f.text));
    const all = [...withBroken(f.text, found, detectors), ...named[i]!];
    const again = printed[i]!;
    if (again !== null) all.push(...repairs(again, namedAgain.shift()!));
    const kept = resolveOverlaps(all.filter((d) => d.confidence >= LEAST_SHOWN));
    return withoutNamesInside(kept).map((d) => ({ ...d, start: f.start(d.start), end: f.end(d.end) }));
  });
}

/** A misread value is less sure than one that stands as it should. */
const MISREAD = 0.9;

/** What only shows when a scanner's slips are put right. */
function repairs(printed: Folded, named: readonly Detection[]): Detection[] {
  return [...DETECTORS.flatMap((detector) => detector.detect(printed.text)), ...named].map((d) => ({
    ...d,
    start: printed.start(d.start),
    end: printed.end(d.end),
    confidence: d.confidence * MISREAD,
  }));
}

function findNames(texts: readonly string[], { names, mode = "private", mayStand = [] }: DetectOptions): Detection[][] {
  if (names === undefined) return texts.map(() => []);
  const identify = mode === "identify";
  const people = findPeople(texts, names, { mayStand, titles: identify });
  if (!identify) return people;
  const others = findIdentifiers(texts, names);
  return people.map((list, i) => [...list, ...others[i]!]);
}

/** "Crohn's disease", "Parkinson": whose name it bears is nobody here. */
const HOLDS_NAMES: ReadonlySet<FindingKind> = new Set<FindingKind>(["email", "username", "address", "medical"]);

/** A name that is part of an e-mail address or a street is found with it; a child's name is a child's, not a person's as well. */
function withoutNamesInside(detections: readonly Detection[]): Detection[] {
  let reach = 0;
  let child = 0;
  for (const d of detections) if (d.kind === "minor") child++;
  const children = child === 0 ? [] : detections.filter((d) => d.kind === "minor");
  let at = 0;
  return detections.filter((d, i) => {
    if (HOLDS_NAMES.has(d.kind)) reach = Math.max(reach, d.end);
    if (d.kind !== "person") return true;
    // The shorter of two that begin together comes first.
    for (let next = i + 1; detections[next]?.start === d.start; next++)
      if (HOLDS_NAMES.has(detections[next]!.kind)) reach = Math.max(reach, detections[next]!.end);
    while (at < children.length && children[at]!.end <= d.start) at++;
    const minor = children[at];
    if (minor !== undefined && minor.start < d.end && minor.end - minor.start >= d.end - d.start) return false;
    return d.end > reach;
  });
}

/** An editor reads each of them, so a hint that is hardly one isn't shown: numbers are taken for too much. */
const leastHint = (kind: FindingKind): number => (kind === "location" || kind === "organisation" ? 0.6 : 0.8);

/** What is private, as it is found without the mode, and beside it what surely names somebody indirectly. */
function alsoIdentifying(texts: readonly string[], options: DetectOptions): Detection[][] {
  const hints = detectTogether(texts, options);
  return detectTogether(texts, { ...options, mode: "private" }).map((own, i) => {
    let at = 0;
    const more = hints[i]!.filter((d) => {
      if (!IDENTIFYING_KINDS.includes(d.kind) || d.confidence < leastHint(d.kind)) return false;
      if (!/[\p{L}\d]{2}/u.test(texts[i]!.slice(d.start, d.end))) return false;
      while (at < own.length && own[at]!.end <= d.start) at++;
      return own[at] === undefined || own[at]!.start >= d.end;
    });
    return [...own, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
  });
}

/** Private data on the pages and in every part of a document. Ids depend on document, place and kind only. */
export function findPrivateData(document: Document, documentSha256: string, options: DetectOptions = {}): Finding[] {
  const findings: Finding[] = [];
  const texts = [...document.pages, ...document.parts].map(({ text }) => text);
  const found = (
    options.mode === "identify" ? alsoIdentifying(texts, options) : detectTogether(texts, options)
  ).values();
  const add = (
    where: Finding["where"],
    page: number | null,
    partId: readonly (string | number)[],
    text: string,
    quads: Float32Array | undefined,
  ) => {
    for (const d of found.next().value ?? []) {
      const place = [documentSha256, where, page ?? "", ...partId, d.kind, d.start, d.end];
      findings.push({
        id: `f-${shortDigest(place)}`,
        kind: d.kind,
        confidence: d.confidence,
        where,
        page,
        start: d.start,
        end: d.end,
        text: text.slice(d.start, d.end),
        quads: quads === undefined ? [] : quadsOfRange(text, quads, d.start, d.end).map((q) => [...q]),
        why: d.why,
        group: groupOf(d),
      });
    }
  };
  for (const page of document.pages) add("page", page.number, [], page.text, page.quads);
  document.parts.forEach((part, index) => {
    add(part.where, part.page, [part.label, index], part.text, part.where === "hidden" ? part.quads : undefined);
  });
  return findings;
}

/** The same value shares a group wherever it stands. Groups never leave the device, for a short value can be guessed. */
function groupOf(d: Detection): string {
  return `g-${shortDigest([d.kind, d.value])}`;
}

/** `--select default`: at or over its kind's threshold, except people's names and what hints at them: an editor's choice. */
export function isSelectedByDefault(
  { kind, confidence }: Pick<Finding, "kind" | "confidence">,
  thresholds: Thresholds = {},
): boolean {
  return kind !== "person" && !IDENTIFYING_KINDS.includes(kind) && confidence >= (thresholds[kind] ?? THRESHOLDS[kind]);
}
