// Marks inside running text that say what is private and what only looks so; the layout turns them into the gold list.

/** The kinds the sample contains, a subset of the contract's. */
export type PrivateKind =
  | "address"
  | "phone"
  | "email"
  | "ssn"
  | "ssn_partial"
  | "credit_card"
  | "iban"
  | "date_of_birth"
  | "ip_address";

export type Mark =
  | { readonly type: "private"; readonly kind: PrivateKind }
  /** `looksLike` is the kind a careless detector would report; `is` says what the text really is. */
  | { readonly type: "near"; readonly looksLike: string; readonly is: string };

/** A run of text under one mark or none. Marks are compared by identity: one object is one occurrence. */
export type Piece = { readonly text: string; readonly mark: Mark | null };
/** What stands between two places where a line may break; an empty one is a break that must be made. */
export type Word = readonly Piece[];

// Control characters never occur in the prose, so they can't collide with it.
const OPEN = "\u0001";
const SPLIT = "\u0002";
const CLOSE = "\u0003";

/** A private value. Only an address may be broken over lines, unless `loose`; `\n` in it is a break that must be made. */
export function secret(kind: PrivateKind, text: string, loose = kind === "address"): string {
  return `${OPEN}${loose ? "+" : "!"}${kind}${SPLIT}${text}${CLOSE}`;
}

/** Text that looks like private data and isn't. */
export function nearMiss(looksLike: string, is: string, text: string): string {
  return `${OPEN}~${looksLike}|${is}${SPLIT}${text}${CLOSE}`;
}

function readMark(head: string): { mark: Mark; mayBreak: boolean } {
  const body = head.slice(1);
  if (head[0] !== "~") return { mark: { type: "private", kind: body as PrivateKind }, mayBreak: head[0] === "+" };
  const [looksLike = "", is = ""] = body.split("|");
  return { mark: { type: "near", looksLike, is }, mayBreak: false };
}

/** Splits marked text into words: at every space and `\n`, except inside a marked value that must stay on one line. */
export function toWords(marked: string): Word[] {
  const words: Piece[][] = [];
  let word: Piece[] = [];
  const add = (text: string, mark: Mark | null, mayBreak: boolean) => {
    for (const part of mayBreak ? text.split(/([ \n])/) : [text]) {
      if (mayBreak && (part === " " || part === "\n")) {
        if (word.length > 0) words.push(word);
        word = [];
        if (part === "\n") words.push([]);
      } else if (part !== "") word.push({ text: part, mark });
    }
  };
  for (const chunk of marked.split(OPEN)) {
    const close = chunk.indexOf(CLOSE);
    if (close < 0) {
      add(chunk, null, true);
      continue;
    }
    const split = chunk.indexOf(SPLIT);
    const { mark, mayBreak } = readMark(chunk.slice(0, split));
    add(chunk.slice(split + 1, close), mark, mayBreak);
    add(chunk.slice(close + 1), null, true);
  }
  if (word.length > 0) words.push(word);
  return words;
}
