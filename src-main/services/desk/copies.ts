// Copies made from decisions, held in memory until they are exported or a decision makes them stale.
import { shortDigest } from "../../base/digest.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { Decision, ElsewhereInCase, HandMark, MadeCopy } from "../../contract/desk.ts";
import { NOTHING_ORDERED, type RedactOrder } from "../../contract/document-process.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { type Form, type Keep, keepOf } from "../../contract/excerpt.ts";
import type { DetectMode } from "../../contract/kinds.ts";
import { HIDDEN } from "../../contract/redact.ts";
import { type App, type DocumentOptions, jobInput } from "../app.ts";
import { LIMITS, runJob } from "../document-process.ts";
import { type InputFile, sha256 } from "../input.ts";
import type { CleanCopy } from "../redact.ts";

export type Copies = {
  /** Errors: those of {@link runJob}. A residue is no error: the copy is then not clean, and has no bytes. */
  make(
    input: InputFile,
    decisions: readonly Decision[],
    marks: readonly HandMark[],
    elsewhere: readonly ElsewhereInCase[],
    options: DocumentOptions & {
      readonly mode?: DetectMode;
      readonly form?: Form;
      /** What the newsroom calls the protection of a source. */
      readonly unsaid?: readonly string[];
      /** Whether words repeat what is struck: a plan says why, never what. */
      readonly quotes?: (words: string) => boolean;
    },
  ): Promise<Result<MadeCopy, StetError>>;
  /** The clean copy made of exactly this plan. Errors: copy/stale, copy/nothing-to-publish. */
  clean(document: string, plan: string): Result<CleanCopy & { readonly made: MadeCopy }, StetError>;
  /** What was made of it is held no longer: its case was locked or destroyed. */
  forget(document: string): void;
};

/** Names a plan by what was decided; changes when any of it does. It never leaves the machine. */
export function planKey(decisions: readonly Decision[], keep: Keep | null = null): string {
  const decided = decisions.filter((d) => d.verdict !== "undecided");
  return shortDigest(
    decided
      .map(({ finding, verdict, reason, note, label }) => JSON.stringify([finding, verdict, reason, note, label]))
      .sort()
      .concat(keep === null ? [] : [JSON.stringify(keep)]),
    32,
  );
}

export function orderOf(
  decisions: readonly Decision[],
  marks: readonly HandMark[],
  quotes: (words: string) => boolean = () => false,
): RedactOrder {
  const byHand = new Map(marks.map((mark) => [mark.id, mark]));
  const order: RedactOrder = { ...NOTHING_ORDERED, findings: [], marks: [], letStand: [] };
  for (const { finding: id, verdict, reason, note, label } of decisions) {
    if (verdict === "undecided") continue;
    const mark = byHand.get(id);
    const said = {
      reason: note === "" || quotes(note) ? reason : `${reason}: ${note}`,
      ...(label === null ? {} : { label }),
    };
    if (verdict === "stand") mark === undefined && order.letStand.push(id);
    else if (mark === undefined) order.findings.push({ id, ...said });
    else order.marks.push({ how: mark.how, page: mark.page, quads: mark.quads, ...said });
  }
  return order;
}

export function copies(app: App): Copies {
  const last = new Map<string, { readonly made: MadeCopy; readonly copy: CleanCopy | null }>();
  return {
    async make(file, decisions, marks, elsewhere, options) {
      const keep = keepOf(options.form);
      const plan = planKey(decisions, keep);
      const order = { ...orderOf(decisions, marks, options.quotes), unsaid: [...(options.unsaid ?? [])], keep };
      const input = jobInput(file, options, LIMITS.pages);
      const newsroom = await app.newsroom();
      const job = {
        type: "redact" as const,
        ...input,
        newsroom,
        order,
        ...(options.mode === undefined ? {} : { mode: options.mode }),
      };
      const ran = await runJob<"redact">(app.spawn, job, options);
      if (!ran.ok) return ran;
      const { bytes: output, ...outcome } = ran.value;
      const { checks, residues, notFound, unread, survivors, pictures, labels } = outcome;
      const made: MadeCopy = {
        plan,
        clean: output !== null,
        bytes: output?.length ?? 0,
        sha256: output === null ? null : sha256(output),
        // What nobody could see came out too, and nobody decided it.
        redactions: outcome.plan.redactions.filter(({ kind }) => kind !== HIDDEN).length,
        checks,
        residues,
        notFound,
        unread,
        survivors,
        labelsLeftOff: labels.leftOff.map(({ page }) => page),
        elsewhere: [...elsewhere],
        pictures,
        form: keep === null ? null : (options.form ?? null),
        leaves: outcome.leaves,
        madeAt: app.now().toISOString(),
      };
      last.set(file.sha256, { made, copy: output === null ? null : { ...outcome, bytes: output, keep } });
      return ok(made);
    },
    clean(document, plan) {
      const found = last.get(document);
      if (found === undefined || found.made.plan !== plan) return err(stetError("copy/stale"));
      if (found.copy === null) return err(stetError("copy/nothing-to-publish"));
      return ok({ ...found.copy, made: found.made });
    },
    forget: (document) => void last.delete(document),
  };
}
