// What a newsroom calls the protection of a source stands nowhere in what is published, whatever mark it was put on.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { STARTING_REASONS } from "../../../../src-main/contract/desk.ts";
import { must } from "../../../support/desk.ts";
import { type Newsroom, newsroom } from "../../../support/newsroom.ts";
import { open, readByOthers } from "../../../support/tools.ts";

const OWN = { name: "Kingfisher matter", code: "KX-77" };

let room: Newsroom;
beforeAll(async () => {
  room = await newsroom({ roster: null });
});
afterAll(() => room.end());

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** The copy as every reader has it, and all of its streams. */
async function saysOf(copy: Uint8Array): Promise<string> {
  const pdf = open(copy);
  const streams = Array.from({ length: pdf.objectCount() }, (_, i) => (pdf.isStream(i) ? pdf.stream(i) : null));
  const read = await readByOthers(copy);
  const texts = read.flatMap(({ pages, elsewhere }) => [...pages.map(({ text }) => text), elsewhere]);
  return [...texts, ...streams.map((bytes) => Buffer.from(bytes ?? []).toString("latin1"))].join("\n");
}

it("nowhere in publish/, as reason, as label of another mark, or in other letters", async () => {
  const reasons = STARTING_REASONS.map((entry) => (entry.id === "source_protection" ? { ...entry, ...OWN } : entry));
  must(await room.call("app/set-reasons", { reasons }));
  const { findings } = must(await room.call("document/look", room.place));
  const phones = findings.filter(({ kind }) => kind === "phone");
  const labels = ["kx 77", "Kingfisher Matter", "Private"];
  expect(phones.length).toBeGreaterThanOrEqual(labels.length);
  for (const [i, { id }] of phones.entries())
    must(
      await room.call("decision/make", {
        ...room.place,
        of: { findings: [id] },
        verdict: "redact",
        reason: i === 0 ? "source_protection" : "privacy",
        note: "",
        label: { text: labels[i] ?? "Private", style: "bar" },
      }),
    );
  const { plan } = must(await room.call("copy/make", room.place));
  const { folder, output } = must(await room.call("export/write", { ...room.place, plan, folder: room.folder }));
  const said = [await saysOf(new Uint8Array(readFileSync(output)))];
  for (const path of filesIn(join(folder, "publish"))) said.push(path, readFileSync(path, "latin1"));
  expect(said[0]).toContain("Private");
  const squeezed = said.join("\n").toLowerCase().replace(/[\s-]/g, "");
  for (const word of [OWN.name, OWN.code, "source protection", "source_protection"])
    expect(squeezed).not.toContain(word.toLowerCase().replace(/[\s-]/g, ""));
});
