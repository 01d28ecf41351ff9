// The properties of an office file of before 2007: title, author, company and whatever was added, under docProps' names.
import type { Gathered } from "../opc/gathered.ts";
import type { CompoundFile } from "./compound-file.ts";
import { Octets } from "./octets.ts";
import { DOCUMENT_SUMMARY, SUMMARY } from "./property-names.ts";
import { type Property, PropertySet } from "./property-set.ts";

export function gatherProperties(file: CompoundFile, found: Gathered): void {
  const summary = file.stream("\u0005SummaryInformation");
  found.properties(propertiesIn(summary, SUMMARY));
  found.properties(propertiesIn(file.stream("\u0005DocumentSummaryInformation"), DOCUMENT_SUMMARY));
  if (summary === null) return;
  const octets = new Octets(summary);
  const thumbnail = new PropertySet(octets, octets.u32(44)).thumbnail();
  if (thumbnail !== null) found.embedded(thumbnail.name, thumbnail.bytes);
}

/** The second set of a stream, where there is one, names its own properties. */
function propertiesIn(stream: Uint8Array | null, names: Readonly<Record<number, string>>): Property[] {
  if (stream === null) return [];
  const octets = new Octets(stream);
  if (octets.u16(0) !== 0xfffe) return [];
  const first = new PropertySet(octets, octets.u32(44)).named(names);
  return octets.u32(24) < 2 ? first : [...first, ...new PropertySet(octets, octets.u32(64)).named({})];
}
