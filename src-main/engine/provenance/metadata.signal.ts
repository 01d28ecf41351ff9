// What the metadata says of who made a file, on what, when and where, and which copy it is.

import type { Document } from "../model/document.ts";
import { dateSignals } from "./metadata-dates.ts";
import { type Field, metadataFields } from "./metadata-fields.ts";
import { idSignals } from "./metadata-ids.ts";
import { addressSignals, authorSignals, machineSignals, pathSignals } from "./metadata-people.ts";
import { softwareSignals } from "./metadata-software.ts";
import type { SignalSource } from "./signal.ts";

/** Names of files inside, and of files that links and actions open: written by the computer on which they were put in. */
const namesIn = ({ traces }: Document): Field[] =>
  traces.flatMap((trace): Field[] => {
    if (trace.kind === "attachment") return [named("attached file", trace.name)];
    const opens = trace.kind === "action" && (trace.type !== "URI" || /^file:/i.test(trace.target));
    return opens ? [named("file to open", trace.target)] : [];
  });
const named = (name: string, value: string): Field => ({ kind: "metadata", source: "office", name, value });

export const metadata: SignalSource = {
  id: "document/metadata",
  read(document) {
    // A message's fields are read as a message's; a picture's as a picture's.
    const fields = metadataFields(document).filter(({ source }) => source !== "mail" && source !== "picture");
    return [
      ...authorSignals(fields),
      ...addressSignals(fields),
      ...pathSignals([...fields, ...namesIn(document)]),
      ...machineSignals(fields),
      ...idSignals(fields),
      ...softwareSignals(fields),
      ...dateSignals(fields),
    ];
  },
};
