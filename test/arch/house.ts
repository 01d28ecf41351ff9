// The house rules that a machine can hold, as functions of one file's path and text.
import { readSource } from "./source.ts";

export type Rule = {
  readonly id: string;
  readonly applies: (path: string) => boolean;
  /** What is wrong, or null. */
  readonly judge: (path: string, text: string) => string | null;
};

export const MOST_LINES = 400;
const code = (path: string) => /\.(?:ts|tsx|mjs)$/.test(path);
const typescript = (path: string) => /\.tsx?$/.test(path);
const config = (path: string) => /(?:^|\/)[\w.-]+\.config\.ts$/.test(path);
const test = (path: string) => /\.(?:test|spec)\.tsx?$/.test(path);

export const RULES: readonly Rule[] = [
  {
    id: "a header",
    // A test's own sentences say what it is for.
    applies: (path) => code(path) && !config(path) && !test(path),
    judge: (_path, text) => {
      const first = text.replace(/^#![^\n]*\n/, "").replace(/^(?:\/\/ @[^\n]*\n)+/, "");
      return /^(?:\/\/ \S+ \S+|\/\*\*? ?\n? ?\*? ?\S+ \S+)/.test(first)
        ? null
        : "doesn't begin with a sentence of purpose";
    },
  },
  {
    id: "kebab-case",
    applies: () => true,
    judge: (path) =>
      path.split("/").every((part) => /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(part))
        ? null
        : "isn't named in kebab-case",
  },
  {
    id: "named exports",
    applies: (path) => typescript(path) && !config(path),
    judge: (path, text) => (readSource(path, text).defaultExport ? "has a default export" : null),
  },
  {
    id: "size",
    applies: code,
    judge: (_path, text) => {
      const lines = text.split("\n").length - 1;
      return lines > MOST_LINES ? `has ${lines} lines; ${MOST_LINES} are the most` : null;
    },
  },
  {
    id: "no any",
    applies: typescript,
    judge: (path, text) => (readSource(path, text).anyCount > 0 ? "uses `any`" : null),
  },
  {
    id: "every test runs",
    applies: test,
    judge: (path, text) => {
      for (const { name, at } of readSource(path, text).calls) {
        if (/^(?:it|test|describe)(?:\.\w+)*\.only\b/.test(name)) return `leaves ${name} behind`;
        // `skipIf` and `runIf` hold their reason: the condition.
        const skips = /^(?:it|test|describe)(?:\.\w+)*\.(?:skip|todo|fixme|fails)$/.test(name);
        if (skips && !hasReason(text, at)) return `has ${name} without a comment that says why`;
      }
      return null;
    },
  },
  {
    id: "migrations in tens",
    applies: (path) => /^src-main\/store\/migrations\/\d/.test(path),
    judge: (path) => (/\/\d{3}0-[a-z0-9-]+\.ts$/.test(path) ? null : "isn't numbered in tens, NNN0-name.ts"),
  },
  {
    id: "roles",
    applies: (path) => /^src-main\/engine\/(?:detection|provenance|redaction|verification)\//.test(path),
    judge: (path) => {
      const role = /\.(detector|signal|step|check)\.ts$/.exec(path)?.[1];
      const home = { detector: "detection", signal: "provenance", step: "redaction", check: "verification" } as const;
      if (role === undefined) return null;
      return path.includes(`/engine/${home[role as keyof typeof home]}/`) ? null : `is a ${role} in the wrong folder`;
    },
  },
];

/** A comment on the same line or the one above. */
function hasReason(text: string, at: number): boolean {
  const start = text.lastIndexOf("\n", at - 1) + 1;
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, start);
  const line = text.slice(start, text.indexOf("\n", at));
  return /\/\/ \S+ \S+/.test(line) || /^\s*(?:\/\/|\*|\/\*) ?\S+ \S+/.test(above);
}

/** Rules about a machine's own folders need to know them; a path of one level (`/app`) could be anybody's. */
export function machinePaths(folders: readonly string[]): Rule {
  const known = folders.map((f) => f.replace(/\\/g, "/").replace(/\/$/, "")).filter((f) => f.length > 1);
  const patterns = known.map((f) => new RegExp(`(?:^|[\\s"'\`(=,])${f.replace(/[^\w/]/g, "\\$&")}/`));
  return {
    id: "no machine's paths",
    applies: () => true,
    judge: (_path, text) => (patterns.some((p) => p.test(text)) ? "names a folder of one machine" : null),
  };
}

export function judgeAll(tree: ReadonlyMap<string, string>, rules: readonly Rule[]): string[] {
  return [...tree].flatMap(([path, text]) =>
    rules.flatMap((rule) => {
      const wrong = rule.applies(path) ? rule.judge(path, text) : null;
      return wrong === null ? [] : [`${path}: ${wrong}`];
    }),
  );
}
