// What the desk's handlers share.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { err, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { App } from "../app.ts";
import type { SpawnDocumentProcess } from "../document-process.ts";
import type { Keychain } from "../signoff/identity.ts";
import type { People } from "../signoff/people.ts";
import type { Copies } from "./copies.ts";
import type { Incoming } from "./incoming.ts";
import type { KeyStore } from "./key-store.ts";
import type { OpenCases } from "./open-cases.ts";
import type { OpenMark } from "./open-mark.ts";
import type { Seats } from "./seats.ts";

/** What only a front can do. */
export type Surface = {
  readonly version: string;
  /** The system's own dialogs; null where the front has none. Paths, empty when nothing was chosen. */
  readonly chooseFiles: (() => Promise<readonly string[]>) | null;
  readonly chooseFolder: (() => Promise<string | null>) | null;
  /** Shows a folder in the system's file manager; false when it has none. */
  readonly reveal: (folder: string) => Promise<boolean>;
  /** The system's own store of secrets; absent where the front has none. */
  readonly keychain?: Keychain;
};

export type Parts = {
  readonly app: App;
  /** Starts a process without taking the one that was started ahead for the next document. */
  readonly spawnAnother: SpawnDocumentProcess;
  readonly cases: OpenCases;
  readonly seats: Seats;
  readonly incoming: Incoming;
  readonly copies: Copies;
  /** Archived keys to check signatures of mail with. */
  readonly keyStore: () => Promise<Result<KeyStore | null, StetError>>;
  /** Which cases are open now, and which were when Stet last ended without closing them. */
  readonly openMark: OpenMark;
  /** Who works here, and what the newsroom's roster lets them do. */
  readonly people: People;
  readonly now: () => string;
};

export const samplePath = (app: App) => join(app.resources, "samples", "dossier.pdf");

const gold = z.object({ document: z.object({ pages: z.number().int() }) });

/** Counted by the sample's own gold list, so that the start screen doesn't open a document to say it. */
export async function samplePages(app: App): Promise<number> {
  const text = await readFile(join(app.resources, "samples", "dossier.gold.json"), "utf8");
  return gold.parse(JSON.parse(text)).document.pages;
}

/** A seat whose document was not looked through has no findings to decide. */
export const notLooked = () => err(stetError("window/not-looked"));
