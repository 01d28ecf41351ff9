// A mailbox is cut where its messages begin; an Outlook message's packed body is unpacked; damage ends in a refusal.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isSoundCompoundFile } from "../../../../../src-main/engine/documents/mail/check-compound-file.ts";
import { htmlInRtf, unpackRtf } from "../../../../../src-main/engine/documents/mail/compressed-rtf.ts";
import { readMbox } from "../../../../../src-main/engine/documents/mail/read-mbox.ts";
import { readMsg } from "../../../../../src-main/engine/documents/mail/read-msg.ts";
import { splitMbox } from "../../../../../src-main/engine/documents/mail/split-mbox.ts";
import { shared } from "../../../../support/shared.ts";

const bytes = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const text = (raw: Uint8Array) => String.fromCharCode(...raw);
const FROM = "From a@example.org Mon Jan  1 00:00:00 2024\n";

describe("a mailbox", () => {
  it.each([
    [
      "two messages",
      `${FROM}Subject: 1\n\none\n\n${FROM}Subject: 2\n\ntwo\n`,
      ["Subject: 1\n\none\n\n", "Subject: 2\n\ntwo\n"],
    ],
    [
      "no blank line between",
      `${FROM}Subject: 1\n\none\n${FROM}Subject: 2\n\ntwo\n`,
      ["Subject: 1\n\none\n", "Subject: 2\n\ntwo\n"],
    ],
    [
      "a sentence that begins like one",
      `${FROM}Subject: 1\n\none\nFrom then on\n`,
      ["Subject: 1\n\none\nFrom then on\n"],
    ],
    ["quoted lines", `${FROM}\n>From here\n>>From there\n> From far\n`, ["\nFrom here\n>From there\n> From far\n"]],
    ["line ends of Windows", `${FROM.replace("\n", "\r\n")}S: 1\r\n\r\n${FROM}S: 2\r\n`, ["S: 1\r\n\r\n", "S: 2\r\n"]],
    ["no From line at all", "Subject: 1\n\none", ["Subject: 1\n\none"]],
  ])("with %s", (_what, file, messages) => {
    expect(splitMbox(bytes(file)).map(text)).toEqual(messages);
  });

  it("is one document while its messages are few, every header told with its message", async () => {
    const reading = await readMbox(bytes(`${FROM}Subject: 1\n\none\n\n${FROM}Subject: 2\nX-Note: n\n\ntwo\n`));
    expect(reading.sections).toHaveLength(2);
    expect(reading.parts.map((part) => `${part.label}=${part.text}`)).toEqual([
      "message 1: Subject=1",
      "message 2: Subject=2",
      "message 2: X-Note=n",
    ]);
  });

  it("is a list of documents when they are many", async () => {
    const reading = await readMbox(bytes(`${FROM}From: b@example.org\nSubject: hi\n\nx\n\n`.repeat(501)));
    expect(reading.children).toHaveLength(501);
    expect(reading.children[0]!.name).toBe("message 0001.eml");
    expect(reading.sections).toHaveLength(2);
    expect(reading.sections[0]!.html).toContain("<tr><td>1</td><td></td><td>b@example.org</td><td>hi</td></tr>");
  });
});

describe("a body packed as RTF", () => {
  it("is unpacked (MS-OXRTFCP, 3.1)", () => {
    const whole = "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
    const raw = Uint8Array.from(whole.match(/../g)!, (pair) => Number.parseInt(pair, 16));
    expect(new TextDecoder().decode(unpackRtf(raw))).toBe("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
  });

  it.each([
    [
      "a page in it",
      "{\\rtf1\\ansi\\ansicpg1251\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\f0 \\htmlrtf0 \\'cf\\'f0{\\*\\htmltag84 <b>}\\u233?x{\\*\\htmltag92 </b>}\\htmlrtf\\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}",
      "<p>Пр<b>éx</b></p>",
    ],
    [
      "none, since it is RTF by its own right",
      "{\\rtf1\\ansi\\fromtext{\\fonttbl{\\f0 Arial;}}{\\*\\generator x;}one\\par two \\{3\\}}",
      null,
    ],
  ] as const)("with %s", (_what, rtf, expected) => {
    expect(htmlInRtf(new TextEncoder().encode(rtf))).toBe(expected);
  });

  it.each(["{".repeat(1_000_000), "}".repeat(1_000_000), "\\".repeat(1_000_000), "\\u1 ".repeat(300_000)])(
    "ends soon (%#)",
    (rtf) => {
      const begun = performance.now();
      htmlInRtf(new TextEncoder().encode(`{\\rtf1\\fromhtml1${rtf}`));
      expect(performance.now() - begun).toBeLessThan(60_000);
    },
  );
});

describe("an Outlook message in a bad state", () => {
  it.each([
    ["nothing", new Uint8Array(0)],
    ["noise", Uint8Array.from({ length: 8_192 }, (_, i) => (i * 7919) % 256)],
    ["a header alone", bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}`)],
  ])("is refused: %s", (_what, file) => {
    expect(() => readMsg(file)).toThrow("document/damaged");
  });

  it("is refused when a chain of sectors runs in a circle", () => {
    const file = new Uint8Array(512 * 4);
    const view = new DataView(file.buffer);
    view.setUint16(30, 9, true);
    file.fill(255, 48, 512);
    view.setUint32(48, 1, true);
    view.setUint32(76, 0, true);
    file.fill(255, 512, 1_536);
    expect(isSoundCompoundFile(file)).toBe(true);
    view.setUint32(512 + 4, 2, true);
    view.setUint32(512 + 8, 1, true);
    expect(isSoundCompoundFile(file)).toBe(false);
  });
});

describe.runIf(shared !== null)("a real message with bytes changed", () => {
  const folder = join(shared ?? "", "corpus", "msg");
  const names = shared === null ? [] : readdirSync(folder);
  it.each(names)(
    "is read or refused, soon: %s",
    (name) => {
      const whole = readFileSync(join(folder, name));
      for (let round = 0; round < 25; round++) {
        const file = Uint8Array.from(whole);
        // The same changes on every run: a failure can be looked at.
        for (let i = 0; i < 20; i++)
          file[(round * 7919 + i * 104_729 + (i % 2 ? 0 : 512)) % (i % 3 ? file.length : 4_096)] =
            (round * 31 + i * 17) & 255;
        const begun = performance.now();
        try {
          readMsg(round % 5 === 0 ? file.subarray(0, file.length >> 1) : file);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Error);
        }
        expect(performance.now() - begun).toBeLessThan(60_000);
      }
    },
    60_000,
  );
});
