// The words a source file shows: what it gives to be translated, and what it writes past the translator.
import { parseSync } from "vite";

export type WordsInCode = {
  /** First arguments of t, msg and rich. */
  readonly messages: readonly string[];
  /** Text between tags, and named attributes, that no translator sees; or a message that isn't written out. */
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
const TAKES = new Set(["t", "msg", "rich"]);

type Node = { readonly type: string; readonly [key: string]: unknown };

export function wordsIn(path: string, source: string): WordsInCode {
  const messages: string[] = [];
  const bare: string[] = [];
  walk(parseSync(path, source).program as unknown as Node, (node) => {
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
  return { messages, bare };
}

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

function walk(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child !== null && typeof child === "object" && typeof (child as Node).type === "string")
        walk(child as Node, see);
  }
}
