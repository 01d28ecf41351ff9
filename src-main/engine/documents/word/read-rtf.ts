// Rich Text Format: its text with paragraphs and simple tables; hidden, struck, noted and linked text as parts.
import { dataAddress } from "../opc/data-address.ts";
import { Gathered } from "../opc/gathered.ts";
import { escapeHtml, type Reading, UnreadableFile } from "../reading.ts";
import { isRemote } from "../web/notes.ts";
import { gatherField } from "./fields.ts";
import { rtfTokens } from "./rtf-tokens.ts";
import { charsetEncoding, RTF_CHARACTERS, RTF_SKIPPED, rtfEncoding } from "./rtf-words.ts";

/** Where text goes. "body" is seen; all else is collected under its own name when the group ends. */
type State = {
  readonly target: string;
  readonly hidden: string | null;
  readonly skip: number;
  readonly encoding: string;
};

const ASIDE = /^(?:annotation|atnauthor|fldinst|objdata|pict|template|info:\w+)$/;

export function readRtf(bytes: Uint8Array): Reading {
  if (String.fromCharCode(...bytes.subarray(0, 5)) !== "{\\rtf") throw new UnreadableFile("document/damaged");
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) {
    if (token.kind === "word") reader.word(token.word, token.value);
    else if (token.kind === "bytes") reader.bytes(token.bytes);
    else if (token.kind === "open") reader.open();
    else reader.close();
  }
  return reader.finish();
}

class RtfReader {
  readonly #found = new Gathered();
  readonly #stack: { state: State; collected: string[] | null }[] = [];
  #state: State = { target: "body", hidden: null, skip: 1, encoding: "windows-1252" };
  #collected: string[] | null = null;
  readonly #fonts = new Map<number, string>();
  #font = 0;
  readonly #html: string[] = [];
  #line: string[] = [];
  #cells: string[] = [];
  #tableOpen = false;
  #inTable = false;
  #hiddenText = "";
  #hiddenLabel = "";
  #star = false;
  #toSkip = 0;
  #author = "";
  #pending: { encoding: string; bytes: number[] } = { encoding: "", bytes: [] };
  #missing = false;

  open(): void {
    this.#flushBytes();
    this.#stack.push({ state: this.#state, collected: this.#collected });
    this.#star = false;
    this.#toSkip = 0;
  }

  close(): void {
    this.#flushBytes();
    const outer = this.#stack.pop();
    if (outer === undefined) return;
    const { target } = this.#state;
    const collected = this.#collected;
    const ended = outer.state.target !== target;
    this.#state = outer.state;
    this.#collected = outer.collected;
    this.#toSkip = 0;
    if (ended && collected !== null) this.#end(target, collected.join(""));
  }

  bytes(bytes: Uint8Array): void {
    this.#star = false;
    if (this.#state.target === "none") return;
    if (this.#pending.encoding !== this.#state.encoding) this.#flushBytes();
    this.#pending.encoding = this.#state.encoding;
    for (const byte of bytes) {
      if (this.#toSkip > 0) this.#toSkip--;
      else this.#pending.bytes.push(byte);
    }
  }

  word(word: string, value: number | null): void {
    // A hexadecimal byte pair may be parted by nothing but text; any word ends it.
    this.#flushBytes();
    if (word === "*") {
      this.#star = true;
      return;
    }
    const star = this.#star;
    this.#star = false;
    if (word === "u" && value !== null) {
      this.#text(String.fromCharCode(value & 0xffff));
      this.#toSkip = this.#state.skip;
    } else if (word === "uc") this.#state = { ...this.#state, skip: Math.max(0, Math.min(value ?? 1, 100)) };
    else if (RTF_CHARACTERS[word] !== undefined) this.#text(RTF_CHARACTERS[word]);
    else if (!this.#format(word, value) && !this.#destination(word) && star) this.#into("none");
  }

  finish(): Reading {
    while (this.#stack.length > 0) this.close();
    this.#flushBytes();
    this.#endParagraph();
    this.#endTable();
    const html = this.#html.join("");
    return this.#found.reading("rtf", [
      this.#missing
        ? { html, unread: "A picture is of a kind that can't be shown (a metafile, most often)." }
        : { html },
    ]);
  }

  #format(word: string, value: number | null): boolean {
    const s = this.#state;
    switch (word) {
      case "par":
      case "sect":
      case "page":
        if (s.target !== "body") this.#text("\n");
        else if (!this.#inTable) this.#endParagraph();
        else this.#text("\n");
        return true;
      case "pard":
        this.#inTable = false;
        return true;
      case "intbl":
        this.#inTable = true;
        return true;
      case "cell":
      case "nestcell":
        this.#cells.push(this.#line.join(""));
        this.#line = [];
        return true;
      case "row":
      case "nestrow":
        this.#endRow();
        return true;
      case "plain":
        this.#state = { ...s, hidden: null };
        return true;
      case "v":
        this.#state = { ...s, hidden: value === 0 ? null : "hidden text" };
        return true;
      case "deleted":
        this.#state = { ...s, hidden: value === 0 ? null : "tracked deletion" };
        return true;
      case "ansicpg":
        this.#state = { ...s, encoding: rtfEncoding(value ?? 1252) };
        return true;
      case "mac":
        this.#state = { ...s, encoding: "macintosh" };
        return true;
      case "f":
        this.#font = value ?? 0;
        if (this.#fonts.has(this.#font)) this.#state = { ...s, encoding: this.#fonts.get(this.#font)! };
        return true;
      case "fcharset":
        if (charsetEncoding(value ?? 0) !== null) this.#fonts.set(this.#font, charsetEncoding(value ?? 0)!);
        return true;
      case "objautlink":
      case "objlink":
        this.#found.remote("linked object", "linked object");
        return true;
      default:
        return false;
    }
  }

  #destination(word: string): boolean {
    const { target } = this.#state;
    if (target === "none") return false;
    if (RTF_SKIPPED.has(word)) this.#into("none");
    else if (word === "info" || word === "userprops") this.#into("info");
    else if (target === "info") this.#into(`info:${word}`);
    else if (ASIDE.test(word)) this.#into(word);
    else if (word === "header" || word === "headerl" || word === "headerr" || word === "headerf") this.#newBlock();
    else if (word.startsWith("footer") || word === "footnote") this.#newBlock();
    // Known destinations that hold text of the page behind a star.
    else return /^(?:shptxt|shpinst|shppict|fldrslt|listtext|pntext|pn|nonesttables)$/.test(word);
    return true;
  }

  /** A header or a note in the midst of a paragraph: its text stands in the same place, set apart by space. */
  #newBlock(): void {
    if (this.#line.length > 0) this.#text(" ");
  }

  #into(target: string): void {
    if (this.#stack.length === 0) return;
    this.#state = { ...this.#state, target };
    this.#collected = target === "none" ? null : [];
  }

  #end(target: string, text: string): void {
    if (target === "fldinst") gatherField(text, this.#found);
    else if (target === "atnauthor") this.#author = text.trim();
    else if (target === "annotation") {
      this.#found.hidden(this.#author === "" ? "comment" : `comment by ${this.#author}`, text);
      this.#found.properties([["comment author", this.#author]]);
      this.#author = "";
    } else if (target.startsWith("info:")) this.#found.properties([[target.slice(5), text.trim()]]);
    else if (target === "template") this.#template(text.trim());
    else if (target === "pict") this.#picture(hexBytes(text));
    else if (target === "objdata") this.#found.embedded("object.bin", hexBytes(text));
  }

  /** Word loads it when it opens the file, from wherever it lies. */
  #template(address: string): void {
    this.#found.hiddenOnce("template", address);
    if (isRemote(address)) this.#found.remote("template", address);
  }

  #picture(bytes: Uint8Array): void {
    const address = dataAddress(bytes);
    if (address !== null) this.#line.push(`<img src="${address}">`);
    else if (bytes.length > 0) this.#missing = true;
  }

  #text(text: string): void {
    const { target, hidden } = this.#state;
    if (target === "none" || target === "info") return;
    if (target !== "body") this.#collected?.push(text);
    else if (hidden !== null) {
      if (this.#hiddenLabel !== hidden) this.#flushHidden();
      this.#hiddenLabel = hidden;
      this.#hiddenText += text;
    } else {
      this.#flushHidden();
      this.#line.push(escapeHtml(text).replace(/\n/g, "<br>").replace(/\t/g, "&#160;&#160; "));
    }
  }

  #flushBytes(): void {
    const { bytes, encoding } = this.#pending;
    if (bytes.length === 0) return;
    this.#pending = { encoding: "", bytes: [] };
    this.#text(new TextDecoder(encoding).decode(new Uint8Array(bytes)));
  }

  #flushHidden(): void {
    if (this.#hiddenText !== "") this.#found.hidden(this.#hiddenLabel, this.#hiddenText);
    this.#hiddenText = "";
  }

  #endParagraph(): void {
    this.#flushHidden();
    const line = this.#line.join("");
    this.#line = [];
    if (this.#cells.length > 0) this.#endRow();
    if (line.trim() === "") return;
    this.#endTable();
    this.#html.push(`<p>${line}</p>`);
  }

  #endRow(): void {
    this.#flushHidden();
    if (this.#cells.length === 0) return;
    if (!this.#tableOpen) this.#html.push("<table>");
    this.#tableOpen = true;
    this.#html.push(`<tr>${this.#cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`);
    this.#cells = [];
  }

  #endTable(): void {
    if (this.#tableOpen) this.#html.push("</table>");
    this.#tableOpen = false;
  }
}

function hexBytes(text: string): Uint8Array {
  const hex = text.replace(/[^0-9a-fA-F]/g, "");
  const bytes = new Uint8Array(hex.length >> 1);
  for (let i = 0; i < bytes.length; i++) bytes[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}
