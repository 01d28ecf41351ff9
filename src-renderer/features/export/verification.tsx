// The right half of the sheet: each check as it ends, then the result, or the places where something is left.

import type { Exported, MadeCopy } from "../../../src-main/contract/desk.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { CallProgress } from "../../../src-main/contract/methods.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { msg, rich, t } from "../../languages/language.ts";
import type { Copy } from "../../state/desk.ts";
import { CHECKS, STAGE_NAMES } from "../../words/checks.ts";
import { errorWords } from "../../words/errors.ts";
import { pageRanges } from "../../words/numbers.ts";
import { Attack } from "./attack.tsx";
import { type OnShow, Residues } from "./residues.tsx";

const MOST_TOLD = 6;

type Props = {
  readonly copy: Copy;
  readonly exported: Exported | null;
  readonly problem: StetError | null;
  /** Pictures are being drawn of the copy. */
  readonly writing: CallProgress | null;
  readonly isExcerpt: boolean;
  readonly onShow: OnShow;
};

export function Verification({ copy, exported, problem, writing, isExcerpt, onShow }: Props) {
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
        <CheckList isExcerpt={isExcerpt} outcome={() => "wait"} />
      </>
    );
  if (copy.state === "making") {
    const { progress, checks } = copy;
    const passed = new Map(checks.map((check) => [check.id, check.passed]));
    const verifying = progress?.stage === "verifying";
    const stage = t(progress === null ? "Making the copy" : STAGE_NAMES[progress.stage]);
    const next = checksOf(isExcerpt).find((id) => !passed.has(id));
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
          isExcerpt={isExcerpt}
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
      {made.clean ? (
        <Clean made={made} exported={exported} writing={writing} />
      ) : (
        <Residues made={made} onShow={onShow} />
      )}
      {made.clean && <Attack onShowPage={onShow} />}
      <CheckList
        isExcerpt={isExcerpt}
        outcome={(id) => {
          const result = results.get(id);
          return result === undefined ? "skip" : result.passed ? "pass" : "fail";
        }}
        detail={(id) => results.get(id)?.detail ?? ""}
      />
    </>
  );
}

type CleanProps = {
  readonly made: MadeCopy;
  readonly exported: Exported | null;
  readonly writing: CallProgress | null;
};

function Clean({ made, exported, writing }: CleanProps) {
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
    ...(made.labelsLeftOff.length === 0
      ? []
      : [
          t("{n, plural, one {# label was} other {# labels were}} left off for want of room, p. {pages}", {
            n: made.labelsLeftOff.length,
            pages: pageRanges(made.labelsLeftOff),
          }),
        ]),
    ...(made.notFound === 0
      ? []
      : [t("{n, plural, one {# decision} other {# decisions}} matched no place", { n: made.notFound })]),
  ];
  return (
    <>
      {writing !== null && (
        <>
          <header>
            <h3>{t("Drawing the pictures")}</h3>
            <span className="small num soft">{t("{done} of {of} pages", { done: writing.done, of: writing.of })}</span>
          </header>
          <div
            className="bar big"
            role="progressbar"
            aria-label={t("Drawing the pictures")}
            aria-valuemin={0}
            aria-valuemax={writing.of}
            aria-valuenow={writing.done}
          >
            <i style={{ width: `${(writing.done / Math.max(1, writing.of)) * 100}%` }} />
          </div>
        </>
      )}
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

/** One check is of excerpts alone. */
const checksOf = (isExcerpt: boolean) => Object.keys(CHECKS).filter((id) => isExcerpt || id !== OF_EXCERPTS);
const OF_EXCERPTS = "verification/left-out";

type State = "pass" | "fail" | "run" | "wait" | "skip";
const SAID: Record<State, string> = {
  pass: msg("Passed"),
  fail: msg("Failed"),
  run: msg("Running"),
  wait: msg("Waiting"),
  skip: msg("Not run"),
};

function CheckList(props: { isExcerpt: boolean; outcome: (id: string) => State; detail?: (id: string) => string }) {
  const { isExcerpt, outcome, detail } = props;
  return (
    <ul className="cks tight">
      {checksOf(isExcerpt).map((id) => {
        const { title, what } = CHECKS[id]!;
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
