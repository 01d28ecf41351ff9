// Sizes that tell no copy from another.
import { describe, expect, it } from "vitest";
import { parseEml } from "../../../../src-main/engine/documents/mail/parse-eml.ts";
import { setMessage } from "../../../../src-main/engine/documents/mail/set-message.ts";
import { roughSize } from "../../../../src-main/engine/documents/rough-size.ts";

const mail = (attached: string) =>
  [
    "From: Ann Example <ann@example.org>",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Attached.",
    "--b",
    "Content-Type: text/plain",
    'Content-Disposition: attachment; filename="note.txt"',
    "",
    attached,
    "--b--",
    "",
  ].join("\r\n");

describe("the size of a file inside another", () => {
  it.each([
    [0, "less than 1 kB"],
    [999, "less than 1 kB"],
    [1_000, "about 1 kB"],
    [27_431, "about 30 kB"],
    [960_000, "about 1 MB"],
    [4_400_000, "about 4 MB"],
    [3_000_000_000, "about 3 GB"],
  ])("is told to one digit: %i", (bytes, told) => {
    expect(roughSize(bytes)).toBe(told);
  });

  it("doesn't tell which of two names a short attachment holds", async () => {
    const pages = [];
    for (const name of ["Al Yi", "Maximiliana Wolkenstein-Mockingbird"])
      pages.push(setMessage(await parseEml(new TextEncoder().encode(mail(`Dear ${name}`)))).html);
    expect(pages[1]).toBe(pages[0]);
  });
});
