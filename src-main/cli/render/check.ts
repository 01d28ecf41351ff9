// A check as text: what was read, what was found, where it came from, what platforms would do.
import { type Finding, isRead, type Signal } from "../../contract/check.ts";
import type { Kept } from "../../services/case-record.ts";
import type { Checked } from "../../services/check.ts";
import { shown } from "../terminal.ts";
import { NOT_ADVICE, renderBeforeAfter } from "./predictions.ts";
import { bold, faint, pageList, plural, table, wrap } from "./text.ts";
import { kindWords } from "./words.ts";

export function renderCheck({ result, defaultSelection }: Checked): string {
  const { document, coverage, findings, signals, predictions } = result;
  const unread = coverage.filter((page) => !isRead(page));
  const scanned = coverage.filter(({ state }) => state === "ocr").map(({ page }) => page);
  const read = coverage.length - unread.length;
  return [
    `${bold(shown(document.name))}: ${plural(document.pages, "page")}, ${read} read`,
    ...(scanned.length > 0 ? [renderScanned(scanned)] : []),
    ...(unread.length > 0 ? [renderUnread(unread)] : []),
    "",
    bold(`Private data: ${plural(findings.length, "finding")}, ${defaultSelection.length} struck by default`),
    findings.length === 0 ? "  None found on the pages that were read." : renderFindings(findings),
    "",
    bold(`Signs of origin and risk: ${signals.length}`),
    signals.length === 0 ? "  None found." : renderSignals(signals),
    "",
    bold("What platforms would probably do"),
    renderBeforeAfter(predictions.asIs, predictions.redacted),
    faint(NOT_ADVICE),
  ].join("\n");
}

const renderScanned = (pages: readonly number[]) =>
  wrap(`Page ${pageList(pages)} read from pictures. Letters can be misread there: scans need eyes.`, "  ");

function renderUnread(unread: readonly { page: number; why?: string | undefined }[]): string {
  const byWhy = new Map<string, number[]>();
  for (const { page, why } of unread) byWhy.set(why ?? "", [...(byWhy.get(why ?? "") ?? []), page]);
  return [...byWhy]
    .map(([why, pages]) =>
      wrap(`NOT READ: page ${pageList(pages)}. ${why} No finding there does not mean clean.`, "  "),
    )
    .join("\n");
}

export function renderFindings(findings: readonly Finding[]): string {
  const kinds = new Map<Finding["kind"], Finding[]>();
  for (const finding of findings) kinds.set(finding.kind, [...(kinds.get(finding.kind) ?? []), finding]);
  const rows = [...kinds]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([kind, found]) => {
      const pages = found.flatMap((f) => (f.page === null ? [] : [f.page]));
      const where = pages.length > 0 ? `page ${shorten(pageList(pages))}` : "off the pages";
      return [
        kindWords(kind),
        String(found.length),
        `${plural(new Set(found.map((f) => f.group)).size, "value")}`,
        where,
      ];
    });
  return table([["Kind", "Found", "Different", "Where"], ...rows]);
}

const shorten = (s: string) => (s.length > 60 ? `${s.slice(0, 57)}…` : s);

const FAMILIES = [
  ["source_risk", "What could give the source away"],
  ["origin", "Where it may come from"],
  ["arrived_redaction", "Redacted before it came, badly"],
  ["active_content", "What it would do by itself"],
] as const satisfies readonly (readonly [Signal["family"], string])[];
const STRONGEST = ["strong", "moderate", "weak"] as const satisfies readonly Signal["strength"][];

function renderSignals(signals: readonly Signal[]): string {
  return FAMILIES.flatMap(([family, title]) => {
    const own = STRONGEST.flatMap((strength) => signals.filter((s) => s.family === family && s.strength === strength));
    return own.length === 0 ? [] : [`  ${title}`, ...own.map(renderSignal)];
  }).join("\n");
}

export function renderSignal(signal: Signal): string {
  const place = signal.page === undefined ? signal.part : `page ${signal.page}`;
  const page = place === undefined ? "" : ` (${place})`;
  return wrap(`· ${signal.summary}${page} [${signal.strength}]`, "  ");
}

/** What keeping a check in a case changed; decisions without a finding are said, never dropped. */
export function renderKept({ added, absent, orphaned }: Kept): string {
  const gone = absent > 0 ? `, ${absent} gone since the last check` : "";
  const decided = orphaned > 0 ? ` ${plural(orphaned, "decision")} kept whose finding is gone.` : "";
  return `Kept in the case: ${plural(added, "new finding")}${gone}.${decided}`;
}
