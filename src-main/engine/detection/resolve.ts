// Of detections that claim the same letters, which one stands.
import type { FindingKind } from "../../contract/kinds.ts";
import type { Detection } from "./detector.ts";

/** Kinds that say what a string of signs *is*: two of them can't both be right. The most specific come first. */
const EXCLUSIVE: readonly FindingKind[] = [
  "credential",
  "iban",
  "credit_card",
  "email",
  "mac_address",
  "vin",
  "ssn",
  "ssn_partial",
  "ip_address",
  "date_of_birth",
  "tax_id",
  "passport",
  "driver_license",
  "national_id",
  "bank_account",
  "routing_number",
  "geo",
  "address",
  "phone",
  "license_plate",
  "username",
  "reference",
  "date",
];

/** A step down the list costs this much confidence. */
const STEP = 0.01;

const rankOf = (kind: FindingKind): number => EXCLUSIVE.indexOf(kind);

function weight(d: Detection): number {
  const rank = rankOf(d.kind);
  return d.confidence - (rank < 0 ? EXCLUSIVE.length : rank) * STEP;
}

/** Keeps the surer and more specific of two that overlap; kinds such as `person` bar only their own kind. In text order. */
export function resolveOverlaps(detections: readonly Detection[]): Detection[] {
  const ordered = detections
    .filter((d) => d.end > d.start)
    .sort((a, b) => weight(b) - weight(a) || b.end - b.start - (a.end - a.start) || a.start - b.start);
  // One sorted track for all exclusive kinds, one for each other kind: two on the same track never overlap.
  const tracks = new Map<string, Track>();
  const kept: Detection[] = [];
  for (const d of ordered) {
    const name = rankOf(d.kind) < 0 ? d.kind : "exclusive";
    const track = tracks.get(name) ?? new Track();
    tracks.set(name, track);
    if (track.claim(d.start, d.end)) kept.push(d);
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Claimed ranges, in buckets of 256 code units, so that a claim looks only at its neighbours. */
class Track {
  readonly #buckets = new Map<number, (readonly [number, number])[]>();

  /** False when some of the range is taken already. */
  claim(start: number, end: number): boolean {
    const first = start >> 8;
    const last = (end - 1) >> 8;
    for (let b = first; b <= last; b++) {
      if (this.#buckets.get(b)?.some(([from, to]) => from < end && start < to)) return false;
    }
    for (let b = first; b <= last; b++) {
      const bucket = this.#buckets.get(b) ?? [];
      bucket.push([start, end]);
      this.#buckets.set(b, bucket);
    }
    return true;
  }
}
