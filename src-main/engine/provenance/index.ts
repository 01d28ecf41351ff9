// The registry of provenance signals; adding one is a file and a line here.
import { shortDigest } from "../../base/digest.ts";
import type { Signal } from "../../contract/check.ts";
import type { Document } from "../model/document.ts";
import { activeContent } from "./active-content.signal.ts";
import { arrivedRedaction } from "./arrived-redaction.signal.ts";
import { batesStamps } from "./bates-stamps.signal.ts";
import { classificationMarkings } from "./classification-markings.signal.ts";
import { confidentialityMarkings } from "./confidentiality-markings.signal.ts";
import { metadata } from "./metadata.signal.ts";
import { phonesHome } from "./phones-home.signal.ts";
import { releaseMarkings } from "./release-markings.signal.ts";
import { revisions } from "./revisions.signal.ts";
import type { SignalSource } from "./signal.ts";

export const SIGNAL_SOURCES: readonly SignalSource[] = [
  metadata,
  confidentialityMarkings,
  classificationMarkings,
  releaseMarkings,
  batesStamps,
  revisions,
  activeContent,
  phonesHome,
  arrivedRedaction,
];

/** Every signal of a document. Ids derive from document, channel, place and order, so they survive a re-run. */
export function readSignals(document: Document, documentSha256: string): Signal[] {
  const seen = new Map<string, number>();
  return SIGNAL_SOURCES.flatMap((source) =>
    source.read(document).map((raw) => {
      const key = `${source.id}|${raw.channel}|${raw.page ?? 0}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return { id: `s-${shortDigest([documentSha256, key, nth])}`, ...raw };
    }),
  );
}
