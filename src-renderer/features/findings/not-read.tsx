// Pages that were read badly, off pictures, or not at all, said above the list of what was found.

import { memo } from "react";
import { isRead } from "../../../src-main/contract/check.ts";
import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { pageRanges } from "../../words/numbers.ts";

/** No finding on a page that was not read is not the same as clean. */
export const NotRead = memo(function NotRead() {
  const coverage = useDeskState((desk) => desk.coverage);
  const orphaned = useDeskState((desk) => desk.orphaned);
  const unread = coverage.flatMap((c) => (isRead(c) ? [] : [c.page]));
  const scanned = coverage.flatMap((c) => (c.state === "ocr" ? [c.page] : []));
  return (
    <>
      {scanned.length > 0 && (
        <details className="notice warn folded">
          <summary>
            <Icon name="warn" />
            <span>
              <b>{t("{n, plural, one {# page} other {# pages}} read from pictures.", { n: scanned.length })}</b>{" "}
              {t("Scans need eyes: p. {pages}.", { pages: pageRanges(scanned) })}
            </span>
          </summary>
          {t("Letters can be misread there, and handwriting, signatures and faces are not found.")}
        </details>
      )}
      {unread.length > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# page} other {# pages}} could not be read, or only badly.", { n: unread.length })}
        >
          {t("Look at p. {pages} yourself: what is private there may not be marked.", { pages: pageRanges(unread) })}
        </Notice>
      )}
      {orphaned > 0 && (
        <Notice
          kind="warn"
          title={t("{n, plural, one {# decision} other {# decisions}} kept without a finding.", { n: orphaned })}
        >
          {t("An earlier look found what this one did not. Nothing was lost; check these places by eye.")}
        </Notice>
      )}
    </>
  );
});
