// The registry of provenance signals; adding one is a file and a line here.
import { shortDigest } from "../../base/digest.ts";
import type { Signal } from "../../contract/check.ts";
import type { Document } from "../model/document.ts";
import { activeContent } from "./active-content.signal.ts";
import { arrivedRedaction } from "./arrived-redaction.signal.ts";
import { authorityBlock } from "./authority-block.signal.ts";
import { batesStamps } from "./bates-stamps.signal.ts";
import { canary } from "./canary.signal.ts";
import { classificationMarkings } from "./classification-markings.signal.ts";
import { confidentialityMarkings } from "./confidentiality-markings.signal.ts";
import { copyMarks } from "./copy-marks.signal.ts";
import { images } from "./images.signal.ts";
import { leakTraces } from "./leak-traces.signal.ts";
import { letterhead } from "./letterhead.signal.ts";
import { links } from "./links.signal.ts";
import { mail } from "./mail.signal.ts";
import { metadata } from "./metadata.signal.ts";
import { office } from "./office.signal.ts";
import { pdfOrigin } from "./pdf-origin.signal.ts";
import { phonesHome } from "./phones-home.signal.ts";
import { printerDots } from "./printer-dots.signal.ts";
import { releaseMarkings } from "./release-markings.signal.ts";
import { revisions } from "./revisions.signal.ts";
import type { SignalContext, SignalSource } from "./signal.ts";

export const SIGNAL_SOURCES: readonly SignalSource[] = [
  metadata,
  pdfOrigin,
  office,
  mail,
  leakTraces,
  letterhead,
  confidentialityMarkings,
  classificationMarkings,
  authorityBlock,
  releaseMarkings,
  batesStamps,
  revisions,
  printerDots,
  canary,
  copyMarks,
  images,
  links,
  activeContent,
  phonesHome,
  arrivedRedaction,
];

/** Every signal of a document. Ids derive from document, channel, place and order, so they survive a re-run. */
export function readSignals(
  document: Document,
  documentSha256: string,
  context: SignalContext = { leaks: [] },
): Signal[] {
  const seen = new Map<string, number>();
  return SIGNAL_SOURCES.flatMap((source) =>
    source.read(document, context).map((raw) => {
      const key = `${source.id}|${raw.channel}|${raw.page ?? 0}`;
      const nth = seen.get(key) ?? 0;
      seen.set(key, nth + 1);
      return { id: `s-${shortDigest([documentSha256, key, nth])}`, ...raw };
    }),
  );
}
