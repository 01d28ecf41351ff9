// The left column: the documents of the case, and this one's pages as thumbnails with what is on each.

import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useApp, useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { FilePicker } from "../../components/file-picker.tsx";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { useRem } from "../../components/use-rem.ts";
import { rich, t } from "../../languages/language.ts";
import { countsOf, verdictOf } from "../../state/values.ts";
import { type Family, type Mark, Thumbnail } from "../../viewer/index.ts";
import { FAMILIES, FAMILY_NAMES, KINDS } from "../../words/kinds.ts";
import { useViewing } from "./viewing.ts";

const ROW = 84;
const THUMB = 52;

const hidden = (words: readonly ReactNode[]) => <span className="vh">{words}</span>;

export function Rail() {
  return (
    <nav className="rail" aria-label={t("Case")} data-region="pages">
      <Documents />
      <Pages />
    </nav>
  );
}

function Documents() {
  const { actions: app } = useApp();
  const { actions } = useDesk();
  const dialogs = useAppState((model) => model.about?.dialogs ?? false);
  const summary = useDeskState((desk) => desk.summary);
  const opened = useDeskState((desk) => desk.opened);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const done = useDeskState((desk) => desk.look.state === "done");
  const also = useDeskState((desk) => desk.alsoLooking);
  const picker = useRef<HTMLInputElement>(null);
  const here = actions.place.document;
  return (
    <>
      <h2>
        {t("Documents")}
        <button
          type="button"
          className="btn quiet icononly s"
          aria-label={t("Add files to this case")}
          onClick={() => (dialogs ? void app.chooseFiles(summary.id) : picker.current?.click())}
        >
          <Icon name="plus" small />
        </button>
        <FilePicker ref={picker} onFiles={(files) => void app.openFiles(files, summary.id)} />
      </h2>
      <ul className="docs">
        {summary.documents.map((document) => {
          const current = document.sha256 === here;
          const open = current && done ? countsOf(findings, decisions).open : document.undecided;
          const count = current && done ? findings.length : document.findings;
          const length = current ? opened.pages.length : document.pages;
          const pages = length === null ? "" : `${t("{n, plural, one {# page} other {# pages}}", { n: length })} · `;
          return (
            <li
              key={document.sha256}
              className={`${current ? "on" : ""}${document.inside === null ? "" : " inside"}`}
              aria-current={current || undefined}
            >
              <button
                type="button"
                className="doc"
                disabled={current}
                onClick={() => void app.open({ case: summary.id, document: document.sha256 })}
              >
                <Icon name="file" />
                <span className="name clip">{document.name}</span>
                <span className="count xs">{count ?? ""}</span>
                <span className="meta">
                  {pages}
                  {document.sha256 === also ? t("being looked through…") : stateOf(open)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function stateOf(open: number | null): string {
  if (open === null) return t("not looked through");
  return open === 0 ? t("all decided") : t("{n} undecided", { n: open });
}

function Pages() {
  const { viewer, source } = useViewing();
  const opened = useDeskState((desk) => desk.opened);
  const page = useDeskState((desk) => desk.page);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const box = useRef<HTMLDivElement>(null);
  const rem = useRem();
  const rows = useVirtualizer({
    count: opened.pages.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW * rem,
    overscan: 3,
  });
  useEffect(() => rows.measure(), [rem, rows]);
  useEffect(() => rows.scrollToIndex(page - 1, { align: "auto" }), [page, rows]);

  const marks = useMemo(() => {
    const byPage = new Map<number, Mark[]>();
    for (const { id, page: on, quads, kind, how } of findings) {
      if (on === null || quads.length === 0) continue;
      const verdict = verdictOf(decisions, id);
      const mark: Mark = {
        id,
        page: on,
        quads,
        family: KINDS[kind].family,
        state: verdict === "undecided" ? "open" : verdict,
        how,
      };
      byPage.set(on, [...(byPage.get(on) ?? []), mark]);
    }
    return byPage;
  }, [findings, decisions]);
  const headings = useMemo(() => headingsOf(opened.outline, opened.pages.length), [opened]);

  return (
    <>
      <h2 className="pagesh">{t("Pages")}</h2>
      <div className="pages" ref={box}>
        <ol style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const number = index + 1;
            const own = marks.get(number) ?? [];
            return (
              <li
                key={number}
                className={number === page ? "on" : ""}
                aria-current={number === page ? "page" : undefined}
                style={{ transform: `translateY(${start}px)`, height: ROW * rem }}
              >
                <button
                  type="button"
                  className="page"
                  onClick={() => viewer.current.reveal({ page: number, align: "start" })}
                >
                  <Thumbnail source={source} page={number} width={THUMB * rem} marks={own} />
                  <span>
                    <span className="no">{rich("<hidden>Page </hidden>{page}", { page: number, hidden })}</span>
                    <span className="head">{headings[index]}</span>
                    <span className="marks">
                      {familyCounts(own).map(([family, count]) => (
                        <span key={family} title={t(FAMILY_NAMES[family])}>
                          <Glyph family={family} />
                          <span className="vh">{t(FAMILY_NAMES[family])} </span>
                          {count}
                        </span>
                      ))}
                    </span>
                  </span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}

function familyCounts(marks: readonly Mark[]): (readonly [Family, number])[] {
  return FAMILIES.flatMap((family) => {
    const count = marks.filter((mark) => mark.family === family).length;
    return count === 0 ? [] : [[family, count] as const];
  });
}

/** The bookmark each page falls under; empty where the document has none. */
function headingsOf(outline: readonly { title: string; page: number | null }[], pages: number): string[] {
  const starts = new Map(outline.flatMap(({ title, page }) => (page === null ? [] : [[page, title]])));
  let last = "";
  return Array.from({ length: pages }, (_, i) => {
    last = starts.get(i + 1) ?? last;
    return last;
  });
}
