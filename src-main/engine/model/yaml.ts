// YAML, or JSON, against a schema: refused as a whole, every problem with the line it stands on.
import { isNode, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { err, ok, type Result } from "../../base/result.ts";

/** `line` is 1-based in the file. A reason repeats keys and ids, never a value: a word list may itself be a secret. */
export type LineProblem = { readonly line: number; readonly reason: string };

const LARGEST = 2_000_000;

export type ReadYaml<T> = {
  readonly data: T;
  /** The 1-based line of what a path of keys leads to, or of the nearest thing above it. */
  lineOf(path: readonly PropertyKey[]): number;
};

export function readYaml<S extends z.ZodType>(
  source: string,
  schema: S,
): Result<ReadYaml<z.infer<S>>, readonly LineProblem[]> {
  if (source.length > LARGEST)
    return err([{ line: 1, reason: "The file is over the limit of two million characters." }]);
  const lines = new LineCounter();
  // Every JSON text is YAML too. Days stay text.
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, prettyErrors: false, schema: "core" });
  if (document.errors.length > 0)
    return err(
      document.errors.map((e) => ({ line: lines.linePos(e.pos[0]).line, reason: "This is neither YAML nor JSON." })),
    );
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  let plain: unknown;
  try {
    // Aliases could unfold without end.
    plain = document.toJS({ maxAliasCount: 0 });
  } catch {
    return err([{ line: 1, reason: "Anchors and aliases aren't taken; write the values out." }]);
  }
  const parsed = schema.safeParse(plain);
  if (parsed.success) return ok({ data: parsed.data, lineOf });
  return err(
    parsed.error.issues.map((issue) => ({
      line: lineOf(issue.path),
      reason: `${issue.path.join(".") || "The file"}: ${inWords(issue.message)}.`,
    })),
  );
}

const inWords = (message: string) =>
  /received undefined$/.test(message) ? "is missing" : message.replace(/^Invalid (?:option|input): /, "");
