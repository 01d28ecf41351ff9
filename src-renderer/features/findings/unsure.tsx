// Words near a finding on a scan that the recogniser wasn't sure of: the value itself may go on in them.

import type { DoubtfulWord } from "../../../src-main/contract/scans.ts";
import { useDeskState } from "../../app/context.ts";
import { t } from "../../languages/language.ts";
import type { Item } from "../../state/items.ts";

const MOST_WORDS = 6;

export function Unsure({ finding }: { finding: Item }) {
  const doubtful = useDeskState((desk) => desk.doubtful);
  const near = doubtfulNear(doubtful, finding);
  if (near.length === 0) return null;
  return (
    <>
      <dt>{t("Unsure")}</dt>
      <dd>
        {near.slice(0, MOST_WORDS).map(({ text, confidence }, i) => (
          <span
            key={`${i}-${text}`}
            className="unsure"
            title={t("Read with {n} % certainty", { n: Math.round(confidence * 100) })}
          >
            {text}
          </span>
        ))}
        <span className="faint">{t("may be misread: compare with the page.")}</span>
      </dd>
    </>
  );
}

/** On the finding's lines or the ones next to them: within two heights of its quads. */
export function doubtfulNear(words: readonly DoubtfulWord[], { page, quads }: Item): DoubtfulWord[] {
  const boxes = quads.map(extent);
  return words.filter((word) => {
    if (word.page !== page) return false;
    const { top, bottom } = extent(word.quad);
    return boxes.some((box) => {
      const reach = 2 * (box.bottom - box.top);
      return bottom > box.top - reach && top < box.bottom + reach;
    });
  });
}

function extent(quad: DoubtfulWord["quad"]): { readonly top: number; readonly bottom: number } {
  const ys = quad.filter((_, i) => i % 2 === 1);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}
