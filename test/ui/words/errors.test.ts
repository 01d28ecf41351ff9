// An error is told in the reader's language, with what fills it; no code a window can meet is left in English.
import { afterEach, describe, expect, it } from "vitest";
import { ERRORS, type ErrorCode, stetError } from "../../../src-main/contract/errors.ts";
import { setLanguage } from "../../../src-renderer/languages/language.ts";
import { errorWords } from "../../../src-renderer/words/errors.ts";

const codes = Object.keys(ERRORS) as ErrorCode[];
/** Its words are whatever the command line says of its own options; no window has any. */
const OF_THE_COMMAND_LINE: ErrorCode = "input/usage";

describe("an error", () => {
  afterEach(() => setLanguage("en"));

  it.each(codes)("says in English what the contract says: %s", (code) => {
    const error = stetError(code, "64 MB");
    expect(errorWords(error)).toBe(error.message);
  });

  it.each(codes.filter((code) => code !== OF_THE_COMMAND_LINE))("is told in German: %s", async (code) => {
    await setLanguage("de");
    const error = stetError(code, "64 MB");
    const words = errorWords(error);
    expect(words).not.toBe(error.message);
    expect(words.includes("64 MB")).toBe(error.message.includes("64 MB"));
  });

  it("whose cause is another one is told in German throughout", async () => {
    await setLanguage("de");
    const cause = stetError("document/too-large", "64 MB");
    expect(errorWords(stetError("attack/other-version", cause.message))).toBe(
      "Die Fassung zum Vergleichen ist nicht brauchbar, darum wurde nichts versucht. Die Datei ist größer als erlaubt (64 MB).",
    );
  });

  it("that another Stet words differently is shown as it came", async () => {
    await setLanguage("de");
    const other = { code: "document/damaged", message: "It's {broken} <somehow." } as const;
    expect(errorWords(other)).toBe(other.message);
  });
});
