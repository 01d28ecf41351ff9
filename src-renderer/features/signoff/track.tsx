// Where the plan stands: its course, what must hold before counsel signs, the two copies, and who is who.

import type { CourseStep, PlanState, SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { atWords, checkWords, personWords, STATE_NAMES, stepReason } from "../../words/signoff.ts";
import { formWords } from "../publishing/excerpt-words.ts";
import { Copies } from "./copies.tsx";
import { PeopleList } from "./people-list.tsx";

const AHEAD: Record<PlanState, readonly PlanState[]> = {
  draft: ["submitted", "approved", "exported", "published"],
  changes_requested: ["submitted", "approved", "exported", "published"],
  submitted: ["approved", "exported", "published"],
  approved: ["exported", "published"],
  exported: ["published"],
  published: [],
};

export function Track({ view }: { view: SignoffView }) {
  const { store } = useDesk();
  return (
    <>
      <div className="th">
        <h2>{t("Plan, version {version}", { version: view.version })}</h2>
        <span className="xs faint clip">{view.name}</span>
      </div>
      {view.form !== null && (
        <p className="ofform small">
          <Icon name="cut" small />
          {formWords(view.form)}
        </p>
      )}
      <Course view={view} />
      <Gate view={view} />
      <Copies view={view} />
      <section className="people" aria-labelledby="track-people">
        <h3 id="track-people">
          {view.newsroom === null ? t("People") : t("People of {newsroom}", { newsroom: view.newsroom })}
        </h3>
        {view.newsroom === null ? (
          <p className="xs soft">
            {t("No roster: nobody has to approve, and every copy says “Not reviewed by a second person”.")}
          </p>
        ) : (
          <PeopleList people={view.people} me={view.me} hasRoster />
        )}
        <KeyChanged view={view} />
        <button type="button" className="btn s" onClick={() => store.set({ sheet: "person" })}>
          {view.me === null ? t("Say who you are…") : t("You and your newsroom…")}
        </button>
      </section>
    </>
  );
}

/** The case met another newsroom's key: said as long as the log's last entries tell of it. */
function KeyChanged({ view }: { view: SignoffView }) {
  const change = view.audit.tail.find(({ action }) => action === "roster/other-newsroom");
  if (change === undefined) return null;
  return (
    <p className="xs keychanged">
      <Icon name="warn" small />
      <span>{t("The newsroom’s key was another one until {when}.", { when: atWords(change.at) })}</span>
    </p>
  );
}

export function Course({ view }: { view: SignoffView }) {
  const { course, newsroom } = view;
  const last = course.length - 1;
  // Alone, nobody submits: the course is decided, exported, published.
  const ahead = AHEAD[view.state].filter((state) => newsroom !== null || state === "exported" || state === "published");
  return (
    <ol className="course" aria-label={t("Course of the plan")}>
      {course.map((step, i) => (
        <Step
          key={`${step.at.utc} ${step.state}`}
          step={step}
          now={i === last}
          again={isAgain(course, i)}
          view={view}
        />
      ))}
      {course.length === 0 && (
        <li className="now" aria-current="step">
          <i />
          <div>
            <b>{t(STATE_NAMES.draft)}</b>
          </div>
        </li>
      )}
      {ahead.map((state) => (
        <li key={state}>
          <i />
          <div>
            <b>{t(STATE_NAMES[state])}</b>
          </div>
        </li>
      ))}
    </ol>
  );
}

const isAgain = (course: readonly CourseStep[], at: number) =>
  course[at]?.state === "submitted" && course.slice(0, at).some(({ state }) => state === "submitted");

const BACK: ReadonlySet<PlanState> = new Set(["changes_requested"]);

function Step(props: { step: CourseStep; now: boolean; again: boolean; view: SignoffView }) {
  const { step, now, again, view } = props;
  const { state, version, at, by, words } = step;
  const reason = stepReason(step);
  const back = BACK.has(state) || (state === "draft" && reason !== "");
  return (
    <li className={now ? "now" : "done"} aria-current={now ? "step" : undefined}>
      <i>{!now && <Icon name={back ? "undo" : "check"} small />}</i>
      <div>
        <b>{again ? t("Submitted again") : t(STATE_NAMES[state])}</b>
        <span>{t("v{version}, {when}, {name}", { version, when: atWords(at), name: personWords(by) })}</span>
        {reason !== "" && <span>{reason}</span>}
        {words !== "" && <q>{words}</q>}
        {now && whose(view) !== "" && <span className="tag now">{whose(view)}</span>}
      </div>
    </li>
  );
}

/** With whom the plan lies. */
function whose({ state, may, newsroom }: SignoffView): string {
  if (state === "submitted") return may.review ? t("With you") : t("With counsel");
  if (newsroom === null) return "";
  if (state === "draft" || state === "changes_requested") return may.decide ? t("With you") : t("With the editor");
  return "";
}

/** What counsel must be able to say; an editor reads it as what is still in counsel's way. */
function Gate({ view }: { view: SignoffView }) {
  const isLawyer = view.may.privileged;
  const checks = view.checks.filter(
    ({ id }) => isLawyer || (id !== "role" && id !== "decided_nothing" && id !== "submitted"),
  );
  return (
    <section className="gate" aria-labelledby="track-gate">
      <h3 id="track-gate">{isLawyer ? t("Before you can sign") : t("Before counsel can sign")}</h3>
      <ul>
        {checks.map((check) => (
          <li key={check.id} className={check.ok ? "ok" : check.blocks ? "not" : "note"}>
            <Icon name={check.ok ? "check" : (ICONS[check.id] ?? "warn")} small />
            <span>
              <span className="vh">{check.ok ? t("Holds:") : check.blocks ? t("Missing:") : t("To know:")}</span>{" "}
              {checkWords(check)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const ICONS: Partial<Record<SignoffView["checks"][number]["id"], "comment" | "eye" | "undo">> = {
  comments_answered: "comment",
  all_looked_at: "eye",
  no_requests: "undo",
};
