// Which clauses must be read again: the recording that each cites, beside a newer one of the same text.
import type { Clause, RulePack } from "./rule-pack.ts";

/** Where Open Terms Archive keeps a recorded text: a repository, a commit, a file in it. */
export type RecordingRef = { readonly repository: string; readonly commit: string; readonly path: string };

export function recordingRef(ref: string): RecordingRef | null {
  const m = /^https:\/\/github\.com\/OpenTermsArchive\/([\w.-]+)\/blob\/([0-9a-f]{40})\/([^?#]+)$/.exec(ref);
  if (m?.[1] === undefined || m[2] === undefined || m[3] === undefined) return null;
  const path = decodeURIComponent(m[3]);
  return path.split("/").some((part) => part === "" || part === "." || part === "..")
    ? null
    : { repository: m[1], commit: m[2], path };
}

/** The texts of one recording; null where a text isn't there. */
export type Texts = { readonly earlier: string | null; readonly newer: string | null };

export const REREAD_STATES = ["same", "changed", "gone", "no_earlier", "not_archived"] as const;

export type Reread = {
  readonly platform: string;
  readonly id: string;
  /**
   * changed: the clause's file has other words now. gone: the file is no longer there. no_earlier: there is a newer
   * text, and nothing to compare it with. not_archived: it was not read in Open Terms Archive.
   */
  readonly state: (typeof REREAD_STATES)[number];
  /** The words quoted from it stood in the earlier text and don't in the newer one. */
  readonly quoteLost: boolean;
  /** Paragraphs that only one of the two texts has, those nearest to the clause's words first. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  readonly file: string | null;
};

const MOST = 3;

export function rereadings(packs: readonly RulePack[], textsOf: (ref: RecordingRef) => Texts): Reread[] {
  return packs.flatMap(({ platform, clauses }) =>
    clauses.map((clause) => {
      const ref = recordingRef(clause.seen.ref);
      const none = { platform, id: clause.id, quoteLost: false, removed: [], added: [] };
      if (ref === null) return { ...none, state: "not_archived" as const, file: null };
      const file = `${ref.repository}/${ref.path}`;
      const { earlier, newer } = textsOf(ref);
      if (newer === null) return { ...none, state: "gone" as const, file };
      if (earlier === null) return { ...none, state: "no_earlier" as const, file };
      const [before, after] = [paragraphs(earlier), paragraphs(newer)];
      const removed = nearest(
        clause,
        before.filter((p) => !after.includes(p)),
      );
      const added = nearest(
        clause,
        after.filter((p) => !before.includes(p)),
      );
      const changed = removed.length > 0 || added.length > 0;
      const quote = clause.quote === null ? null : plain(clause.quote);
      const quoteLost = quote !== null && plain(earlier).includes(quote) && !plain(newer).includes(quote);
      return { ...none, state: changed ? ("changed" as const) : ("same" as const), quoteLost, removed, added, file };
    }),
  );
}

/** Links, bullets and spacing change with every redesign of a page and mean nothing. */
const plain = (text: string) =>
  text
    .replace(/\]\([^)]*\)/g, "]")
    .replace(/[\s*_#>[\]|-]+/g, " ")
    .trim()
    .toLowerCase();

const paragraphs = (text: string) =>
  text
    .split(/\n\s*(?:\n|(?=[*-] ))/)
    .map(plain)
    .filter((p) => p !== "");

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[a-z]{4,}/g) ?? []);

function nearest(clause: Clause, passages: readonly string[]): string[] {
  const about = wordsOf(`${clause.title} ${clause.paraphrase} ${clause.quote ?? ""}`);
  const shared = (p: string) => [...wordsOf(p)].filter((w) => about.has(w)).length;
  return [...passages].sort((a, b) => shared(b) - shared(a)).slice(0, MOST);
}
