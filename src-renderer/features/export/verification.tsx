// The right half of the sheet: each check as it ends, then the result, or the places where something is left.
import type { Exported, MadeCopy } from "../../../src-main/contract/desk.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import type { Copy } from "../../state/desk.ts";
import { CHECKS, STAGE_NAMES } from "../../words/checks.ts";
import { pageRanges, plural } from "../../words/numbers.ts";
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
      <Notice kind="danger" title="Nothing was exported.">
        {copy.state === "failed" ? copy.error.message : problem?.message}
      </Notice>
    );
  if (copy.state === "none")
    return (
      <>
        <header>
          <h3>Checking the copy</h3>
        </header>
        <p className="quietnote">
          The copy is rebuilt from what stands, then read back and searched before a file is written. Any trace of what
          was struck, and there is no file.
        </p>
        <CheckList outcome={() => "wait"} />
      </>
    );
  if (copy.state === "making") {
    const { progress, checks } = copy;
    const passed = new Map(checks.map((check) => [check.id, check.passed]));
    const verifying = progress?.stage === "verifying";
    const next = Object.keys(CHECKS).find((id) => !passed.has(id));
    return (
      <>
        <header>
          <h3>{progress === null ? "Making the copy" : STAGE_NAMES[progress.stage]}</h3>
          <span className="small num soft">
            {progress === null
              ? ""
              : `${progress.done} of ${progress.of}${progress.stage === "reading" ? " pages" : ""}`}
          </span>
        </header>
        <div
          className="bar big"
          role="progressbar"
          aria-label={progress === null ? "Making the copy" : STAGE_NAMES[progress.stage]}
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
  const size = `${Math.max(1, Math.round(made.bytes / 1024)).toLocaleString("en")} kB`;
  return (
    <>
      <Notice kind="ok" title={exported === null ? "The copy is ready." : "Exported."}>
        No residue found by the checks listed.{" "}
        {exported !== null && (
          <>
            It lies in <span className="path">{exported.folder}</span>
          </>
        )}
      </Notice>
      <StillTells made={made} />
      <p className="xs faint">
        {plural(made.redactions, "place")} struck, {size}
        {made.pictures.length > 0 &&
          `; p. ${pageRanges(made.pictures.map((p) => p.page))} became a picture, since it can’t be edited with certainty`}
        {made.notFound > 0 && `; ${plural(made.notFound, "decision")} matched no place`}.
      </p>
    </>
  );
}

const SURVIVES: Readonly<Record<MadeCopy["survivors"][number]["what"], string>> = {
  value: "a value struck elsewhere",
  last_digits: "the last four digits of a number struck",
  name_part: "a part of a name struck",
  initials: "the initials of a name struck",
  part: "a part of a value struck",
};

/** What a reader could still put together with the gaps: nothing fails because of it, somebody should look. */
function StillTells({ made }: { made: MadeCopy }) {
  if (made.survivors.length === 0 && made.elsewhere.length === 0) return null;
  return (
    <Notice kind="warn" title="Something struck is still told of.">
      <ul className="tells">
        {made.survivors.slice(0, MOST_TOLD).map(({ what, pages }) => (
          <li key={`${what} ${pages.join()}`}>
            P. {pageRanges(pages)}: {SURVIVES[what]}.
          </li>
        ))}
        {made.survivors.length > MOST_TOLD && <li>And {made.survivors.length - MOST_TOLD} more.</li>}
        {made.elsewhere.map(({ document, name, places }) => (
          <li key={document}>
            {name}: {plural(places, "place")} of what is redacted here, undecided there.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Residues({ made, onShowPage }: { made: MadeCopy; onShowPage: (page: number) => void }) {
  const places = plural(made.residues.length, "place");
  return (
    <>
      <Notice kind="danger" title="Nothing was exported.">
        Something redacted can still be read in {places}. The unfinished copy has been dropped.
      </Notice>
      {made.residues.slice(0, 6).map(({ check, page, where }) => (
        <article key={`${check} ${page} ${where}`} className="residue">
          <header>
            <b>{where}</b>
            <span className="xs faint">{page === undefined ? "in the file" : `page ${page}`}</span>
          </header>
          <dl>
            <dt>Found by</dt>
            <dd>{CHECKS[check]?.title ?? check}</dd>
          </dl>
          {page !== undefined && (
            <div className="row">
              <button type="button" className="btn" onClick={() => onShowPage(page)}>
                <Icon name="eye" small />
                Show on the page
              </button>
            </div>
          )}
        </article>
      ))}
    </>
  );
}

type State = "pass" | "fail" | "run" | "wait" | "skip";
const SAID: Record<State, string> = {
  pass: "Passed",
  fail: "Failed",
  run: "Running",
  wait: "Waiting",
  skip: "Not run",
};

function CheckList({ outcome, detail }: { outcome: (id: string) => State; detail?: (id: string) => string }) {
  return (
    <ul className="cks tight">
      {Object.entries(CHECKS).map(([id, { title, what }]) => {
        const state = outcome(id);
        return (
          <li key={id} className={`ck ${state}`}>
            <span className="ci" role="img" aria-label={SAID[state]}>
              {state === "pass" && <Icon name="check" small />}
              {state === "fail" && <Icon name="cross" small />}
              {state === "skip" && <Icon name="minus" small />}
              {state === "run" && <span className="spin" />}
              {state === "wait" && <span className="ring" />}
            </span>
            <div>
              <b>{title}</b>
              <span>{what}</span>
            </div>
            <span className="cn num">{detail?.(id)}</span>
          </li>
        );
      })}
    </ul>
  );
}
