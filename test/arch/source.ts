// What the fences look at in a source file: every way it names another module, and what it reaches for by itself.
import { parseSync } from "vite";

export type Import = {
  readonly specifier: string;
  /** Gone once compiled: `import type`, `export type`, `import("x").T`, or only `type` names in the braces. */
  readonly typeOnly: boolean;
  readonly how: "static" | "dynamic" | "require" | "url";
};

export type Source = {
  readonly imports: readonly Import[];
  /** "Date.now", "new Date()", "console", "process", … as written. */
  readonly ambient: readonly string[];
  readonly anyCount: number;
  readonly defaultExport: boolean;
  /** Member calls such as "it.only" and "describe.skip", with their offsets. */
  readonly calls: readonly { readonly name: string; readonly at: number }[];
};

type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

export function readSource(path: string, text: string): Source {
  const parsed = parseSync(path, text);
  if (parsed.errors.length > 0) throw new Error(`${path} doesn't parse`);
  const imports: Import[] = [];
  const ambient: string[] = [];
  const calls: { name: string; at: number }[] = [];
  let anyCount = 0;
  let defaultExport = false;

  const add = (source: unknown, how: Import["how"], typeOnly = false) => {
    const specifier = textOf(source);
    if (specifier !== null) imports.push({ specifier, typeOnly, how });
  };

  walk(parsed.program, (node) => {
    switch (node.type) {
      case "ImportDeclaration":
        return add(node.source, "static", isTypeOnly(node, "importKind", "specifiers"));
      case "ExportAllDeclaration":
      case "ExportNamedDeclaration":
        return add(node.source, "static", isTypeOnly(node, "exportKind", "specifiers"));
      case "ExportDefaultDeclaration":
        defaultExport = true;
        return;
      case "ImportExpression":
        return add(node.source, "dynamic");
      case "TSImportType":
        return add(node.source ?? node.argument, "static", true);
      case "TSExternalModuleReference":
        return add(node.expression, "require");
      case "TSAnyKeyword":
        anyCount += 1;
        return;
      case "NewExpression":
        if (nameOf(node.callee) === "URL" && isImportMetaUrl(list(node.arguments)[1]))
          return add(list(node.arguments)[0], "url");
        if (nameOf(node.callee) === "Date" && list(node.arguments).length === 0) ambient.push("new Date()");
        return;
      case "CallExpression": {
        const callee = nameOf(node.callee);
        if (callee === "require" || callee === "require.resolve" || callee === "createRequire.resolve")
          add(list(node.arguments)[0], "require");
        if (callee === "import.meta.resolve") add(list(node.arguments)[0], "dynamic");
        if (callee === "Date") ambient.push("Date()");
        if (callee !== null) {
          calls.push({ name: callee, at: node.start });
          if (!callee.includes(".")) ambient.push(callee);
        }
        return;
      }
      case "MemberExpression": {
        const object = nameOf(node.object);
        const name = nameOf(node);
        if (object !== null && !object.includes(".")) ambient.push(object);
        if (name !== null) ambient.push(name);
        return;
      }
    }
  });
  return { imports, ambient, anyCount, defaultExport, calls };
}

function isTypeOnly(node: Node, kind: string, specifiers: string): boolean {
  const names = list(node[specifiers]);
  return node[kind] === "type" || (names.length > 0 && names.every((n) => isNode(n) && n[kind] === "type"));
}

/** A string, or a template without holes; anything computed can't be followed and is left out. */
function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "TSLiteralType") return textOf(node.literal);
  if (node.type === "Literal" && typeof node.value === "string") return node.value;
  const quasi = list(node.quasis)[0];
  if (node.type === "TemplateLiteral" && list(node.quasis).length === 1 && isNode(quasi))
    return String((quasi.value as { cooked?: string }).cooked);
  return null;
}

/** "a", "a.b", "import.meta.url"; null for anything computed. */
function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === "Identifier") return String(node.name);
  if (node.type === "MetaProperty") return "import.meta";
  if (node.type === "ChainExpression") return nameOf(node.expression);
  if (node.type !== "MemberExpression" || node.computed === true) return null;
  const [object, property] = [nameOf(node.object), nameOf(node.property)];
  return object === null || property === null ? null : `${object}.${property}`;
}

const isImportMetaUrl = (node: unknown) => nameOf(node) === "import.meta.url";
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit);
  else if (isNode(value)) {
    visit(value);
    for (const key of Object.keys(value)) if (key !== "parent") walk(value[key], visit);
  }
}
