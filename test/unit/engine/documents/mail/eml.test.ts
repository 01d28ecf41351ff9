// A message is read whole: fields, body, what hides behind the body, and files; whatever state it is in.
import { describe, expect, it } from "vitest";
import { readEml } from "../../../../../src-main/engine/documents/mail/read-eml.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replace(/\s+/g, " ")
    .trim();
const read = (...lines: string[]) => readEml(bytes(lines.join("\r\n")));
const seen = async (...lines: string[]) => words((await read(...lines)).sections[0]!.html);
const hidden = async (...lines: string[]) => (await read(...lines)).parts.filter((part) => part.where === "hidden");

describe("a message", () => {
  it("shows its fields with names and addresses, and its text", async () => {
    expect(
      await seen(
        "From: =?utf-8?Q?Zo=C3=AB?= Example <zoe@example.org>",
        "To: a@example.org, B <b@example.org>",
        "Subject: hi",
        "X-Mailer: Sender 1",
        "",
        "two",
        " lines",
      ),
    ).toBe("From Zoë Example <zoe@example.org> To a@example.org, B <b@example.org> Subject hi two lines");
  });

  it("keeps every header in its order, unfolded and as sent", async () => {
    const reading = await read("Received: one", "\tfolded", "Received: two", "Subject: =?utf-8?Q?x?=", "", "y");
    expect(reading.traces).toEqual(
      [
        ["Received", "one\tfolded"],
        ["Received", "two"],
        ["Subject", "=?utf-8?Q?x?="],
      ].map(([name, value]) => ({ kind: "metadata", source: "mail", name, value })),
    );
  });

  it("prefers the page and keeps what only its text alternative says", async () => {
    const message = [
      "Content-Type: multipart/alternative; boundary=b",
      "",
      "--b",
      "Content-Type: text/plain",
      "",
      "Dear reader",
      "my number is 555-0142",
      "--b",
      "Content-Type: text/html",
      "",
      "<style>table{display:none}</style><p>Dear <b>reader</b></p>",
      "--b--",
    ];
    expect(await seen("Subject: seen", ...message)).toBe("Subject seen Dear reader");
    expect(await hidden(...message)).toEqual([
      { where: "hidden", page: null, label: "plain-text alternative", text: "my number is 555-0142" },
    ]);
  });

  it("gives attachments as documents, pictures of the page as pictures, messages whole", async () => {
    const reading = await read(
      "Content-Type: multipart/mixed; boundary=m",
      "",
      "--m",
      "Content-Type: multipart/related; boundary=r",
      "",
      "--r",
      "Content-Type: text/html",
      "",
      '<img src="cid:pic@example.org">text',
      "--r",
      "Content-Type: image/png; name=pic.png",
      "Content-ID: <pic@example.org>",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
      "--r--",
      "--m",
      "Content-Type: text/csv; name*=utf-8''list%20%C3%A9.csv",
      "Content-Disposition: attachment",
      "",
      "a,b",
      "--m",
      "Content-Type: message/rfc822",
      "",
      "Subject: inner",
      "Content-Type: multipart/mixed; boundary=x",
      "",
      "--x",
      "",
      "inside",
      "--x--",
      "--m",
      "Content-Type: text/calendar; method=REQUEST",
      "",
      "BEGIN:VCALENDAR",
      "--m",
      "Content-Type: application/ms-tnef; name=winmail.dat",
      "",
      "x",
      "--m--",
    );
    expect(reading.children.map((child) => [child.name, child.relation])).toEqual(
      ["list é.csv", "inner.eml", "part-4.ics", "winmail.dat"].map((name) => [name, "attachment"]),
    );
    expect(new TextDecoder().decode(reading.children[1]!.bytes)).toMatch(/^Subject: inner[\s\S]*inside\s+--x--/);
    expect(reading.sections[0]!.html).toContain('<img src="data:image/png;base64,iVBORw0KGgo="/>');
    expect(words(reading.sections[0]!.html)).toMatch(/text Attachments list é\.csv text\/csv less than 1 kB/);
    expect(reading.traces.filter((trace) => trace.kind === "attachment")).toHaveLength(4);
  });

  it("tells what stands before the first part, unless a program wrote it", async () => {
    const parts = (preamble: string) => [
      "Content-Type: multipart/mixed; boundary=b",
      "",
      preamble,
      "--b",
      "",
      "body",
      "--b--",
    ];
    expect(await hidden(...parts("This is a multi-part message in MIME format."))).toEqual([]);
    expect(await hidden(...parts("call 555-0143"))).toMatchObject([{ label: "text before the first part" }]);
  });

  it("tells what the page would fetch", async () => {
    const { traces } = await read("Content-Type: text/html", "", '<img src="http://example.org/pixel">');
    expect(traces).toContainEqual({ kind: "remote", what: "picture", target: "http://example.org/pixel" });
  });
});

describe("character sets", () => {
  it.each([
    ["koi8-r", "\xf0\xf2\xf7\xe5\xf4", "ПРВЕТ"],
    ["iso-2022-jp", "\x1b$B4A;z\x1b(B", "漢字"],
    ["gb2312", "\xba\xba\xd7\xd6", "汉字"],
    ["windows-1251", "\xcf\xf0\xe8", "При"],
    ["windows-1250", "\x8a\xe9f", "Šéf"],
    ["cp932", "\x8a\xbf\x8e\x9a", "漢字"],
    ["us-ascii", "caf\xc3\xa9", "café"],
    ["utf-8", "caf\xe9", "café"],
    ["x-unheard-of", "caf\xe9", "café"],
    ["utf-8", "\xe6\xbc\xa2", "漢"],
  ])("%s", async (charset, raw, text) => {
    expect(await seen(`Content-Type: text/plain; charset=${charset}`, "", raw)).toBe(text);
    expect(await seen(`Content-Type: text/html; charset="${charset}"`, "", `<p>${raw}</p>`)).toBe(text);
  });

  it.each([
    ["UTF-8", "Subject: caf\xc3\xa9"],
    ["windows-1252", "Subject: caf\xe9"],
  ])("reads letters of %s in a header", async (_what, header) => {
    expect(await seen(header, "", "x")).toBe("Subject café x");
  });
});

describe("a message in a bad state", () => {
  it.each([
    ["no blank line", ["Subject: hi", "This is the body.", "It goes on."], "Subject hi This is the body. It goes on."],
    ["no fields", ["", "Just words, nothing more."], "Just words, nothing more."],
    ["a junk line first", ["junk", "Subject: hi", "", "body"], "Subject hi body"],
    [
      "a mailbox's line first",
      ["From a@example.org Mon Jan  1 00:00:00 2024", "Subject: hi", "", "body"],
      "Subject hi body",
    ],
    ["an unknown transfer encoding", ["Content-Transfer-Encoding: x-rot", "", "body"], "body"],
    ["base64 with junk in it", ["Content-Transfer-Encoding: base64", "", "aGVs*bG8g\r\n!d29ybGQ"], "hello world"],
    ["a boundary never closed", ["Content-Type: multipart/mixed; boundary=b", "", "--b", "", "body"], "body"],
    ["a boundary that never comes", ["Content-Type: multipart/mixed; boundary=b", "", "body"], "body"],
    ["no boundary at all", ["Content-Type: multipart/mixed", "", "body"], "body"],
    ["nothing", [], ""],
    ["a type that is none", ["Content-Type: text", "", "body"], "body"],
  ])("%s", async (_what, lines, expected) => {
    expect(await seen(...lines)).toBe(expected);
  });

  it("shows the source of parts nested ten thousand deep, and says so", async () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}`,
    );
    const [section] = (await read(...lines, "", "secret")).sections;
    expect(section!.unread).toMatch(/could not be told apart/);
    expect(section!.html).toContain("secret");
  });

  it("reads a hundred thousand recipients and a hundred thousand parts in time", async () => {
    const to = Array.from({ length: 100_000 }, (_, i) => `a${i}@example.org`).join(",\r\n ");
    const parts = "--b\r\n\r\nx\r\n".repeat(100_000);
    const begun = performance.now();
    await read(`To: ${to}`, "Content-Type: multipart/mixed; boundary=b", "", parts);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});
