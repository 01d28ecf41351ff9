// Identifiers in metadata: each can be looked up in the owner's records, and so tell one copy from another.
import { cite, type Field, localName } from "./metadata-fields.ts";
import type { RawSignal } from "./signal.ts";

const ID_FIELDS = /(?:^|\.)(?:documentid|instanceid|originaldocumentid|versionid|id)$/;

/**
 * RFC 9562, section 5.1: in the third group version 1 and the time's highest bits, in the fourth the variant, then
 * the node, which is the network card's address.
 */
const UUID_V1 = /\b[0-9a-f]{8}-[0-9a-f]{4}-1([0-9a-f]{3})-[89ab][0-9a-f]{3}-([0-9a-f]{12})\b/i;

/** Those bits between 1990 and 2050: software also writes random digits with a 1 in that place. */
const SINCE = 0x1c8;
const UNTIL = 0x20b;

export function idSignals(fields: readonly Field[]): RawSignal[] {
  const ids = fields.filter((f) => ID_FIELDS.test(localName(f)));
  if (ids.length === 0) return [];
  const derived = ids.some((f) => /DerivedFrom|OriginalDocumentID/i.test(f.name));
  const signals: RawSignal[] = [
    {
      family: "source_risk",
      channel: "metadata_ids",
      strength: "moderate",
      summary: derived
        ? "Identifiers in the metadata link this copy to the file it was made from."
        : "Identifiers in the metadata tell this copy from others.",
      evidence: cite(ids),
    },
  ];
  const card = ids.map((field) => ({ field, node: cardIn(field.value) })).find((c) => c.node !== null);
  if (card?.node)
    signals.push({
      family: "source_risk",
      channel: "metadata_machine",
      strength: "strong",
      summary: "An identifier in the metadata holds the network address of the computer that made it.",
      evidence: `${cite([card.field])} ends in ${card.node.replace(/..(?=.)/g, "$&:")}`,
    });
  return signals;
}

/** The lowest two bits of the first byte mark an address made up or set by software: only a card's own has neither. */
function cardIn(value: string): string | null {
  const [, time, node] = UUID_V1.exec(value) ?? [];
  if (time === undefined || node === undefined || /^0+$/.test(node)) return null;
  const written = Number.parseInt(time, 16);
  const own = (Number.parseInt(node.slice(0, 2), 16) & 0b11) === 0;
  return own && written >= SINCE && written <= UNTIL ? node : null;
}
