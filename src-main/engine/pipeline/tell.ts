// What a job tells while it runs: how far it is, and each page read off its picture.
import type { Progress } from "../../contract/document-process.ts";
import type { PageReading } from "../../contract/scans.ts";
import type { Watch } from "../documents/prepare.ts";

export type Tell = {
  /** Settles when it is told: what follows may hang. Absent where nobody watches from outside. */
  readonly looking?: (picture: string) => Promise<void>;
  readonly report: (progress: Progress) => void;
  readonly scanned: (reading: PageReading) => void;
};

export const SILENT: Tell = { report: () => {}, scanned: () => {} };

export const watch = ({ report, scanned, looking }: Tell): Watch => ({
  onSet: (done, of) => report({ stage: "setting", done, of }),
  onScan: (done, of) => report({ stage: "scanning", done, of }),
  onLook: async (picture) => looking?.(picture),
  onReading: scanned,
});
