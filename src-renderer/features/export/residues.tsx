// Where something redacted is left: each place with what found it, and the way to it on its page.

import type { MadeCopy } from "../../../src-main/contract/desk.ts";
import type { Residue } from "../../../src-main/contract/redact.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { CHECKS } from "../../words/checks.ts";

export type OnShow = (page: number, quads?: Residue["quads"]) => void;

/** Checks that look for values; the others look at how the copy is made. */
const OF_VALUES: ReadonlySet<string> = new Set([
  "verification/text-mupdf",
  "verification/text-independent",
  "verification/text-pdfium",
  "verification/decoded-streams",
  "verification/raw-bytes",
  "verification/recognised-words",
]);
const MOST_RESIDUES = 12;

export function Residues({ made, onShow }: { made: MadeCopy; onShow: OnShow }) {
  const { residues } = made;
  return (
    <>
      <Notice kind="danger" title={t("Nothing was exported.")}>
        {t(
          residues.every(({ check }) => OF_VALUES.has(check))
            ? "{n, plural, one {One redacted value can still be read in one place.} other {Something redacted can still be read in # places.}}"
            : "{n, plural, one {In one place the copy isn’t as it must be.} other {In # places the copy isn’t as it must be.}}",
          { n: residues.length },
        )}{" "}
        {t("The unfinished copy has been dropped.")}
      </Notice>
      {residues.slice(0, MOST_RESIDUES).map(({ check, page, where, quads }, i) => (
        <article key={`${check} ${page} ${where} ${i}`} className="residue">
          <header>
            <b>{where}</b>
            <span className="xs faint">{page === undefined ? t("in the file") : t("page {page}", { page })}</span>
          </header>
          <dl>
            <dt>{t("Found by")}</dt>
            <dd>{checkTitle(check)}</dd>
          </dl>
          {page !== undefined && (
            <div className="row">
              <button type="button" className="btn" onClick={() => onShow(page, quads)}>
                <Icon name="eye" small />
                {t("Show on the page")}
              </button>
              {quads === undefined && <span className="xs faint">{t("Where on the page isn’t known.")}</span>}
            </div>
          )}
        </article>
      ))}
      {residues.length > MOST_RESIDUES && (
        <p className="small soft">{t("And {n} more.", { n: residues.length - MOST_RESIDUES })}</p>
      )}
      {residues.some(({ page }) => page !== undefined) && (
        <p className="quietnote">{t("Redact the place by hand, as a box, and export again; or leave out the page.")}</p>
      )}
    </>
  );
}

function checkTitle(id: string): string {
  const known = CHECKS[id];
  return known === undefined ? id : t(known.title);
}
