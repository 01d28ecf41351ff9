// Every real message and mailbox is read, or refused, soon.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readEml } from "../../../../../src-main/engine/documents/mail/read-eml.ts";
import { readMbox } from "../../../../../src-main/engine/documents/mail/read-mbox.ts";
import { readMsg } from "../../../../../src-main/engine/documents/mail/read-msg.ts";
import { cleanMarkup } from "../../../../../src-main/engine/documents/web/clean-markup.ts";
import { shared } from "../../../../support/shared.ts";

const READERS = { eml: readEml, mbox: readMbox, msg: readMsg };
/** Truncated by a fuzzer until nothing holds together. */
const REFUSED = new Set(["poi__clusterfuzz-testcase-minimized-POIHSMFFuzzer-5336473854148608.msg"]);

const files = Object.keys(READERS).flatMap((folder) =>
  shared === null ? [] : readdirSync(join(shared, "corpus", folder)).map((file) => [folder, file] as const),
);

describe.runIf(shared !== null)("a real file is read in time", () => {
  it.each(files)(
    "%s/%s",
    async (folder, file) => {
      const bytes = readFileSync(join(shared!, "corpus", folder, file));
      const reading = Promise.resolve().then(() => READERS[folder as keyof typeof READERS](bytes));
      if (REFUSED.has(file)) return expect(reading).rejects.toThrow();
      const { sections } = await reading;
      expect(sections.length).toBeGreaterThan(0);
      for (const section of sections) cleanMarkup(section.html);
    },
    20_000,
  );
});

describe.runIf(shared !== null)("an Outlook message keeps its letters and its files", () => {
  it.each([
    ["poi__ASCII_CP1251_LCID1049.msg", "автоматически"],
    ["poi__ASCII_UTF-8_CP1252_LCID1031_HTML.msg", "öäü"],
    ["poi__chinese-traditional.msg", "張毓倫"],
    ["poi__example_sent_unicode.msg", "ashutosh"],
  ])("%s", (file, word) => {
    const reading = readMsg(readFileSync(join(shared!, "corpus", "msg", file)));
    expect(reading.sections[0]!.html).toContain(word);
  });

  it("gives a message in a message as one", () => {
    const { children } = readMsg(readFileSync(join(shared!, "corpus", "msg", "poi__attachment_msg_pdf.msg")));
    expect(children.map((child) => child.name)).toEqual(["Test Attachment.msg", "smbprn.00009008.KdcPjl.pdf"]);
    expect(readMsg(children[0]!.bytes).format).toBe("msg");
  });
});
