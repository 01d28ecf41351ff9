// Identifiers in metadata: each can be looked up in the owner's records, and so tell one copy from another.
import { cite, type Field, localName } from "./metadata-fields.ts";
import type { RawSignal } from "./signal.ts";

const ID_FIELDS = /(?:^|\.)(?:documentid|instanceid|originaldocumentid|versionid|id)$/;

/**
 * RFC 9562, section 5.1: version 1 in the third group, the variant in the fourth, then the node, which is the
 * network card's address unless its multicast bit (the second hex digit, odd) is set.
 */
const UUID_V1 = /\b[0-9a-f]{8}-[0-9a-f]{4}-1[0-9a-f]{3}-[89ab][0-9a-f]{3}-([0-9a-f]{12})\b/i;

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
  const card = ids.map((f) => ({ field: f, node: UUID_V1.exec(f.value)?.[1] })).find((c) => isCard(c.node));
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

const isCard = (node: string | undefined) =>
  node !== undefined && Number.parseInt(node.slice(1, 2), 16) % 2 === 0 && !/^0+$/.test(node);
