// What every front is built on: the engine's process, the policy data, the clock and chance, put in from outside.

import type { DkimKeys } from "../contract/dkim.ts";
import type { Facts } from "../contract/facts.ts";
import type { Newsroom } from "../contract/newsroom.ts";
import type { Scans } from "../contract/scans.ts";
import type { RunOptions, SpawnDocumentProcess } from "./document-process.ts";
import { loadPolicyData, type PolicyData } from "./policy-packs.ts";

export type App = {
  readonly spawn: SpawnDocumentProcess;
  /** Folder of `policies/` and `precedents/`. */
  readonly resources: string;
  /** Folders of a newsroom's own rule packs; one that isn't there holds none. */
  readonly ownPolicies?: readonly string[];
  readonly now: () => Date;
  readonly randomBytes: (count: number) => Uint8Array;
  /** Name and version, for certificates. */
  readonly tool: string;
  /** A fingerprint of the built engine: another one may find other things, so a document is looked through again. */
  readonly engine: string;
  /** The newsroom's settings and rules, read anew each time. */
  readonly newsroom: () => Promise<Newsroom>;
  /** Read once, when first needed. */
  readonly policyData: () => Promise<PolicyData>;
};

export function createApp(parts: Omit<App, "policyData">): App {
  let data: Promise<PolicyData> | undefined;
  return {
    ...parts,
    policyData: () => {
      data ??= loadPolicyData(parts.resources, parts.ownPolicies);
      return data;
    },
  };
}

export const today = (app: App) => app.now().toISOString().slice(0, 10);

export type DocumentOptions = RunOptions & { readonly password?: string; readonly scans?: Scans };
export type CheckOptions = DocumentOptions & {
  readonly facts?: Facts;
  readonly on?: string;
  /** To check signatures of messages with. */
  readonly dkim?: DkimKeys;
};

/** What every job about a document needs. */
export function jobInput(
  input: { readonly bytes: Uint8Array; readonly sha256: string; readonly name: string },
  options: DocumentOptions,
  maxPages: number,
) {
  return {
    name: input.name,
    scans: options.scans ?? { mode: "auto" as const, known: [] },
    bytes: input.bytes,
    sha256: input.sha256,
    maxPages: options.limits?.pages ?? maxPages,
    ...(options.password === undefined ? {} : { password: options.password }),
  };
}
