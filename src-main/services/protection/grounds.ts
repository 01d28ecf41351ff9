// What work on a case as a whole stands on: its folder, its store, what its files lie under.
import type { CaseStore } from "../../store/open-case.ts";
import type { CaseFiles, Lock } from "../case-files.ts";

export type Grounds = {
  readonly folder: string;
  readonly store: CaseStore;
  readonly files: CaseFiles;
  readonly lock: Lock;
  readonly now: () => string;
};
