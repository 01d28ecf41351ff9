// Every word the window shows can be read in every language it offers, with the same arguments in the same places.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { afterEach, describe, expect, it } from "vitest";
import { CHANNELS } from "../../../src-main/contract/channels/index.ts";
import { ERRORS } from "../../../src-main/contract/errors.ts";
import { PLATFORMS } from "../../../src-main/contract/terms.ts";
import desk from "../../../src-renderer/languages/de/desk.json" with { type: "json" };
import { de } from "../../../src-renderer/languages/de/index.ts";
import panel from "../../../src-renderer/languages/de/panel.json" with { type: "json" };
import { rich, setLanguage, t } from "../../../src-renderer/languages/language.ts";
import { wordsIn } from "./words-in-code.ts";

const ROOT = join(import.meta.dirname, "../../../src-renderer");
const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
const found = new Map(files.map((path) => [path, wordsIn(path, readFileSync(join(ROOT, path), "utf8"))]));
/** The contract's own words that the window shows: what an error says, what a channel of a signal is called. */
const ofContract = [
  ...Object.values(ERRORS).map(({ message }) => message),
  ...Object.values(CHANNELS).flatMap(({ title, copy }) => [title, copy.title, copy.detail]),
].filter((message) => message !== "{n}");
const messages = new Set([...[...found.values()].flatMap((words) => words.messages), ...ofContract]);

/** Names that are the same in every language. */
const SAME_EVERYWHERE = new Set<string>(["Stet", ...PLATFORMS, "Google Drive", "Amazon AWS", "OneDrive, Box"]);

describe("the window's words", () => {
  it("are given to the translator wherever they are shown", () => {
    const bare = [...found].flatMap(([path, words]) =>
      words.bare.filter((text) => !SAME_EVERYWHERE.has(text)).map((text) => `${path}: ${text}`),
    );
    expect(bare).toEqual([]);
  });

  it("are all there in German, and nothing besides", () => {
    expect([...messages].filter((message) => !(message in de))).toEqual([]);
    expect(Object.keys(de).filter((message) => !messages.has(message))).toEqual([]);
  });

  it("are translated once: no catalogue says otherwise what another says", () => {
    const other: Readonly<Record<string, string>> = panel;
    const differs = Object.entries(desk).filter(([english, german]) => (other[english] ?? german) !== german);
    expect(differs).toEqual([]);
  });

  it.each(Object.entries(de))("takes the same arguments in German: %s", (english, german) => {
    expect(namesIn(german)).toEqual(namesIn(english.replace(/\/\/[a-z ]+$/, "")));
  });

  it("sees what is written past the translator", () => {
    const source = `const a = <p title="Say so">Hello <b>{t("Kept")}</b></p>; const c = t(x ? "One" : "Two"); msg("Three");`;
    expect(wordsIn("x.tsx", source)).toEqual({ messages: ["Kept", "One", "Two", "Three"], bare: ["Say so", "Hello"] });
  });

  // Placeholders belong to the source that is looked at.
  const placed = (name: string) => `\${${name}}`;
  it.each([
    ["a constant", `const A = { one: "not looked through" };`, ["not looked through"]],
    ["a property that is shown", `const A = [{ title: "Removed", id: "removed" }];`, ["Removed"]],
    ["what a function returns", `const f = (n: number) => \`${placed("n")} undecided\`;`, [" undecided"]],
    ["a toast", `store.set({ toast: { text: done ? "Saved" : t("Kept"), undo: true } });`, ["Saved"]],
    ["a choice between words", `const a = b ?? "no pages yet";`, ["no pages yet"]],
    [
      "nothing in what is compared",
      `if (section.title !== "Source risk") stop(); return a === b ? "no pages" : "";`,
      ["no pages"],
    ],
    ["nothing in a selector", `box.querySelector("input, select, textarea");`, []],
    ["nothing in a class", `const a = <p className={\`btn quiet ${placed("more")}\`} />;`, []],
    [
      "nothing in what the code names",
      `type A = "as it is"; if (key === "Escape") throw new Error("used outside it");`,
      [],
    ],
  ])("sees words that are not shown where they stand: %s", (_what, source, bare) => {
    expect(wordsIn("x.tsx", source).bare).toEqual(bare);
  });
});

describe("a message", () => {
  afterEach(() => setLanguage("en"));

  it("counts as its language does", async () => {
    const message = "{n, plural, one {# place} other {# places}}";
    expect([t(message, { n: 1 }), t(message, { n: 1200 })]).toEqual(["1 place", "1,200 places"]);
    await setLanguage("de");
    expect(t("{n, number}", { n: 1200 })).toBe("1.200");
  });

  it("keeps to itself what tells two senses apart", () => {
    expect(t("Open//verb")).toBe("Open");
  });

  it("puts elements where the sentence wants them", () => {
    const made = rich("<b>{n}</b> left", { n: 4, b: (words: unknown[]) => `*${words.join("")}*` });
    expect(made).toEqual("*4* left");
  });
});

/** Arguments and tags of a message, each once. */
function namesIn(message: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly { type: number; value?: unknown; options?: object; children?: unknown }[]) => {
    for (const part of parts) {
      if (part.type !== 0 && part.type !== 7) names.add(String(part.value));
      for (const { value } of Object.values(part.options ?? {}) as { value: typeof parts }[]) visit(value);
      if (Array.isArray(part.children)) visit(part.children as typeof parts);
    }
  };
  visit(new IntlMessageFormat(message, "en").getAst() as never);
  return [...names].sort();
}
