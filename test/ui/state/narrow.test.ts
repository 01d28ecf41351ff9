// The list narrowed: every way alone, all of them together, and what each menu counts.
import { describe, expect, it } from "vitest";
import {
  belongingTo,
  countedBy,
  type Narrow,
  narrowed,
  pagesOf,
  shownOf,
  surenessOf,
  waysOf,
} from "../../../src-renderer/state/narrow.ts";
import { decided, item } from "./made.ts";

const items = [
  item("home", { text: "(614)\n555-0147", group: "g-home" }),
  item("again", { text: "614 555 0147", group: "g-home", page: 4, confidence: 0.75 }),
  item("ssn", { kind: "ssn_partial", text: "912-34-XXXX", page: 2, confidence: 0.6 }),
  item("mail", { kind: "email", text: "dana@example.org", page: 4 }),
  item("file", { kind: "person", text: "Dana Oquendo", page: null, where: "metadata" }),
];
const ALL: Narrow = { text: "", kinds: [], sure: [], pages: { of: "all" }, own: null };
const ids = (left: readonly { id: string }[]) => left.map(({ id }) => id);

describe("narrowing", () => {
  it.each<[string, Partial<Narrow>, readonly number[] | null, string[]]>([
    ["nothing leaves everything", {}, null, ["home", "again", "ssn", "mail", "file"]],
    ["words in a value, over a line's end", { text: "(614) 555" }, null, ["home", "again"]],
    ["words leave a value whole, however it is written elsewhere", { text: "614 555 01" }, null, ["home", "again"]],
    ["the name of a kind", { text: "social" }, null, ["ssn"]],
    ["kinds", { kinds: ["email", "ssn_partial"] }, null, ["ssn", "mail"]],
    ["how sure", { sure: ["fairly", "unsure"] }, null, ["again", "ssn"]],
    ["pages", {}, [2, 4], ["again", "ssn", "mail"]],
    ["one person's data", { own: new Set(["ssn", "file"]) }, null, ["ssn", "file"]],
    ["all at once", { kinds: ["phone"], sure: ["fairly"], text: "0147" }, [4], ["again"]],
    ["all at once, and nothing fits", { kinds: ["phone"], sure: ["sure"] }, [4], []],
  ])("by %s", (_, part, pages, left) => {
    expect(ids(narrowed(items, { ...ALL, ...part }, pages))).toEqual(left);
  });

  it("counts in a menu what ticking there would leave, whatever is ticked there", () => {
    const narrow = { ...ALL, kinds: ["email"], sure: ["sure"] } as const;
    expect([...countedBy(narrowed(items, narrow, null, "kinds"), ({ kind }) => kind)]).toEqual([
      ["phone", 1],
      ["email", 1],
      ["person", 1],
    ]);
    expect(ids(narrowed(items, narrow, null, "sure"))).toEqual(["mail"]);
  });

  it.each([
    [0.9, "sure"],
    [0.89, "fairly"],
    [0.7, "fairly"],
    [0.69, "unsure"],
  ])("%d is %s", (confidence, sureness) => {
    expect(surenessOf(confidence)).toBe(sureness);
  });

  it.each<[string, Parameters<typeof pagesOf>[0], readonly number[] | null]>([
    ["all", { of: "all" }, null],
    ["the page that is read", { of: "here" }, [3]],
    ["a range", { of: "range", text: "1-2, 5" }, [1, 2, 5]],
    ["a range that is none", { of: "range", text: "4-9" }, null],
  ])("pages are %s", (_, choice, pages) => {
    expect(pagesOf(choice, 3, 5)).toEqual(pages);
  });

  it("shows what was decided so", () => {
    const decisions = decided({ home: "redact", mail: "stand", ssn: "undecided" });
    expect(ids(shownOf(items, decisions, "redact"))).toEqual(["home"]);
    expect(ids(shownOf(items, decisions, "stand"))).toEqual(["mail"]);
    expect(ids(shownOf(items, decisions, "open"))).toEqual(["again", "ssn", "file"]);
  });

  it("tells in how many ways it is narrowed", () => {
    expect(waysOf(ALL, "all")).toBe(0);
    expect(waysOf({ ...ALL, text: " ", pages: { of: "here" }, kinds: ["email"] }, "open")).toBe(3);
  });

  it("takes a person's name for their own, and nobody's where the person isn't known", () => {
    const people = [{ group: "file", name: "Dana Oquendo", findings: ["mail"] }];
    expect([...(belongingTo("file", people, items) ?? [])]).toEqual(["mail", "file"]);
    expect(belongingTo("gone", people, items)).toBeNull();
  });
});
