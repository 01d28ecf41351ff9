import { describe, expect, it } from "vitest";
import { KnownPeople, standsAmong } from "../../../../../src-main/engine/detection/people/known-people.ts";
import { namePartsOf } from "../../../../../src-main/engine/detection/people/name-parts.ts";

describe("a name's parts", () => {
  it.each([
    ["Harlan Lowell Whitcombe", "harlan", ["lowell"], "whitcombe"],
    ["Whitcombe, Harlan L.", "harlan", ["l"], "whitcombe"],
    ["DR. H. WHITCOMBE, M.D.", "h", [], "whitcombe"],
    ["Ana de la Cruz", "ana", [], "de la cruz"],
    ["Owen Whitcombe Jr.", "owen", [], "whitcombe"],
    ["Priya Nandakumar-Holt", "priya", [], "nandakumar-holt"],
  ])("of %s are read", (name, first, middle, last) =>
    expect(namePartsOf(name)).toMatchObject({
      first,
      last,
      middle,
    }),
  );

  it("are one word alone, unless a title says that it is a surname", () => {
    expect(namePartsOf("Oquendo")).toMatchObject({ lone: "oquendo", last: "" });
    expect(namePartsOf("Oquendo", true)).toMatchObject({ lone: "", last: "oquendo" });
    expect(namePartsOf("—")).toBeNull();
  });
});

describe("who is meant", () => {
  const people = new KnownPeople();
  for (const name of ["Dana Oquendo", "Felix Armitage", "Ruth Armitage"]) people.add(namePartsOf(name)!);
  const personOf = (name: string, titled = false) => people.personOf(namePartsOf(name, titled)!);

  it.each(["Oquendo, Dana", "D. Oquendo", "OQUENDO", "Dana", "Dana M. Oquendo", "Dana 0quendo"])(
    "%s is one person",
    (name) => expect(personOf(name)).toBe(personOf("Dana Oquendo")),
  );

  it("is left open where two could be", () => {
    expect(personOf("Armitage", true)).not.toBe(personOf("Felix Armitage"));
    expect(personOf("F. Armitage")).toBe(personOf("Felix Armitage"));
    expect(personOf("Felix Armitage")).not.toBe(personOf("Ruth Armitage"));
  });

  it("may stand when the newsroom says so, and nobody else with the surname", () => {
    const stands = standsAmong(["Dana Oquendo"]);
    expect(["Oquendo", "Dana Oquendo", "D. Oquendo"].map((n) => stands(namePartsOf(n)!))).toEqual([true, true, true]);
    expect(["Lucas Oquendo", "Armitage"].map((n) => stands(namePartsOf(n)!))).toEqual([false, false]);
  });
});
