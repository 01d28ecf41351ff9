// One version only: an incremental save would carry the version before it.
import { revisions } from "../../documents/pdf/revisions.ts";
import type { Check } from "../check.ts";

export const singleRevision: Check = {
  id: "verification/single-revision",
  run: ({ bytes }) => (revisions(bytes).length === 0 ? [] : [{ where: "an earlier revision inside the file" }]),
};
