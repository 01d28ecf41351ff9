// The sets that detection is measured on, each with what of it was seen while the detectors were made.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { corpus } from "../../../resources/models/training/corpora.ts";
import { heldOut } from "../../../resources/models/training/mixture.ts";
import { type FindingKind, findingKind } from "../../../src-main/contract/kinds.ts";
import { root } from "../../support/shared.ts";
import type { Labelled } from "./score.ts";

/** Presidio's types that Stet has a kind for; its tests also know addresses of the web, NPIs and MBIs. */
const PRESIDIO_KINDS: Readonly<Record<string, FindingKind>> = {
  IBAN: "iban",
  IP: "ip_address",
  PHONE: "phone",
  CREDIT_CARD: "credit_card",
  MAC: "mac_address",
  SSN: "ssn",
  EMAIL: "email",
  CRYPTO: "bank_account",
  DRIVER_LICENSE: "driver_license",
  PASSPORT: "passport",
  ROUTING_NUMBER: "routing_number",
  BANK_ACCOUNT: "bank_account",
};

/** Cases of a type without a kind are left out whole: what a detector makes of them is no false alarm. */
export function presidioCases(): Labelled[] | null {
  const lines = corpus("presidio_unit_cases");
  if (lines === null) return null;
  return lines.flatMap(({ text, spans }) =>
    spans.some((s) => PRESIDIO_KINDS[s.type] === undefined)
      ? []
      : [{ text, spans: spans.map((s) => ({ start: s.start, end: s.end, kind: PRESIDIO_KINDS[s.type]! })) }],
  );
}

/** Its ITIN and SSN recognizers' cases bear one type. */
export const presidioAlike = (kind: FindingKind): FindingKind =>
  kind === "tax_id" || kind === "ssn_partial" ? "ssn" : kind;

const snippet = z.object({
  id: z.string(),
  half: z.enum(["look", "score"]),
  style: z.string(),
  clean: z.boolean(),
  text: z.string(),
  spans: z.array(z.object({ start: z.number().int(), end: z.number().int(), kind: findingKind })),
});
export type Snippet = z.infer<typeof snippet>;

/** US newsroom snippets written by somebody who wrote no detector; empty until they are there. */
export function snippets(half: Snippet["half"]): Snippet[] {
  const folder = join(root, "test", "corpus", "detection-dev");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((row) => row !== "")
    .map((row) => snippet.parse(JSON.parse(row)))
    .filter((s) => s.half === half);
}

/** People in the tenth of a corpus that training left out. */
export const peopleOf = (name: Parameters<typeof heldOut>[0]): Labelled[] =>
  heldOut(name).map(({ text, spans }) => ({
    text,
    spans: spans.flatMap(({ start, end, type }) =>
      type === "PERSON" ? [{ start, end, kind: "person" as const }] : [],
    ),
  }));

export const tabDev = () => corpus("tab_dev");
