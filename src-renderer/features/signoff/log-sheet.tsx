// The log on a sheet: its last rows, what they prove and what not, and the whole of it as a file.

import { useState } from "react";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { kbd } from "../../components/in-words.tsx";
import { Notice } from "../../components/notice.tsx";
import { rich, t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { Destination, useDestination } from "../export/destination.tsx";
import { AuditRows, ChainState } from "./audit-trail.tsx";

export function LogSheet({ view, onClose }: { view: SignoffView; onClose: () => void }) {
  const { actions } = useDesk();
  const destination = useDestination();
  const { folder } = destination;
  const [written, setWritten] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const { audit } = view;
  const write = async (as: "json" | "csv") => {
    if (folder === null) return;
    const answer = await actions.writeLog(folder, as);
    setWritten(answer.ok ? answer.value.file : null);
    setWrong(answer.ok ? null : errorWords(answer.error));
  };
  return (
    <Sheet title={t("The case’s log")} note={<ChainState audit={audit} />} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="body logsheet" aria-label={t("The last entries")} tabIndex={0}>
        <p className="small soft">
          {t(
            "Every entry’s hash covers the one before, so a change shows. {signed} Times are by this computer’s clock. It holds no text of the document and no privileged comment.",
            {
              signed:
                audit.signedUpTo === null
                  ? t("No signature covers it yet.")
                  : t(
                      "Signatures cover it up to entry {row}; what came after could be replaced by whoever holds the case.",
                      {
                        row: audit.signedUpTo,
                      },
                    ),
            },
          )}
        </p>
        <div className="audit">
          <AuditRows rows={audit.tail} />
        </div>
        {audit.rows > audit.tail.length && (
          <p className="xs faint">
            {t("The last {n} of {of}. The file has all of them.", { n: audit.tail.length, of: audit.rows })}
          </p>
        )}
      </section>
      <div className="body">
        <Destination of={destination} isBusy={false} />
        <div role="status">
          {written !== null && (
            <Notice kind="ok" title={t("The log was written.")}>
              <span className="mono wrapany">{written}</span>
            </Notice>
          )}
        </div>
        {wrong !== null && (
          <Notice kind="danger" title={t("Nothing was written.")}>
            {wrong}
          </Notice>
        )}
      </div>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={onClose}>
          {rich("Close <kbd>esc</kbd>", { kbd })}
        </button>
        <button type="button" className="btn l" disabled={folder === null} onClick={() => void write("csv")}>
          {t("Export as a table")}
        </button>
        <button type="button" className="btn l primary" disabled={folder === null} onClick={() => void write("json")}>
          {t("Export to verify elsewhere")}
        </button>
      </footer>
    </Sheet>
  );
}
