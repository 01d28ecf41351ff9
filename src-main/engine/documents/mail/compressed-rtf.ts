// The RTF of a message's body, unpacked (MS-OXRTFCP), and the page that it may carry (MS-OXRTFEX).
import { RTF_CHARACTERS } from "../word/rtf-words.ts";
import { decodeMailText } from "./mail-text.ts";

const DICTIONARY =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";
const MOST = 64 * 1024 * 1024;

/** Empty for what isn't RTF at all. */
export function unpackRtf(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 16) return new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8, true) === 0x414c454d) return bytes.subarray(16);
  if (view.getUint32(8, true) !== 0x75465a4c) return new Uint8Array();
  const ring = new Uint8Array(4096);
  for (let i = 0; i < DICTIONARY.length; i++) ring[i] = DICTIONARY.charCodeAt(i);
  let write = DICTIONARY.length;
  const out: number[] = [];
  const put = (byte: number) => {
    out.push(byte);
    ring[write] = byte;
    write = (write + 1) % 4096;
  };
  for (let at = 16; at < bytes.length && out.length < MOST; ) {
    const flags = bytes[at++]!;
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((flags & (1 << bit)) === 0) put(bytes[at++]!);
      else {
        const pair = (bytes[at]! << 8) | (bytes[at + 1] ?? 0);
        at += 2;
        const offset = pair >> 4;
        if (offset === write) return Uint8Array.from(out);
        for (let i = 0; i < (pair & 15) + 2; i++) put(ring[(offset + i) % 4096]!);
      }
    }
  }
  return Uint8Array.from(out);
}

const latin = (bytes: Uint8Array) => {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join("");
};

/** A group, its end, a control word with its number, a byte in hexadecimal, an escaped letter, or text. */
const TOKEN = /([{}])|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([^{}\\\r\n]+)/gi;
/** Groups that no reader shows. */
const UNSEEN =
  /^(?:fonttbl|colortbl|stylesheet|info|pict|object|header|footer|generator|listtable|listoverridetable|rsidtbl|themedata|datastore)$/;
/** The page that the RTF was made from; null where it is RTF by its own right. */
export function htmlInRtf(packed: Uint8Array): string | null {
  const rtf = latin(packed);
  if (!/\\fromhtml1?\b/.test(rtf.slice(0, 2_000))) return null;
  const charset = `windows-${/\\ansicpg(\d{3,5})/.exec(rtf.slice(0, 2_000))?.[1] ?? "1252"}`;
  const out: string[] = [];
  let bytes: number[] = [];
  const flush = () => {
    if (bytes.length > 0) out.push(decodeMailText(Uint8Array.from(bytes), charset));
    bytes = [];
  };
  type State = { skipped: boolean; tag: boolean; unicode: number };
  const stack: State[] = [];
  let state: State = { skipped: false, tag: false, unicode: 1 };
  /** \htmlrtf: what is only for those who read the RTF. */
  let only = false;
  let star = false;
  let swallow = 0;
  const seen = () => !state.skipped && !(only && !state.tag);
  const say = (text: string) => {
    if (!seen()) return;
    flush();
    out.push(text);
  };
  for (const [, brace, word, number, hex, escaped, text] of rtf.matchAll(TOKEN)) {
    if (brace === "{") {
      stack.push(state);
      state = { ...state };
    } else if (brace === "}") state = stack.pop() ?? state;
    else if (word === "htmltag") state = { ...state, skipped: false, tag: true };
    else if (word === "htmlrtf") only = number !== "0";
    else if (word === "mhtmltag" || (word !== undefined && (star || UNSEEN.test(word))))
      state = { ...state, skipped: true };
    else if (word === "uc") state = { ...state, unicode: Number(number ?? 1) };
    else if (word === "u") {
      say(String.fromCharCode(Number(number ?? 0) & 0xffff));
      swallow = state.unicode;
    } else if (word !== undefined)
      say(word === "par" ? "\n" : state.tag && word === "tab" ? "" : (RTF_CHARACTERS[word] ?? ""));
    else if (hex !== undefined || text !== undefined) {
      const letters = hex === undefined ? text! : String.fromCharCode(Number.parseInt(hex, 16));
      const kept = letters.slice(Math.min(swallow, letters.length));
      swallow -= letters.length - kept.length;
      if (seen()) for (let i = 0; i < kept.length; i++) bytes.push(kept.charCodeAt(i) & 255);
    } else if (escaped !== undefined && "{}\\".includes(escaped)) say(escaped);
    else if (escaped === "~") say("\u00a0");
    star = escaped === "*";
  }
  flush();
  return out.join("");
}
