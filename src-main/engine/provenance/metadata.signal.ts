// What the metadata says of who made a file, on what, when and where, and which copy it is.
import { dateSignals } from "./metadata-dates.ts";
import { metadataFields } from "./metadata-fields.ts";
import { idSignals } from "./metadata-ids.ts";
import { addressSignals, authorSignals, machineSignals, pathSignals } from "./metadata-people.ts";
import { softwareSignals } from "./metadata-software.ts";
import type { SignalSource } from "./signal.ts";

export const metadata: SignalSource = {
  id: "document/metadata",
  read(document) {
    // A message's fields are read as a message's; a picture's as a picture's.
    const fields = metadataFields(document).filter(({ source }) => source !== "mail" && source !== "picture");
    return [
      ...authorSignals(fields),
      ...addressSignals(fields),
      ...pathSignals(fields),
      ...machineSignals(fields),
      ...idSignals(fields),
      ...softwareSignals(fields),
      ...dateSignals(fields),
    ];
  },
};
