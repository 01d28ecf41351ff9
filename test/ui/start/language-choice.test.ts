// The choice of a language: every one by its own name, kept for the next start, and before the system's.
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { LanguageChoice } from "../../../src-renderer/features/start/language-choice.tsx";
import { chooseLanguage, setLanguage, startLanguage, t } from "../../../src-renderer/languages/language.ts";

const shown = (language: "en" | "de") => renderToStaticMarkup(createElement(LanguageChoice, { language }));

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await setLanguage("en");
});
const systemSpeaks = (...languages: string[]) => vi.stubGlobal("navigator", { languages });

describe("the choice of a language", () => {
  it("names each language in itself, and its label in the window's", async () => {
    expect(shown("en")).toMatch(/Language<select.*English.*Deutsch/);
    await setLanguage("de");
    expect(shown("de")).toMatch(/Sprache<select.*lang="de" selected="">Deutsch/);
  });

  it.each([
    [["de-AT", "en"], "Rückgängig"],
    [["fr-FR", "de-DE"], "Rückgängig"],
    [["en-US", "de"], "Undo"],
    [["fr-FR"], "Undo"],
  ])("follows a system that speaks %j", async (languages, undo) => {
    systemSpeaks(...languages);
    await startLanguage();
    expect(t("Undo")).toBe(undo);
  });

  it("is kept for the next start, whatever the system speaks", async () => {
    systemSpeaks("de-DE");
    await chooseLanguage("en");
    await setLanguage("de");
    await startLanguage();
    expect(t("Undo")).toBe("Undo");
  });
});
