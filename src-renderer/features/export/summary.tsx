// What comes out and what stands, by family, with what nobody has decided yet said before it leaves.
import { useMemo } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { Glyph } from "../../components/signs.tsx";
import { type Counts, isOpenToAll, verdictOf } from "../../state/values.ts";
import { FAMILY_NAMES, FAMILY_ORDER, KINDS } from "../../words/kinds.ts";
import { list, pageRanges, plural } from "../../words/numbers.ts";
import { signalWords } from "../../words/signals.ts";

export function Summary({ counts, onRedactRest }: { counts: Counts; onRedactRest: () => void }) {
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const coverage = useDeskState((desk) => desk.coverage);
  const signals = useDeskState((desk) => desk.signals);
  const families = useMemo(
    () =>
      FAMILY_ORDER.flatMap((family) => {
        const own = findings.filter((f) => KINDS[f.kind].family === family);
        const struck = own.filter((f) => verdictOf(decisions, f.id) === "redact").length;
        const stands = own.filter((f) => verdictOf(decisions, f.id) === "stand");
        return own.length === 0 ? [] : [{ family, struck, stands: new Set(stands.map((f) => f.group)).size }];
      }),
    [findings, decisions],
  );
  const open = findings.filter((f) => isOpenToAll(f, decisions)).length;
  const names = counts.open - open;
  const unread = coverage.flatMap((c) => (isRead(c) ? [] : [c.page]));
  const left = families.filter((f) => f.stands > 0);
  const removed = [
    ...new Set(
      signals
        .filter((s) => ["removed", "normalised", "redrawn"].includes(signalWords(s).copy.state))
        .map((s) => signalWords(s).title),
    ),
  ];
  const shows = signals.filter((s) => signalWords(s).copy.state === "you");
  return (
    <>
      <h3>
        Comes out <span className="count">{plural(counts.redact, "place")}</span>
      </h3>
      <ul className="out">
        {families.map(({ family, struck }) => (
          <li key={family}>
            <Glyph family={family} />
            <span>{FAMILY_NAMES[family]}</span>
            <span className="num">{struck}</span>
          </li>
        ))}
      </ul>
      <ul className="hidden">
        {removed.map((title) => (
          <li key={title}>
            <Icon name="check" small />
            {title}
          </li>
        ))}
        <li>
          <Icon name="check" small />
          Notes, form fields, outside links and tags
        </li>
      </ul>
      <h3>
        Stands <span className="count">{plural(counts.stand, "place")}</span>
      </h3>
      <p className="small soft">
        {left.length === 0
          ? "Nothing was let stand on purpose."
          : `Let stand on purpose: ${list(
              left.map((f) => `${plural(f.stands, "value")} of ${FAMILY_NAMES[f.family]}`),
              4,
            )}.`}
      </p>
      {open > 0 && (
        <Notice kind="warn" title={`${plural(open, "place")} undecided.`}>
          They would be published as they are.{" "}
          <button type="button" className="btn s" onClick={onRedactRest}>
            Redact these {open}
          </button>
        </Notice>
      )}
      {names > 0 && (
        <p className="small soft">
          {plural(names, "name")} undecided: {names === 1 ? "it stays" : "they stay"} as{" "}
          {names === 1 ? "it is" : "they are"} unless you redact {names === 1 ? "it" : "them"}.
        </p>
      )}
      {unread.length > 0 && (
        <Notice kind="warn" title={`${plural(unread.length, "page")} not read.`}>
          P. {pageRanges(unread)} would be published as {unread.length === 1 ? "it is" : "they are"}.
        </Notice>
      )}
      {shows.length > 0 && (
        <Notice kind="warn" title="Something shows through.">
          {list([...new Set(shows.map((s) => `${signalWords(s).title}, p. ${s.page ?? "?"}`))], 3)}: it stays in the
          copy unless it is redacted.
        </Notice>
      )}
    </>
  );
}
