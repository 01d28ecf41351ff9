// With the taggers that ship: what an editor will see of people's names.
import { describe, expect, it } from "vitest";
import { loadNameTools } from "../../../../../src-main/adapters/models/name-tools.ts";
import { detectText, detectTogether } from "../../../../../src-main/engine/detection/index.ts";

const names = loadNameTools();
const people = (text: string) => detectText(text, { names }).filter((d) => d.kind === "person");
const found = (text: string) => people(text).map((d) => text.slice(d.start, d.end));

describe("people's names", () => {
  it("are not looked for without the taggers", () => {
    expect(detectText("Dana Oquendo called.")).toEqual([]);
  });

  it.each([
    ["My name is Chukwuemeka Obi and I live in Lagos.", ["Chukwuemeka Obi"]],
    ["please call thandiwe nkosi about her loan", ["thandiwe nkosi"]],
    [
      "From: Brandt, Heike <hb@example.org>\nTo: Dana Oquendo <dana@example.org>\nSubject: budget",
      ["Brandt, Heike", "Dana Oquendo"],
    ],
    ["Her husband Anand works at the plant.", ["Anand"]],
    ["Wir berichten über Herrn Wolfram Eisenlohr.", ["Wolfram Eisenlohr"]],
    ["SAC Achterberg opened the meeting with AUSA Anand Petrosyan.", ["Achterberg", "Anand Petrosyan"]],
    ["[21:15] Rosalind: yes, at nine\n[21:16] Wren: ok", ["Rosalind", "Wren"]],
    ["11/02/23, 9:15 pm - Rosalind: yes, at nine", ["Rosalind"]],
    ["SUBJECT: JÜRGEN WEISSMÜLLER\nDOB: 03/14/1974", ["JÜRGEN WEISSMÜLLER"]],
    ["Q. And Mr. Halvorsen told you that?\nA. Yes.", ["Halvorsen"]],
    ["Dear Mrs. Abernathy,\nThank you for your letter.", ["Abernathy"]],
    ["Patient Name: Marisol Vega   DOB: 3/4/1971", ["Marisol Vega"]],
    ["Name\tTitle\nAdaeze Obi\tField Director\nMartin Lindqvist\tClerk", ["Adaeze Obi", "Martin Lindqvist"]],
    ["Regards,\n\nPriya Nandakumar-Holt\nGeneral Counsel", ["Priya Nandakumar-Holt"]],
    ["The Halvorsen campaign paid Brandt Strategies LLC $4,000.", ["Halvorsen"]],
    ["Walter\nWhitcombe died in 2009.", ["Walter\nWhitcombe"]],
  ])("%j has %j", (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    "Lincoln Avenue and Madison Street are closed.",
    "Ford Motor Company paid Wells Fargo and Johnson & Johnson.",
    "The Dodd-Frank Act and a Brady motion were cited.",
    "Contact Kirkland & Ellis LLP.",
    "H.B. 312 and S.B. 14 were referred; see 507 F. Supp. 2d 729.",
    "Name: ____________   Date: ____________",
    "STATEMENT OF FACTS\nTable of Contents",
    "write to jane.roe@example.org",
    "Order No. 17, docket 22-cv-118, Bates WMS-000118",
    "May and June were busy; will you mark the date?",
  ])("none is in %j", (text) => expect(found(text)).toEqual([]));
});

describe("a name found once", () => {
  const text =
    "Dana Oquendo, 34, was seen in Dayton. Later Oquendo's car was gone. DANA OQUENDO SIGNED.\n" +
    "Oquendo, Dana\nD. Oquendo wrote it. The 0quendo file is missing.";

  it("is found in capitals, turned round, by initials, alone and misread", () => {
    expect(found(text)).toEqual(["Dana Oquendo", "Oquendo", "DANA OQUENDO", "Oquendo, Dana", "D. Oquendo", "0quendo"]);
  });

  it("is one person wherever it stands", () => {
    expect(new Set(people(text).map((d) => d.value)).size).toBe(1);
  });

  it("is found on other pages too", () => {
    const pages = ["Interview with Harlan Whitcombe.", "It was agreed that Whitcombe would pay."];
    const [, second] = detectTogether(pages, { names });
    expect(second!.map((d) => [d.kind, pages[1]!.slice(d.start, d.end)])).toEqual([["person", "Whitcombe"]]);
  });

  it("is left out everywhere when the newsroom lets it stand", () => {
    const left = detectText(`${text} Lucas Brandt agreed.`, { names, mayStand: ["Dana Oquendo"] });
    expect(left.map((d) => d.value)).toEqual([expect.stringContaining("brandt")]);
  });
});

describe("reasons", () => {
  it("are sentences that never repeat the name", () => {
    for (const d of people("Mr. Halvorsen met Dana Oquendo. Name: Marisol Vega. Oquendo left.")) {
      expect(d.why).toMatch(/^[A-Z].*\.$/);
      expect(d.why).not.toMatch(/Halvorsen|Oquendo|Vega/);
      expect(d.confidence).toBeGreaterThan(0.4);
    }
  });
});
