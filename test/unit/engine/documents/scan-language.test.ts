// Scans in languages that there are no data for: never called read, and said what they are where it can be told.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { installedLanguages } from "../../../../src-main/adapters/tesseract/ocr.ts";
import { unreadLanguage } from "../../../../src-main/engine/documents/scan/language.ts";
import { checkDocument } from "../../../../src-main/engine/pipeline/check-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import { stet } from "../../../support/cli.ts";
import { source, tools } from "../../../support/tools.ts";

const picture = (name: string) => fileURLToPath(new URL(`../../../fixtures/pictures/${name}`, import.meta.url));

describe("a scan, with data for English only,", () => {
  it.each([
    ["in Cyrillic", "cyrillic.png", /hardly a word of English/],
    ["in Greek", "greek.png", /hardly a word of English/],
    ["in German", "german.png", /of German, read with data for English only/],
  ])("%s is not called read", async (_what, name, why) => {
    const given = { ...source(new Uint8Array(readFileSync(picture(name)))), name };
    const checked = await checkDocument(tools, { ...given, scans: { mode: "auto", known: [] } }, SILENT);
    if (!checked.ok) throw new Error(checked.error.code);
    expect(checked.value.coverage).toEqual([
      { page: 1, state: "language_unsupported", why: expect.stringMatching(why) },
    ]);
  });

  it("ends a check with what needs attention", async () => {
    const ran = await stet(["check", picture("german.png")]);
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("A picture of German");
  });
});

describe("the language of a text", () => {
  const german =
    "Der Ausschuss trat am Dienstag zusammen, um über den Haushalt für das kommende Jahr zu beraten und zu reden.";
  const english =
    "The committee met on Tuesday to discuss the budget for the coming year, and would answer in writing.";
  const numbers =
    "Hartwell 20391 Pruitt 1,204.50 Rasmussen 03/04/2019 Castellan 884.10 Whitcombe Nandakumar Oquendo Lindqvist";
  it.each([
    ["English read badly", english, ["eng"], true, null],
    ["German without its data", german, ["eng"], false, "deu"],
    ["German with its data", german, ["eng", "deu"], false, null],
    ["names and numbers, read well", numbers, ["eng"], false, null],
    [
      "a list under an English heading, read badly",
      `Prepared at the request of counsel. ${numbers}`,
      ["eng"],
      true,
      null,
    ],
    ["names and numbers, read badly", numbers, ["eng"], true, "unknown"],
    ["a few letters of anything", "HoBoctb MockBa", ["eng"], true, null],
    ["anything, with data for a language that isn't listed", numbers, ["eng", "rus"], true, null],
  ])("%s", (_what, text, languages, badly, expected) => {
    const words = text.split(" ").map((word) => ({ text: word, confidence: 0.9 }));
    expect(unreadLanguage(words, languages, badly)).toBe(expected);
  });
});

describe("languages", () => {
  it("are those whose packages are installed, English first", () => {
    const folder = mkdtempSync(join(tmpdir(), "stet-languages-"));
    for (const [name, variant] of [
      ["deu", "4.0.0"],
      ["eng", "4.0.0_best_int"],
      ["fra", "another"],
    ] as const) {
      mkdirSync(join(folder, name, variant), { recursive: true });
      writeFileSync(join(folder, name, variant, `${name}.traineddata.gz`), "");
    }
    writeFileSync(join(folder, "README"), "");
    expect(installedLanguages(folder)).toEqual(["eng", "deu"]);
    expect(installedLanguages()).toContain("eng");
  });
});
