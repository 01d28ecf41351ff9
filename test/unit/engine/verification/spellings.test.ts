// How a value may be written in a file's bytes, all of which are searched for.
import { describe, expect, test } from "vitest";
import { spellings } from "../../../../src-main/engine/verification/spellings.ts";

describe("the spellings of a value in bytes", () => {
  const forms = spellings("219-09-9999");
  test.each([
    { name: "plain", form: "219-09-9999" },
    { name: "UTF-16", form: "\x002\x001\x009" },
    { name: "hex", form: "3231392d30392d39393939" },
    { name: "octal escapes", form: "\\062\\061\\071" },
    { name: "base64", form: Buffer.from("219-09-9999").toString("base64").slice(0, 12) },
    { name: "base64, one byte later", form: Buffer.from("x219-09-9999").toString("base64").slice(4, 12) },
    { name: "base64, two bytes later", form: Buffer.from("xx219-09-9999").toString("base64").slice(4, 12) },
  ])("$name", ({ form }) => {
    expect(forms.some((f) => f.includes(form) || form.includes(f))).toBe(true);
  });
});
