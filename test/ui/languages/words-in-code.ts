// The words a source file shows: what it gives to be translated, and what it writes past the translator.
import { parseSync } from "vite";

export type WordsInCode = {
  /** First arguments of t, msg and rich. */
  readonly messages: readonly string[];
  /** What no translator sees: text between tags, named attributes and properties, and phrases anywhere else. */
  readonly bare: readonly string[];
};

const SHOWN = new Set([
  "aria-label",
  "title",
  "placeholder",
  "alt",
  "label",
  "aria-description",
  "aria-roledescription",
]);
/** Properties of constants that are shown somewhere. */
const SHOWN_LATER = new Set(["title", "text", "label", "placeholder", "long", "short", "what", "says", "note"]);
const TAKES = new Set(["t", "msg", "rich"]);
/** What is written for the machine: what it takes are never words. */
const MACHINE_CALLS = new Set(["matchMedia", "querySelector", "querySelectorAll", "matches", "closest", "Error"]);
const MACHINE_ATTRIBUTES = new Set(["className", "style", "key", "id", "viewBox", "d"]);

type Node = { readonly type: string; readonly [key: string]: unknown };

export function wordsIn(path: string, source: string): WordsInCode {
  const messages: string[] = [];
  const bare: string[] = [];
  const program = parseSync(path, source).program as unknown as Node;
  walk(program, (node) => {
    // Entities are signs, not words.
    if (node.type === "JSXText" && saysSomething(String(node.value).replace(/&\w+;/g, "")))
      bare.push(String(node.value).trim());
    if (node.type === "JSXAttribute") {
      const name = node.name as Node;
      const value = node.value as Node | null;
      if (SHOWN.has(String(name.name)) && value !== null) bare.push(...looseWords(value));
    }
    for (const child of (node.type === "JSXElement" || node.type === "JSXFragment" ? node.children : []) as Node[])
      if (child.type === "JSXExpressionContainer") bare.push(...looseWords(child));
    if (node.type !== "CallExpression") return;
    const callee = node.callee as Node;
    if (callee.type !== "Identifier" || !TAKES.has(String(callee.name))) return;
    const first = (node.arguments as Node[])[0];
    const written = first === undefined ? [] : choices(first);
    messages.push(...written);
  });
  return { messages, bare: [...new Set([...bare, ...phrasesIn(program)])] };
}

/** Strings that read like a phrase wherever they stand: a constant, what a function returns, a toast. */
function phrasesIn(program: Node): string[] {
  const phrases: string[] = [];
  walk(program, (node) => {
    if (isForMachines(node)) return "stop";
    if (node.type === "Property" && SHOWN_LATER.has(String((node.key as Node).name)))
      phrases.push(...looseWords(node.value as Node));
    const text = stringOf(node);
    if (text !== null) phrases.push(...[text].filter(isPhrase));
    else if (node.type === "TemplateLiteral")
      phrases.push(...(node.quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked).filter(isPiece));
    return "go on";
  });
  return phrases;
}

function isForMachines(node: Node): boolean {
  if (/^(?:Import|TS|ExportAll)/.test(node.type)) return true;
  // What is compared is shown elsewhere, if anywhere.
  if (node.type === "BinaryExpression" && /^[!=]==?$/.test(String(node.operator)))
    return [node.left, node.right].some((side) => stringOf(side as Node) !== null);
  if (node.type === "JSXAttribute") return MACHINE_ATTRIBUTES.has(String((node.name as Node).name));
  if (node.type !== "CallExpression" && node.type !== "NewExpression") return false;
  const callee = node.callee as Node;
  const name = callee.type === "MemberExpression" ? (callee.property as Node).name : callee.name;
  return TAKES.has(String(name)) || MACHINE_CALLS.has(String(name));
}

const PROSE = /^[\p{L}\p{N}\s.,:;?!’‘“”"…·%/()–-]+$/u;
/** Two words side by side, and no sign that only code has. */
const isPhrase = (text: string) =>
  PROSE.test(text) && /\p{L}{2}[.,:;…]? \(?\p{L}{2}/u.test(text) && !/^btn /.test(text);
/** What stands between two values: a word with a space beside it. */
const isPiece = (text: string) => PROSE.test(text) && !/[()/]/.test(text) && /\s/.test(text) && /\p{L}{3}/u.test(text);

/** The strings an argument can be: one, or both sides of a condition. */
function choices(node: Node): string[] {
  const text = stringOf(node);
  if (text !== null) return [text];
  if (node.type === "ConditionalExpression")
    return [...choices(node.consequent as Node), ...choices(node.alternate as Node)];
  return [];
}

/** Words in an expression's own strings, whichever way its conditions go. */
function looseWords(node: Node): string[] {
  const text = stringOf(node);
  if (text !== null) return saysSomething(text) ? [text] : [];
  const inside: Record<string, readonly string[]> = {
    JSXExpressionContainer: ["expression"],
    ConditionalExpression: ["consequent", "alternate"],
    LogicalExpression: ["right"],
    BinaryExpression: ["left", "right"],
  };
  if (node.type === "TemplateLiteral")
    return (node.quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked).filter(saysSomething);
  return (inside[node.type] ?? []).flatMap((key) => looseWords(node[key] as Node));
}

function stringOf(node: Node): string | null {
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  if (node.type === "TemplateLiteral" && (node.expressions as Node[]).length === 0)
    return ((node.quasis as { value: { cooked: string } }[])[0] ?? { value: { cooked: "" } }).value.cooked;
  return null;
}

/** Two letters in a row: more than a sign, a number or the name of a key. */
const saysSomething = (text: string) => /\p{L}{2}/u.test(text);

/** Every node below, and those below it unless `see` says to stop there. */
function walk(node: Node, see: (node: Node) => unknown): void {
  if (see(node) === "stop") return;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === "object" && typeof (child as Node).type === "string")
        walk(child as Node, see);
  }
}
