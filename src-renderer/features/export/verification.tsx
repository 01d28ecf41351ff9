// The right half of the sheet: each check as it ends, then the result, or the places where something is left.

import type { Exported, MadeCopy } from "../../../src-main/contract/desk.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import type { Copy } from "../../state/desk.ts";
import { CHECKS, STAGE_NAMES } from "../../words/checks.ts";
import { errorWords } from "../../words/errors.ts";
import { pageRanges } from "../../words/numbers.ts";
import { Attack } from "./attack.tsx";

const MOST_TOLD = 6;

type Props = {
  readonly copy: Copy;
  readonly exported: Exported | null;
  readonly problem: StetError | null;
  readonly onShowPage: (page: number) => void;
};

export function Verification({ copy, exported, problem, onShowPage }: Props) {
  if (copy.state === "failed" || problem !== null)
    return (
      <Notice kind="danger" title={t("Nothing was exported.")}>
        {copy.state === "failed" ? errorWords(copy.error) : problem === null ? "" : errorWords(problem)}
      </Notice>
    );
  if (copy.state === "none")
    return (
      <>
        <header>
          <h3>{t("Checking the copy")}</h3>
        </header>
        <p className="quietnote">
          {t(
            "The copy is rebuilt from what stands, then read back and searched before a file is written. Any trace of what was struck, and there is no file.",
          )}
        </p>
        <CheckList outcome={() => "wait"} />
      </>
    );
  if (copy.state === "making") {
    const { progress, checks } = copy;
    const passed = new Map(checks.map((check) => [check.id, check.passed]));
    const verifying = progress?.stage === "verifying";
    const stage = t(progress === null ? "Making the copy" : STAGE_NAMES[progress.stage]);
    const next = Object.keys(CHECKS).find((id) => !passed.has(id));
    return (
      <>
        <header>
          <h3>{stage}</h3>
          <span className="small num soft">
            {progress !== null &&
              t(progress.stage === "reading" ? "{done} of {of} pages" : "{done} of {of}", {
                done: progress.done,
                of: progress.of,
              })}
          </span>
        </header>
        <div
          className="bar big"
          role="progressbar"
          aria-label={stage}
          aria-valuemin={0}
          aria-valuemax={progress?.of ?? 1}
          aria-valuenow={progress?.done ?? 0}
        >
          <i style={{ width: `${((progress?.done ?? 0) / Math.max(1, progress?.of ?? 1)) * 100}%` }} />
        </div>
        <CheckList
          outcome={(id) =>
            passed.has(id) ? (passed.get(id) ? "pass" : "fail") : verifying && id === next ? "run" : "wait"
          }
        />
      </>
    );
  }
  const { made } = copy;
  const results = new Map(made.checks.map((check) => [check.id, check]));
  return (
    <>
      {made.clean ? <Clean made={made} exported={exported} /> : <Residues made={made} onShowPage={onShowPage} />}
      {made.clean && <Attack onShowPage={onShowPage} />}
      <CheckList
        outcome={(id) => {
          const result = results.get(id);
          return result === undefined ? "skip" : result.passed ? "pass" : "fail";
        }}
        detail={(id) => results.get(id)?.detail ?? ""}
      />
    </>
  );
}

function Clean({ made, exported }: { made: MadeCopy; exported: Exported | null }) {
  const told = [
    t("{n, plural, one {# place} other {# places}} struck, {size, number} kB", {
      n: made.redactions,
      size: Math.max(1, Math.round(made.bytes / 1024)),
    }),
    ...(made.pictures.length === 0
      ? []
      : [
          t("p. {pages} became a picture, since it can’t be edited with certainty", {
            pages: pageRanges(made.pictures.map((p) => p.page)),
          }),
        ]),
    ...(made.notFound === 0
      ? []
      : [t("{n, plural, one {# decision} other {# decisions}} matched no place", { n: made.notFound })]),
  ];
  return (
    <>
      <Notice kind="ok" title={exported === null ? t("The copy is ready.") : t("Exported.")}>
        {t("No residue found by the checks listed.")}{" "}
        {exported !== null && rich("It lies in {folder}", { folder: <span className="path">{exported.folder}</span> })}
      </Notice>
      <StillTells made={made} />
      <p className="xs faint">{told.join("; ")}.</p>
    </>
  );
}

const SURVIVES: Readonly<Record<MadeCopy["survivors"][number]["what"], string>> = {
  value: msg("a value struck elsewhere"),
  last_digits: msg("the last four digits of a number struck"),
  name_part: msg("a part of a name struck"),
  initials: msg("the initials of a name struck"),
  part: msg("a part of a value struck"),
};

/** What a reader could still put together with the gaps: nothing fails because of it, somebody should look. */
function StillTells({ made }: { made: MadeCopy }) {
  if (made.survivors.length === 0 && made.elsewhere.length === 0) return null;
  return (
    <Notice kind="warn" title={t("Something struck is still told of.")}>
      <ul className="tells">
        {made.survivors.slice(0, MOST_TOLD).map(({ what, pages }) => (
          <li key={`${what} ${pages.join()}`}>
            {t("P. {pages}: {what}.", { pages: pageRanges(pages), what: t(SURVIVES[what]) })}
          </li>
        ))}
        {made.survivors.length > MOST_TOLD && <li>{t("And {n} more.", { n: made.survivors.length - MOST_TOLD })}</li>}
        {made.elsewhere.map(({ document, name, places }) => (
          <li key={document}>
            {t("{document}: {n, plural, one {# place} other {# places}} of what is redacted here, undecided there.", {
              document: name,
              n: places,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Residues({ made, onShowPage }: { made: MadeCopy; onShowPage: (page: number) => void }) {
  return (
    <>
      <Notice kind="danger" title={t("Nothing was exported.")}>
        {t(
          "Something redacted can still be read in {n, plural, one {# place} other {# places}}. The unfinished copy has been dropped.",
          { n: made.residues.length },
        )}
      </Notice>
      {made.residues.slice(0, 6).map(({ check, page, where }) => (
        <article key={`${check} ${page} ${where}`} className="residue">
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
              <button type="button" className="btn" onClick={() => onShowPage(page)}>
                <Icon name="eye" small />
                {t("Show on the page")}
              </button>
            </div>
          )}
        </article>
      ))}
    </>
  );
}

function checkTitle(id: string): string {
  const known = CHECKS[id];
  return known === undefined ? id : t(known.title);
}

type State = "pass" | "fail" | "run" | "wait" | "skip";
const SAID: Record<State, string> = {
  pass: msg("Passed"),
  fail: msg("Failed"),
  run: msg("Running"),
  wait: msg("Waiting"),
  skip: msg("Not run"),
};

function CheckList({ outcome, detail }: { outcome: (id: string) => State; detail?: (id: string) => string }) {
  return (
    <ul className="cks tight">
      {Object.entries(CHECKS).map(([id, { title, what }]) => {
        const state = outcome(id);
        return (
          <li key={id} className={`ck ${state}`}>
            <span className="ci" role="img" aria-label={t(SAID[state])}>
              {state === "pass" && <Icon name="check" small />}
              {state === "fail" && <Icon name="cross" small />}
              {state === "skip" && <Icon name="minus" small />}
              {state === "run" && <span className="spin" />}
              {state === "wait" && <span className="ring" />}
            </span>
            <div>
              <b>{t(title)}</b>
              <span>{t(what)}</span>
            </div>
            <span className="cn num">{detail?.(id)}</span>
          </li>
        );
      })}
    </ul>
  );
}
