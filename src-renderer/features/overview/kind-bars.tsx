// How much of each kind was found in the case, and how much of it is decided: solid is decided, dashed is not.

import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { KINDS } from "../../words/kinds.ts";
import type { KindCount } from "./counts.ts";

export function KindBars({ counts }: { counts: readonly KindCount[] }) {
  const most = Math.max(1, ...counts.map(({ findings }) => findings));
  return (
    <ul className="kindbars">
      {counts.map(({ kind, findings, undecided }) => (
        <li key={kind}>
          <Glyph family={KINDS[kind].family} />
          <span className="clip">{t(KINDS[kind].long)}</span>
          <span className="track" aria-hidden="true">
            <i className="decided" style={{ width: `${((findings - undecided) / most) * 100}%` }} />
            <i className="open" style={{ width: `${(undecided / most) * 100}%` }} />
          </span>
          <span className="num small">{findings}</span>
          <span className="xs faint">{undecided === 0 ? t("all decided") : t("{n} undecided", { n: undecided })}</span>
        </li>
      ))}
    </ul>
  );
}
