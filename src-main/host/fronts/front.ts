// What the host is shown in: it tells when it ended, and comes forward when asked.
import type { ExitCode } from "../../contract/errors.ts";

export type Front = {
  readonly ended: Promise<ExitCode>;
  /** false when it can't be brought forward. */
  focus(): Promise<boolean>;
  close(): Promise<void>;
};
