// Sign-off in a newsroom's words: states, what happened and why, what must hold before counsel signs, the log.

import type { Label } from "../../src-main/contract/desk.ts";
import type { Clock, Person, Role } from "../../src-main/contract/people.ts";
import type { CourseStep, PlanState, ReviewItem, SignCheck } from "../../src-main/contract/signoff.ts";
import { msg, t } from "../languages/language.ts";
import { clock, when } from "./numbers.ts";

export const STATE_NAMES: Record<PlanState, string> = {
  draft: msg("Draft"),
  submitted: msg("Submitted"),
  changes_requested: msg("Changes requested"),
  approved: msg("Approved"),
  exported: msg("Exported"),
  published: msg("Published//state"),
};

export const ROLE_NAMES: Record<Role, string> = {
  editor: msg("editor"),
  lawyer: msg("lawyer"),
  observer: msg("observer"),
};
export const roleWords = (role: Role | null, hasRoster: boolean): string =>
  role !== null ? t(ROLE_NAMES[role]) : hasRoster ? t("not on the roster") : t("no roster");

/** "ML": the first letters of the first name and the last. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/);
  const letters = [parts[0], ...(parts.length > 1 ? [parts.at(-1)] : [])].map((part) => [...(part ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** Whoever nobody was identified as. */
export const personWords = ({ key, name }: Person): string => (key === null ? t("Nobody named") : name);

export const atWords = ({ utc }: Clock): string => when(utc);
export const secondsWords = ({ utc }: Clock): string => clock(utc);

/** Why the plan came to where it is; "" where the act itself says it. */
export function stepReason({ reason: { why, count } }: CourseStep): string {
  switch (why) {
    case "":
      return "";
    case "changed_after_approval":
      return t("{n, plural, one {# decision} other {# decisions}} changed after counsel approved.", { n: count });
    case "changed_after_export":
      return t("{n, plural, one {# decision} other {# decisions}} changed after it was exported.", { n: count });
    case "form_changed":
      return t("Something else of the document is to be published than what counsel approved.");
    case "statement_changed":
      return t("What is stated of its origin and use was changed.");
    case "taken_back":
      return t("Taken back from counsel.");
    case "changes_requested":
      return t(
        "{n, plural, =0 {No single value is named.} one {# change is asked for.} other {# changes are asked for.}}",
        {
          n: count,
        },
      );
    case "not_reviewed":
      return t("Without a second person’s approval.");
  }
}

export function checkWords({ id, ok, n, of }: SignCheck): string {
  switch (id) {
    case "submitted":
      return ok ? t("Submitted by its editor") : t("Not submitted");
    case "role":
      return ok ? t("You are a lawyer on the roster") : t("Only a lawyer on the roster signs");
    case "decided_nothing":
      return ok
        ? t("You decided nothing in this plan")
        : n > 0
          ? t("{n, plural, one {# decision} other {# decisions}} in it are yours", { n })
          : t("You submitted it yourself");
    case "decisions_identified":
      return ok
        ? t("Every decision has a name")
        : t("{n, plural, one {# decision was} other {# decisions were}} made before anybody was named", { n: of - n });
    case "evidence_unchanged":
      return ok ? t("Evidence copy unchanged") : t("The evidence copy was changed");
    case "nothing_undecided":
      return ok
        ? t("Nothing undecided, {n} of {of}", { n, of })
        : t("{n, plural, one {# place} other {# places}} undecided", { n: of - n });
    case "comments_answered":
      return ok
        ? t("No comment waits for an answer")
        : t("{n, plural, one {# comment waits} other {# comments wait}} for an answer", { n: of - n });
    case "no_requests":
      return ok
        ? t("No change is asked for")
        : t("{n, plural, one {# change is} other {# changes are}} asked for", { n });
    case "all_looked_at":
      return ok
        ? t("Every value was looked at")
        : t("{n, plural, one {# value} other {# values}} not looked at yet", { n: of - n });
    case "audit_whole":
      return ok ? t("The log is whole") : t("The log was changed");
  }
}

/** As the end of a row says it. */
export function changeTag({ what }: NonNullable<ReviewItem["change"]>, version: number): string {
  switch (what) {
    case "new":
      return t("new in v{version}", { version });
    case "was_redact":
      return t("was redacted");
    case "was_stand":
      return t("was let stand");
    case "reason":
      return t("reason changed");
    case "label":
      return t("label changed");
    case "places":
      return t("more places");
  }
}

/** As a sentence or two; `before` is the reason it had, in words. */
export function changeSentence({ what, label }: NonNullable<ReviewItem["change"]>, before: string): string {
  const first = whatChanged(what, before);
  if (label === undefined) return first;
  const relabelled =
    label === null
      ? t("Nothing was written on it.")
      : t("What was written on it: {label}.", { label: labelWords(label) });
  return first === "" ? relabelled : `${first} ${relabelled}`;
}

/** What is written on a redaction, and how. */
export const labelWords = ({ text, style }: Label): string =>
  style === "plain" ? t("“{text}”, black on blank paper", { text }) : t("“{text}”, white on the black bar", { text });

function whatChanged(what: NonNullable<ReviewItem["change"]>["what"], before: string): string {
  switch (what) {
    case "label":
      return "";
    case "new":
      return t("New: nothing was decided of it.");
    case "was_redact":
      return t("Was to be redacted: {reason}.", { reason: before });
    case "was_stand":
      return t("Was let stand: {reason}.", { reason: before });
    case "reason":
      return t("Its reason or note was another: {reason}.", { reason: before });
    case "places":
      return t("Stands in more places than then.");
  }
}

const ACTIONS: Readonly<Record<string, string>> = {
  "case/created": msg("Case made"),
  "document/imported": msg("Document brought in"),
  "document/imported-again": msg("Document brought in again"),
  "analysis/recorded": msg("Looked through: {n, plural, one {# finding} other {# findings}}"),
  "decision/redact": msg("Redact: {n, plural, one {# place} other {# places}}"),
  "decision/stand": msg("Let stand: {n, plural, one {# place} other {# places}}"),
  "decision/undecided": msg("Left open: {n, plural, one {# place} other {# places}}"),
  "decision/undone": msg("Taken back: {n, plural, one {# decision} other {# decisions}}"),
  "decision/redone": msg("Done again: {n, plural, one {# decision} other {# decisions}}"),
  "mark/made": msg("Marked by hand: {n, plural, one {# place} other {# places}}"),
  "mark/moved": msg("Mark moved"),
  "statement/made": msg("Origin and use stated"),
  "export/written": msg("Copy exported: {n, plural, one {# redaction} other {# redactions}}"),
  "roster/seen": msg("Roster first used here"),
  "roster/other-newsroom": msg("Another newsroom’s key accepted"),
  "roster/none": msg("Roster no longer used"),
  "plan/submitted": msg("Plan submitted"),
  "plan/opened": msg("Plan opened by counsel"),
  "plan/changes-requested": msg("Sent back to the editor"),
  "plan/taken-back": msg("Taken back from counsel"),
  "plan/approved": msg("Plan approved and signed"),
  "plan/returned-to-draft": msg("Plan is a draft again"),
  "plan/published": msg("Said to be published"),
  "review/approved": msg("Approved: {n, plural, one {# value} other {# values}}"),
  "review/requested": msg("Change asked for: {n, plural, one {# value} other {# values}}"),
  "comment/made": msg("Comment made"),
};
/** A newer Stet's log may hold what this one has no words for: it is shown as it is written. */
export function actionInLog(action: string, n: number): string {
  const words = ACTIONS[action];
  return words === undefined ? action : t(words, { n });
}

/** "3f2a…91": enough to compare at a glance; the whole stands where it is checked. */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-2)}`;
