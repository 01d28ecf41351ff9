// On a mark with a label stands the label and nothing else, for every reader; and no label says what was struck there.
import type { Rect } from "../../../base/units.ts";
import { readOnce } from "../../documents/pdf/read-once.ts";
import { textIn } from "../../model/document.ts";
import type { SetLabel } from "../../redaction/labels/label.ts";
import { occurrences } from "../../redaction/occurrences.ts";
import { isWord } from "../../redaction/survivors.ts";
import type { Check, Exported } from "../check.ts";

export const labelsStand: Check = {
  id: "verification/labels",
  needsOriginal: true,
  run: (exported) => exported.labels.flatMap((label) => problemsOf(label, exported)),
};

function problemsOf(label: SetLabel, { pdf, readers }: Exported) {
  const { page } = label;
  const out = [];
  if (saysWhatWasStruck(label)) out.push({ page, where: "a label says what was struck there" });
  const read = readOnce(pdf, page, { hidden: true });
  if (read === undefined || letters(textIn(read.text, read.quads, label.mark)) !== written(label))
    out.push({ page, where: "something else than its label stands on a mark" });
  for (const { name, pages } of readers) {
    const text = letters(pages.find((one) => one.page === page)?.text ?? "");
    if (!label.lines.every((line) => text.includes(letters(line.text))))
      out.push({ page, where: `a label that ${name} doesn't read` });
  }
  return out;
}

function saysWhatWasStruck({ label: { text }, struck }: SetLabel): boolean {
  return struck.some((value) =>
    occurrences(text, { text: value, literal: true }).some(({ start, end }) => isWord(text, start, end)),
  );
}

const letters = (text: string) => text.replace(/\s/g, "");
const written = ({ lines }: SetLabel) => letters(lines.map(({ text }) => text).join(""));

/** Marks of a page on which a label stands. */
export const labelled = (labels: readonly SetLabel[], page: number): Rect[] =>
  labels.flatMap((label) => (label.page === page ? [label.mark] : []));
