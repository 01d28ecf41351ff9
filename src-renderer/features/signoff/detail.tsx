// The decision that is looked at: before and after, why, what platforms would do, what changed, what was said of it.

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Answer } from "../../../src-main/contract/methods.ts";
import type { ReviewItem, SignoffView } from "../../../src-main/contract/signoff.ts";
import { useAppState, useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { kbd } from "../../components/in-words.tsx";
import { BandSign, Glyph } from "../../components/signs.tsx";
import { useRem } from "../../components/use-rem.ts";
import { rich, t } from "../../languages/language.ts";
import { reasonName } from "../../state/saying.ts";
import { kindOf } from "../../state/signoff.ts";
import { KINDS, plurals } from "../../words/kinds.ts";
import { list } from "../../words/numbers.ts";
import { shortName } from "../../words/platforms.ts";
import { atWords, changeSentence, labelWords, personWords } from "../../words/signoff.ts";
import { useViewing } from "../review/viewing.ts";
import { approveKindOfSelected, approveSelected, put, showOnPage, stepDecision } from "./acts.ts";
import { Asked } from "./asked.tsx";
import { AsItIs, AsPublished, placeOf, useWidth } from "./before-after.tsx";
import { ReviewSign, reviewWords, whereOf } from "./decision-rows.tsx";
import { NewComment, Threads } from "./threads.tsx";
import { WriteForm } from "./write-form.tsx";

/** Of the design, CSS pixels. */
const PICTURE = 92;

export function Detail({ item, view }: { item: ReviewItem; view: SignoffView }) {
  const { store } = useDesk();
  const viewing = useViewing();
  const figure = useRef<HTMLElement>(null);
  const width = useWidth(figure);
  const size = { width, height: PICTURE * useRem(), priority: 0 };
  const screen = useDeskState((desk) => desk.screen);
  const page = placeOf(item)?.page ?? null;
  const kind = t(KINDS[kindOf(item.kind)].long);
  return (
    <section className="decision" aria-label={t("Selected decision")}>
      <header>
        <Glyph family={KINDS[kindOf(item.kind)].family} hollow={item.verdict === "stand"} />
        <h2 className="clip">
          {item.verdict === "redact" ? t("{kind}, redact", { kind }) : t("{kind}, let stand", { kind })}
        </h2>
        <span className="grow" />
        <Step icon="up" label={t("Previous decision")} onPress={() => stepDecision(store, viewing, -1)} />
        <Step icon="down" label={t("Next decision")} onPress={() => stepDecision(store, viewing, 1)} />
      </header>
      <div className="ba">
        <figure ref={figure}>
          <figcaption className="label">
            {page === null ? t("As it is") : t("As it is, p. {page}", { page })}
            {page !== null && screen === "signoff" && (
              <button type="button" className="linklike xs" onClick={() => showOnPage(store, viewing)}>
                {t("Show on the page")}
              </button>
            )}
          </figcaption>
          {width > 0 && <AsItIs item={item} {...size} />}
          <p className="vh">{item.text}</p>
        </figure>
        <figure>
          <figcaption className="label">{t("As published")}</figcaption>
          {width > 0 && <AsPublished item={item} {...size} />}
        </figure>
      </div>
      <Facts item={item} view={view} />
      <Talk item={item} view={view} />
      {view.may.review && <Review item={item} view={view} />}
    </section>
  );
}

function Step({ icon, label, onPress }: { icon: "up" | "down"; label: string; onPress: () => void }) {
  return (
    <button type="button" className="btn quiet icononly s" aria-label={label} onClick={onPress}>
      <Icon name={icon} small />
    </button>
  );
}

function Facts({ item, view }: { item: ReviewItem; view: SignoffView }) {
  const reasons = useAppState((model) => model.reasons);
  const findings = useDeskState((desk) => desk.findings);
  const reason = reasonName(item.reason, reasons);
  const found = item.kind === "hand" ? undefined : findings.find(({ id }) => id === item.places[0]?.finding);
  const rows: (readonly [string, ReactNode])[] = [
    [
      t("Value"),
      <span key="value" className="mono wrapany">
        {item.text === "" ? t("Marked by hand") : item.text}
      </span>,
    ],
    [t("Where"), whereOf(item)],
    [t("Reason"), item.note === "" ? reason : t("{reason}: {note}", { reason, note: item.note })],
    ...(item.label === null ? [] : [[t("Label"), labelWords(item.label)] as const]),
    [
      t("Decided by"),
      t("{by}, {when}", {
        by: list(item.by.map(personWords)),
        when: atWords({ utc: item.decidedAt, offsetMinutes: 0 }),
      }),
    ],
    [t("Found as"), item.kind === "hand" ? t("Marked by hand.") : foundWords(item, found?.why ?? item.why)],
    [t("Platforms"), <Otherwise key="otherwise" item={item} />],
    ...(view.since === null
      ? []
      : [
          [
            t("Since v{version}", { version: view.since }),
            item.change === null
              ? t("Unchanged.")
              : changeSentence(item.change, reasonName(item.change.before, reasons)),
          ] as const,
        ]),
    ...(item.reviewed === null
      ? []
      : [
          [
            t("Review"),
            <span key="review" className="reviewed">
              <ReviewSign review={item.review} />{" "}
              {t("{what} by {name}, {when}", {
                what: reviewWords(item.review),
                name: personWords(item.reviewed.by),
                when: atWords(item.reviewed.at),
              })}
              {item.reviewed.words !== "" && <q>{item.reviewed.words}</q>}
            </span>,
          ] as const,
        ]),
  ];
  return (
    <dl className="dfacts">
      {rows.map(([term, words]) => [<dt key={`${term} term`}>{term}</dt>, <dd key={term}>{words}</dd>])}
    </dl>
  );
}

const foundWords = ({ kind, confidence }: ReviewItem, why: string): string =>
  t("{kind}, confidence {confidence}. {why}", {
    kind: t(KINDS[kindOf(kind)].long),
    confidence: confidence.toFixed(2),
    why,
  }).trim();

/** What platforms would do if this were decided the other way: asked for when it is looked at, kept nowhere. */
function Otherwise({ item }: { item: ReviewItem }) {
  const { actions } = useDesk();
  const looked = useDeskState((desk) => desk.look.state === "done");
  const [told, setTold] = useState<Answer<"signoff/otherwise">["platforms"] | null>(null);
  useEffect(() => {
    let current = true;
    setTold(null);
    if (!looked) return;
    // Whoever goes through the list with a key held down asks for none.
    const timer = setTimeout(() => {
      void actions.otherwise(item.id).then((platforms) => current && setTold(platforms));
    }, 150);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [actions, item.id, looked]);
  if (told === null) return "…";
  if (told.length === 0) return t("No band changes either way.");
  return (
    <>
      {item.verdict === "redact" ? t("If it were let stand:") : t("If it were redacted:")}
      <ul className="otherwise">
        {[...Map.groupBy(told, ({ planned, otherwise }) => `${planned} ${otherwise}`).values()].map((same) => {
          const { planned, otherwise } = same[0]!;
          return (
            <li key={`${planned} ${otherwise}`}>
              <BandSign band={planned} />
              <Icon name="arrow" small />
              <span className="vh">{t("would be")}</span> <BandSign band={otherwise} />
              <b>
                {list(
                  same.map(({ platform }) => shortName(platform)),
                  6,
                )}
              </b>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Talk({ item, view }: { item: ReviewItem; view: SignoffView }) {
  const { store, actions } = useDesk();
  const writing = useDeskState((desk) => desk.signoff.writing);
  const threads = view.threads.filter(({ group }) => group === item.group);
  const done = () => {
    // Kept a moment later: whoever went on meanwhile keeps what they write of another value.
    if (store.get().signoff.item === item.id) put(store, { writing: null });
  };
  useEffect(() => {
    // A form that is gone took the focus with it: it goes back to the list, where the keys are.
    if (writing === null && document.activeElement === document.body)
      document.querySelector<HTMLElement>(".dl [role=tree]")?.focus();
  }, [writing]);
  return (
    <div className="talk">
      {item.asked !== null && <Asked asked={item.asked} me={view.me} />}
      <Threads threads={threads} view={view} />
      {writing === "comment" && view.may.comment && (
        <NewComment key={item.id} item={item.id} view={view} autoFocus onDone={done} onCancel={done} />
      )}
      {writing === "request" && view.may.review && (
        <WriteForm
          key={`${item.id} request`}
          label={t("What should change, and why")}
          send={t("Request the change")}
          autoFocus
          onCancel={done}
          onSend={async (words) => {
            const asked = await actions.request(item.id, words);
            if (asked) done();
            return asked;
          }}
        />
      )}
      {writing === null && view.may.comment && (
        <button type="button" className="btn s" onClick={() => put(store, { writing: "comment" })}>
          <Icon name="comment" small />
          {rich("Comment <kbd>C</kbd>", { kbd })}
        </button>
      )}
      {!view.may.comment && (
        <p className="xs faint">{t("To comment, say who you are: words without a name can’t be answered.")}</p>
      )}
    </div>
  );
}

function Review({ item, view }: { item: ReviewItem; view: SignoffView }) {
  const desk = useDesk();
  const viewing = useViewing();
  const left = view.items.filter(({ kind, review }) => kind === item.kind && review === "unseen").length;
  return (
    <div className="go">
      <button
        type="button"
        className="btn l primary"
        disabled={item.review === "approved"}
        onClick={() => void approveSelected(desk, viewing)}
      >
        {rich("Approve <kbd>A</kbd>", { kbd })}
      </button>
      <button type="button" className="btn l" onClick={() => put(desk.store, { writing: "request" })}>
        {rich("Request a change <kbd>X</kbd>", { kbd })}
      </button>
      {left > 1 && (
        <button type="button" className="btn whole" onClick={() => void approveKindOfSelected(desk, viewing)}>
          {rich("Approve {values} not looked at <kbd>⇧A</kbd>", { values: plurals(kindOf(item.kind), left), kbd })}
        </button>
      )}
    </div>
  );
}
