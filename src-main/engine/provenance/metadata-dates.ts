// Dates in metadata: whether they agree with each other, and which time zones they are consistent with.
import { cite, type Field, localName } from "./metadata-fields.ts";
import type { RawSignal } from "./signal.ts";
import { zonesAt } from "./time-zones.ts";

type Stamp = {
  readonly field: Field;
  readonly role: "created" | "modified";
  /** Milliseconds as if the written time were UTC. */
  readonly local: number;
  /** Minutes east of UTC; null where the file doesn't say. */
  readonly offset: number | null;
};

/** `D:20240926153000+03'30'` (ISO 32000-2, section 7.9.4) and `2024-09-26T15:30:00+03:30` (XMP) alike. */
const DATE =
  /^\s*(?:D:)?(\d{4})-?(\d{2})?-?(\d{2})?[T ]?(\d{2})?:?(\d{2})?:?(\d{2})?(?:\.\d{1,9})?\s*(?:(Z)|([+-])(\d{2})[':]?(\d{2})?'?)?/;

const ROLE: Readonly<Record<string, Stamp["role"]>> = {
  creationdate: "created",
  createdate: "created",
  moddate: "modified",
  modifydate: "modified",
  // Of office files: OOXML's, OpenDocument's.
  created: "created",
  "creation-date": "created",
  modified: "modified",
  date: "modified",
};
/** "date" is many things elsewhere. */
const OFFICE_ONLY = new Set(["created", "creation-date", "modified", "date"]);

function readStamp(field: Field): Stamp[] {
  const name = localName(field);
  const role = OFFICE_ONLY.has(name) === (field.source === "office") ? ROLE[name] : undefined;
  const m = DATE.exec(field.value);
  if (role === undefined || m === null) return [];
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", zulu, sign, oh, om = "00"] = m;
  const local = Date.UTC(+year!, +month - 1, +day, +hour, +minute, +second);
  const offset = zulu ? 0 : sign && oh ? (sign === "-" ? -1 : 1) * (+oh * 60 + +om) : null;
  // Offsets in use run from -12:00 to +14:00; anything else was not written by a clock.
  const real = offset === null || (offset >= -720 && offset <= 840);
  return Number.isNaN(local) || !real ? [] : [{ field, role, local, offset }];
}

const instant = (s: Stamp) => s.local - (s.offset ?? 0) * 60_000;
/** A file may write its two dates a moment apart. */
const APART = 60_000;

export function dateSignals(fields: readonly Field[]): RawSignal[] {
  const stamps = fields.flatMap(readStamp);
  const of = (source: Field["source"], role: Stamp["role"]) =>
    stamps.find((s) => s.field.source === source && s.role === role);
  const signals: RawSignal[] = [];
  for (const role of ["created", "modified"] as const) {
    const [info, xmp] = [of("info", role), of("xmp", role)];
    if (info && xmp && differ(info, xmp))
      signals.push({
        family: "origin",
        channel: "metadata_dates",
        strength: "moderate",
        summary: `The file gives two dates for when it was ${role}: consistent with later editing by a tool that changed only one.`,
        evidence: cite([info.field, xmp.field]),
      });
  }
  for (const source of ["info", "xmp", "office"] as const) {
    const [created, modified] = [of(source, "created"), of(source, "modified")];
    if (created && modified && comparable(created, modified) && instant(created) - instant(modified) > APART) {
      signals.push({
        family: "origin",
        channel: "metadata_dates",
        strength: "moderate",
        summary: "The file says it was changed before it was made: consistent with a wrong clock or edited dates.",
        evidence: cite([created.field, modified.field]),
      });
      break;
    }
  }
  return [...signals, ...zoneSignals(stamps)];
}

const comparable = (a: Stamp, b: Stamp) => (a.offset === null) === (b.offset === null);
/** Without a zone on one side, up to a day's difference may be the zone's. */
const differ = (a: Stamp, b: Stamp) =>
  comparable(a, b) ? Math.abs(instant(a) - instant(b)) > APART : Math.abs(a.local - b.local) > 24 * 60 * APART;

function zoneSignals(stamps: readonly Stamp[]): RawSignal[] {
  const zoned = stamps.filter((s) => s.offset !== null && s.offset !== 0);
  const offsets = [...new Set(zoned.map((s) => s.offset!))];
  const signals = offsets.map((offset): RawSignal => {
    const { name, places, rare } = zonesAt(offset);
    return {
      family: "origin",
      channel: "metadata_timezone",
      strength: rare ? "moderate" : "weak",
      summary: `A clock at UTC${name} is consistent with ${places}. Clocks can be set to anything.`,
      evidence: cite(zoned.filter((s) => s.offset === offset).map((s) => s.field)),
    };
  });
  if (offsets.length > 1)
    signals.push({
      family: "origin",
      channel: "metadata_timezone",
      strength: "weak",
      summary: "Its dates carry different time zones: consistent with being made and changed in two places or seasons.",
      evidence: cite(zoned.map((s) => s.field)),
    });
  return signals;
}
