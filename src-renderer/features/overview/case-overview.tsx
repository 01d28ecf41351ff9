// The case as a whole: how much was found and decided, where in each document, and what several documents share.

import { useEffect, useMemo, useRef, useState } from "react";
import type { CaseOverview as Overview } from "../../../src-main/contract/case-overview.ts";
import { useApp, useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { CaseMenu } from "../protection/case-menu.tsx";
import { Toasts } from "../review/toasts.tsx";
import { useViewing } from "../review/viewing.ts";
import { byKind, totalsOf } from "./counts.ts";
import { HeatMap } from "./heat-map.tsx";
import { KindBars } from "./kind-bars.tsx";
import { SharedValues } from "./shared-values.tsx";

export function CaseOverview() {
  const { actions: app } = useApp();
  const { store, actions } = useDesk();
  const { viewer } = useViewing();
  const summary = useDeskState((desk) => desk.summary);
  const name = useDeskState((desk) => desk.opened.name);
  const savedAt = useDeskState((desk) => desk.savedAt);
  const also = useDeskState((desk) => desk.alsoLooking);
  const [overview, setOverview] = useState<Overview | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    // Decided, taken back, or another document looked through: counted anew.
    let current = true;
    void actions.overview().then((told) => current && told !== null && setOverview(told));
    return () => {
      current = false;
    };
  }, [actions, savedAt, also, summary]);

  const back = () => store.set({ screen: "document" });
  const goTo = (document: string, page: number) => {
    if (document !== actions.place.document) return void app.openAt({ ...actions.place, document }, page);
    store.set({ view: "as-is", page });
    back();
    viewer.current.reveal({ page, align: "start" });
  };
  return (
    <main className="overview" data-region="page" aria-label={t("The case as a whole")}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {summary.name}
        </h2>
        {overview !== null && <Totals overview={overview} />}
        <span className="grow" />
        <CaseMenu />
        <button type="button" className="btn" onClick={() => store.set({ sheet: "hand-over" })}>
          <Icon name="export" small />
          {t("Hand over…")}
        </button>
        <button type="button" className="btn" onClick={back}>
          <Icon name="file" small />
          <span className="clip">{t("Back to {document}", { document: name })}</span> <kbd>{t("esc")}</kbd>
        </button>
      </header>
      {overview === null ? <p className="soft">{t("Counting…")}</p> : <Body {...{ overview, goTo, also }} />}
      <Toasts />
    </main>
  );
}

function Totals({ overview }: { overview: Overview }) {
  const { documents, pages, findings, undecided, unread } = totalsOf(overview);
  return (
    <ul className="totals">
      <li>{t("{n, plural, one {# document} other {# documents}}", { n: documents })}</li>
      <li>{t("{n, plural, one {# page} other {# pages}}", { n: pages })}</li>
      <li>{t("{n, plural, one {# finding} other {# findings}}", { n: findings })}</li>
      <li>
        {t("{decided, number} decided, {open, number} undecided", { decided: findings - undecided, open: undecided })}
      </li>
      {unread > 0 && (
        <li className="unread">
          <Icon name="warn" small />
          {t("{n, plural, one {# page} other {# pages}} not read", { n: unread })}
        </li>
      )}
    </ul>
  );
}

type BodyProps = {
  readonly overview: Overview;
  readonly goTo: (document: string, page: number) => void;
  readonly also: string | null;
};

function Body({ overview, goTo, also }: BodyProps) {
  const { actions } = useDesk();
  const { documents, shared, cut } = overview;
  const kinds = useMemo(() => byKind(documents.flatMap((d) => d.cells)), [documents]);
  const waiting = totalsOf(overview).notLooked;
  const people = shared.filter(({ kind }) => kind === "person");
  const values = shared.filter(({ kind }) => kind !== "person");
  const common = {
    documents,
    onPage: goTo,
    onRedact: (group: string) => void actions.decideGroup(group, "redact"),
  };
  return (
    <>
      {waiting > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# document} other {# documents}} not looked through yet.", { n: waiting })}
        >
          {t("What is in there is not counted here.")}
        </Notice>
      )}
      <div className="columns">
        <section aria-labelledby="by-kind">
          <h3 id="by-kind">{t("Findings by kind")}</h3>
          <KindBars counts={kinds} />
          <p className="xs faint key">
            <i className="decided" aria-hidden="true" /> {t("decided")} <i className="open" aria-hidden="true" />{" "}
            {t("undecided")}
          </p>
        </section>
        <section aria-labelledby="by-page">
          <h3 id="by-page">{t("Pages by kind")}</h3>
          <p className="xs faint">
            {t("A cell is a page: the fuller, the more was found there. Grey is decided. Press one to go there.")}
          </p>
          {documents.map((document) => (
            <article key={document.sha256} className="card" aria-label={document.name}>
              <h4>
                <Icon name="file" small />
                <button type="button" className="linklike clip" onClick={() => goTo(document.sha256, 1)}>
                  {document.name}
                </button>
                <span className="faint">
                  {document.pages === null ? "" : t("{n, plural, one {# page} other {# pages}}", { n: document.pages })}
                  {document.sha256 === also && ` · ${t("being looked through…")}`}
                </span>
              </h4>
              <HeatMap document={document} onPage={(page) => goTo(document.sha256, page)} />
            </article>
          ))}
        </section>
      </div>
      <section className="several" aria-labelledby="several">
        <h3 id="several">{t("Found in several documents")}</h3>
        {shared.length === 0 && (
          <p className="small soft">
            {t(
              documents.length < 2
                ? "The case has one document. Add another to see what they share."
                : "No value stands in more than one document.",
            )}
          </p>
        )}
        <SharedValues title={t("Values")} shared={values} {...common} />
        <SharedValues title={t("People")} shared={people} {...common} />
        {cut && <p className="xs faint">{t("More are shared than are listed: those in most documents come first.")}</p>}
      </section>
    </>
  );
}
