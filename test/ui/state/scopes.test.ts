// How far an act reaches, and that in bulk it overturns nothing which was decided on purpose.
import { describe, expect, it } from "vitest";
import type { Verdict } from "../../../src-main/contract/desk.ts";
import { actOn, coveredBy, type Scope } from "../../../src-renderer/state/scopes.ts";
import { decided, item } from "./made.ts";

const a1 = item("a1", { group: "a", page: 1 });
const a2 = item("a2", { group: "a", page: 2 });
const b = item("b", { page: 2 });
const mail = item("mail", { kind: "email", page: 2 });
const findings = [a1, a2, b, mail, item("file", { kind: "email", page: null })];
const opened = { pages: [1, 2, 3] };
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe("a scope", () => {
  it.each<[Scope, string, string[]]>([
    ["this", "", ["a2"]],
    ["value", "", ["a1", "a2"]],
    ["kind", "", ["a1", "a2", "b"]],
    ["page", "", ["a2", "b", "mail"]],
    ["pages", "1, 3", ["a1"]],
    ["pages", "1-2", ["a1", "a2", "b", "mail"]],
    ["pages", "2-9", []],
    ["pages", "", []],
  ])("%s %s covers its places", (scope, scopePages, covered) => {
    expect(ids(coveredBy({ findings, scopePages, opened }, a2, scope))).toEqual(covered);
  });
});

describe("an act", () => {
  const kind = [a1, a2, b];
  type Case = [
    string,
    readonly (typeof a1)[],
    Record<string, Verdict>,
    Verdict,
    typeof a1,
    string[],
    string[],
    boolean,
  ];
  it.each<Case>([
    ["decides what is open", kind, {}, "redact", a1, ["a1", "a2", "b"], [], false],
    ["leaves what was let stand", kind, { b: "stand" }, "redact", a1, ["a1", "a2"], ["b"], false],
    ["leaves what was redacted", kind, { b: "redact" }, "stand", a1, ["a1", "a2"], ["b"], false],
    ["leaves one place of the value let stand", [a1, a2], { a2: "stand" }, "redact", a1, ["a1"], ["a2"], false],
    [
      "overturns the value whose place is selected",
      kind,
      { a1: "stand", a2: "stand", b: "stand" },
      "redact",
      a1,
      ["a1", "a2"],
      ["b"],
      false,
    ],
    ["takes one place at its word", [b], { b: "stand" }, "redact", b, ["b"], [], false],
    [
      "gives reasons anew where all is redacted",
      kind,
      { a1: "redact", a2: "redact", b: "redact" },
      "redact",
      a1,
      ["a1", "a2", "b"],
      [],
      true,
    ],
    [
      "keeps the reasons of what is redacted while some is open",
      kind,
      { a1: "redact" },
      "redact",
      a1,
      ["a2", "b"],
      [],
      false,
    ],
    ["opens again whatever was decided", kind, { a1: "redact", b: "stand" }, "undecided", a1, ["a1", "b"], [], false],
  ])("%s", (_, covered, decisions, verdict, selected, decides, stay, again) => {
    const act = actOn(covered, decided(decisions), verdict, selected);
    expect({ decides: ids(act.decides), stay: ids(act.stay), again: act.again }).toEqual({ decides, stay, again });
  });
});
