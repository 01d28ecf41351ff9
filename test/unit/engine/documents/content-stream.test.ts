import { describe, expect, test } from "vitest";
import { tokens } from "../../../../src-main/engine/documents/pdf/content-stream.ts";

const strings = (s: string) =>
  [...tokens(new Uint8Array(Buffer.from(s, "latin1")))].flatMap((t) =>
    t.kind === "string" ? [Buffer.from(t.bytes!).toString("latin1")] : [],
  );
const operators = (s: string) =>
  [...tokens(new Uint8Array(Buffer.from(s, "latin1")))].flatMap((t) => (t.kind === "operator" ? [t.name] : []));

describe("string operands", () => {
  test.each([
    { in: "(plain) Tj", out: ["plain"] },
    { in: "(a \\(b\\) c) Tj", out: ["a (b) c"] },
    { in: "(nested (brackets)) Tj", out: ["nested (brackets)"] },
    { in: "(\\123\\12x\\7) Tj", out: ["S\nx\x07"] },
    { in: "(line \\\n break\\n) '", out: ["line  break\n"] },
    { in: "<48 65 6C6c6F> Tj", out: ["Hello"] },
    { in: "<414> Tj", out: ["A@"] },
    { in: "[(se) -20 (cr) 3 <6574>] TJ", out: ["se", "cr", "et"] },
    { in: "(unfinished", out: ["unfinished"] },
  ])("$in", ({ in: stream, out }) => expect(strings(stream)).toEqual(out));
});

test("names, numbers and dictionaries are no operators", () => {
  expect(operators("/Span <</MCID 0 /T true>> BDC 1 -.5 +2 Td % comment Tj\nT* ' \" EMC")).toEqual([
    "BDC",
    "Td",
    "T*",
    "'",
    '"',
    "EMC",
  ]);
});

test("reads to the end of any bytes", () => {
  const noise = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7919 + (i >> 3)) & 255);
  expect([...tokens(noise)].at(-1)!.end).toBeLessThanOrEqual(noise.length);
});

test("an inline picture's data is passed over, and a stray ID is an operator like any other", () => {
  expect(operators("q BI /W 1 /H 1 ID \xff(Tj EI Q (a) Tj")).toEqual(["q", "BI", "ID", "EI", "Q", "Tj"]);
  expect(operators("q ID (a) Tj EI Q")).toEqual(["q", "ID", "Tj", "EI", "Q"]);
  expect(operators("BI /W 1 /H 1 ID \xff EI ID (a) Tj")).toEqual(["BI", "ID", "EI", "ID", "Tj"]);
});
