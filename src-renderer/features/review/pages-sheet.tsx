// Redacting whole pages: which, and how much of what was found goes with them, before anything is done.

import { type FormEvent, useId, useMemo, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { kbd } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { verdictOf } from "../../state/values.ts";
import { pagesIn } from "../../words/page-list.ts";
import { useViewing } from "./viewing.ts";

export function PagesSheet({ onClose }: { onClose: () => void }) {
  const { actions } = useDesk();
  const { viewer } = useViewing();
  const page = useDeskState((desk) => desk.page);
  const count = useDeskState((desk) => desk.opened.pages.length);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const [listed, setListed] = useState(false);
  const [text, setText] = useState("");
  const id = useId();
  const pages = useMemo(() => (listed ? pagesIn(text, count) : [page]), [listed, text, count, page]);
  const going = useMemo(() => {
    const on = new Set(pages ?? []);
    const there = findings.filter((f) => f.page !== null && on.has(f.page) && f.how === undefined);
    return { all: there.length, stand: there.filter(({ id: one }) => verdictOf(decisions, one) === "stand").length };
  }, [pages, findings, decisions]);
  const wrong = listed && text.trim() !== "" && pages === null;
  const redact = async (event: FormEvent) => {
    event.preventDefault();
    if (pages === null) return;
    onClose();
    // What goes is seen going.
    if (!pages.includes(page)) viewer.current.reveal({ page: pages[0] ?? page, align: "start" });
    await actions.mark(pages.map((one) => ({ how: "page", page: one })));
  };
  return (
    <Sheet title={t("Redact pages")} className="narrow" onClose={onClose}>
      <form onSubmit={(event) => void redact(event)}>
        <div className="body pagesform">
          <label className="line">
            <input type="radio" name={id} checked={!listed} onChange={() => setListed(false)} />
            {t("This page, p. {page}", { page })}
          </label>
          <label className="line">
            <input type="radio" name={id} checked={listed} onChange={() => setListed(true)} />
            {t("These pages")}
            <input
              className="input"
              aria-label={t("Pages")}
              aria-invalid={wrong}
              aria-describedby={`${id}-says`}
              placeholder="3–5, 9"
              value={text}
              onFocus={() => setListed(true)}
              onChange={({ target }) => setText(target.value)}
            />
          </label>
          <p id={`${id}-says`} className="small soft" role="status">
            {wrong
              ? t("Pages of 1 to {count}, as 3–5, 9", { count })
              : pages === null
                ? t("Nothing is chosen yet.")
                : t(
                    "{n, plural, =0 {Nothing was found there that would go too.} one {# finding there goes too.} other {# findings there go too.}} {stand, plural, =0 {} one {You had let # of them stand.} other {You had let # of them stand.}}",
                    { n: going.all, stand: going.stand },
                  ).trim()}
          </p>
          <p className="small faint">
            {t("A redacted page stays in the copy, struck from edge to edge, so that page numbers keep their meaning.")}
          </p>
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={onClose}>
            {rich("Cancel <kbd>esc</kbd>", { kbd })}
          </button>
          <button type="submit" className="btn primary l" disabled={pages === null}>
            {pages === null
              ? t("Redact pages")
              : t("{n, plural, one {Redact # page} other {Redact # pages}}", { n: pages.length })}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}
