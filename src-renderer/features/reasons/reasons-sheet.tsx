// The newsroom's list of reasons: names, the codes that labels write, their order; kept for all its cases.

import { useEffect, useRef, useState } from "react";
import type { ReasonEntry } from "../../../src-main/contract/desk.ts";
import { useApp, useAppState } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { isStets, reasonName } from "../../state/saying.ts";
import { errorWords } from "../../words/errors.ts";
import { REASON_NAMES } from "../../words/kinds.ts";
import {
  canBeTakenOut,
  kept,
  LONGEST_CODE,
  LONGEST_NAME,
  MOST_REASONS,
  moved,
  newRow,
  problemsOf,
} from "./reason-rows.ts";

export function ReasonsSheet({ onClose }: { onClose: () => void }) {
  const { actions } = useApp();
  const reasons = useAppState((app) => app.reasons);
  const [list, setList] = useState<readonly ReasonEntry[]>(reasons);
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const rows = useRef<HTMLOListElement>(null);
  /** The row whose field is to be focused once it is drawn. */
  const next = useRef<number | null>(null);
  useEffect(() => {
    if (next.current === null) return;
    rows.current?.children[next.current]?.querySelector("input")?.focus();
    next.current = null;
  }, [list]);
  const problems = problemsOf(list);
  const change = (at: number, part: Partial<ReasonEntry>) =>
    setList(list.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const add = () => {
    const row = newRow(Math.random);
    next.current = list.length;
    setFresh(new Set([...fresh, row.id]));
    setList([...list, row]);
  };
  const takeOut = (at: number) => {
    setSaid(t("Taken out: {name}.", { name: nameOf(list[at]!) }));
    next.current = Math.max(0, Math.min(at, list.length - 2));
    setList(list.filter((_, i) => i !== at));
  };
  const move = (at: number, by: 1 | -1) => {
    setSaid(t("{name} is now number {n}.", { name: nameOf(list[at]!), n: at + by + 1 }));
    setList(moved(list, at, by));
  };
  const nameOf = (one: ReasonEntry) => (one.name.trim() === "" && isStets(one.id) ? t(REASON_NAMES[one.id]) : one.name);
  const keep = async () => {
    setTried(true);
    const wrong = problems.findIndex((problem) => problem !== "");
    if (wrong >= 0) return rows.current?.children[wrong]?.querySelector("input")?.focus();
    const error = await actions.keepReasons(kept(list, fresh));
    if (error === null) onClose();
    else setFailed(errorWords(error));
  };
  return (
    <Sheet
      title={t("Reasons")}
      note={t("For all cases on this computer. A decision keeps its reason, even one that is taken out here.")}
      onClose={onClose}
      className="reasonsheet"
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="body">
          {failed !== null && (
            <Notice kind="danger" title={t("The list was not kept.")}>
              {failed}
            </Notice>
          )}
          <div className="reasonhead xs faint" aria-hidden="true">
            <span>{t("Name")}</span>
            <span>{t("Code on labels")}</span>
          </div>
          <ol ref={rows} className="reasonrows" aria-label={t("Reasons")}>
            {list.map((one, at) => {
              const name = nameOf(one) || t("New reason");
              const problem = tried || !fresh.has(one.id) ? problems[at]! : "";
              return (
                <li key={one.id}>
                  <input
                    className="input"
                    aria-label={t("Name of reason {n}", { n: at + 1 })}
                    aria-invalid={problem !== ""}
                    aria-describedby={problem === "" ? undefined : `wrong-${one.id}`}
                    placeholder={isStets(one.id) ? reasonName(one.id, []) : t("New reason")}
                    maxLength={LONGEST_NAME}
                    value={one.name}
                    onChange={(event) => change(at, { name: event.target.value })}
                  />
                  <input
                    className="input code"
                    aria-label={t("Code of {name}", { name })}
                    maxLength={LONGEST_CODE}
                    value={one.code}
                    onChange={(event) => change(at, { code: event.target.value })}
                  />
                  <button
                    type="button"
                    className="btn quiet icononly s"
                    aria-label={t("{name}: up", { name })}
                    disabled={at === 0}
                    onClick={() => move(at, -1)}
                  >
                    <Icon name="up" small />
                  </button>
                  <button
                    type="button"
                    className="btn quiet icononly s"
                    aria-label={t("{name}: down", { name })}
                    disabled={at === list.length - 1}
                    onClick={() => move(at, 1)}
                  >
                    <Icon name="down" small />
                  </button>
                  {canBeTakenOut(one) ? (
                    <button
                      type="button"
                      className="btn quiet icononly s"
                      aria-label={t("{name}: take out", { name })}
                      disabled={list.length === 1}
                      onClick={() => takeOut(at)}
                    >
                      <Icon name="cross" small />
                    </button>
                  ) : (
                    <span className="lockmark" role="img" aria-label={t("Can’t be taken out")} title={STAYS()}>
                      <Icon name="lock" small />
                    </span>
                  )}
                  {problem !== "" && (
                    <p id={`wrong-${one.id}`} className="xs problem">
                      {t(problem)}
                    </p>
                  )}
                  {!canBeTakenOut(one) && <p className="xs faint">{STAYS()}</p>}
                </li>
              );
            })}
          </ol>
          <div className="row">
            <button type="button" className="btn" disabled={list.length >= MOST_REASONS} onClick={add}>
              <Icon name="plus" small />
              {t("Add a reason")}
            </button>
          </div>
          <p className="vh" role="status">
            {said}
          </p>
        </div>
        <footer>
          <span className="grow" />
          <button type="button" className="btn l" onClick={onClose}>
            {t("Cancel")}
          </button>
          <button type="submit" className="btn primary l">
            {t("Keep")}
          </button>
        </footer>
      </form>
    </Sheet>
  );
}

const STAYS = () => t("Stays: without it nobody could mark what protects a source.");
