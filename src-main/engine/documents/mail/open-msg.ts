// An Outlook message opened by msgreader, its text of before Unicode read by the code page that the message names.
import MsgReaderModule, { type FieldsData } from "@kenjiuno/msgreader";
import { UnreadableFile } from "../reading.ts";
import { charsetOf, codePageOfLocale } from "../text/code-page.ts";
import { isSoundCompoundFile } from "./check-compound-file.ts";

export type OpenedMsg = {
  readonly fields: FieldsData;
  /** Of the page in it, and of whatever has no Unicode. */
  readonly charset: string | undefined;
  attachment(fields: FieldsData): { fileName: string; content: Uint8Array };
};

// CommonJS, which bundlers and Node wrap differently.
const MsgReader =
  (MsgReaderModule as Partial<typeof MsgReaderModule>).default ??
  (MsgReaderModule as unknown as typeof MsgReaderModule.default);

export function openMsg(bytes: Uint8Array): OpenedMsg {
  if (!isSoundCompoundFile(bytes)) throw new UnreadableFile("document/damaged");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = new MsgReader(view).getFileData();
  if (first.dataType !== "msg") throw new UnreadableFile("document/damaged");
  const ansi = ansiCharset(first);
  const reader = new MsgReader(view);
  if (ansi !== null) reader.parserConfig = { ansiEncoding: ansi };
  const charset = charsetOf(first.internetCodepage) ?? ansi ?? undefined;
  return { fields: reader.getFileData(), charset, attachment: (fields) => reader.getAttachment(fields) };
}

/** MS-OXCMSG: the message's own code page; else that of its language; else that of its page, unless UTF-8 or 2022. */
function ansiCharset(fields: FieldsData): string | null {
  const own = charsetOf(fields.messageCodepage);
  const byLocale = charsetOf(codePageOfLocale(fields.messageLocaleId));
  const ofPage = charsetOf(fields.internetCodepage);
  const usable = (charset: string | null) =>
    charset === null || /^(?:iso-2022-jp|us-ascii)$/.test(charset) ? null : charset;
  if (usable(own) !== null) return own;
  if (byLocale !== null && byLocale !== "windows-1252") return byLocale;
  return (ofPage === "utf-8" ? null : usable(ofPage)) ?? byLocale;
}
