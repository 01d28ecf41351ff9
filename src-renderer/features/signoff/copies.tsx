// The evidence copy and the publication copy: two things, always, each with its own hash and what is known of it.

import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { isExcerptOf } from "../../state/excerpt.ts";
import { clock } from "../../words/numbers.ts";
import { shortHash } from "../../words/signoff.ts";

export function Copies({ view }: { view: SignoffView }) {
  return (
    <section className="copies" aria-labelledby="track-copies">
      <h3 id="track-copies">{t("Two copies")}</h3>
      <dl>
        <EvidenceCopy view={view} />
        <PublicationCopy view={view} />
      </dl>
    </section>
  );
}

function EvidenceCopy({ view }: { view: SignoffView }) {
  const checkedAt = useDeskState((desk) => desk.opened.evidenceCheckedAt);
  const unchanged = view.checks.find(({ id }) => id === "evidence_unchanged")?.ok ?? true;
  return (
    <>
      <dt>
        <Icon name="lock" small />
        {t("Evidence copy")}
      </dt>
      <dd>
        <code title={view.document}>{shortHash(view.document)}</code>{" "}
        {unchanged ? (
          <>
            <span className="okay">{t("unchanged")}</span>
            <span className="faint">{t(", opened {time}", { time: clock(checkedAt, false) })}</span>
          </>
        ) : (
          <span className="broken">{t("changed since it was brought in")}</span>
        )}
        <span className="xs faint">{t("The original, untouched. It stays in the case.")}</span>
      </dd>
    </>
  );
}

function PublicationCopy({ view }: { view: SignoffView }) {
  const { actions } = useDesk();
  const copy = useDeskState((desk) => desk.copy);
  const looked = useDeskState((desk) => desk.look.state === "done");
  const passed = copy.state === "made" ? copy.made.checks.filter((check) => check.passed).length : 0;
  const ofForm = useDeskState((desk) => isExcerptOf(desk.excerpt, view.form));
  const approved = ofForm && view.signed.some(({ act }) => act === "approved");
  return (
    <>
      <dt>
        <Icon name="export" small />
        {t("Publication copy")}
      </dt>
      <dd>
        {copy.state === "made" && copy.made.clean ? (
          <>
            {copy.made.sha256 !== null && <code title={copy.made.sha256}>{shortHash(copy.made.sha256)}</code>}{" "}
            <span className="okay">{t("{n, plural, one {# check} other {# checks}} passed", { n: passed })}</span>
          </>
        ) : copy.state === "made" ? (
          <span className="broken">{t("not clean: it can’t leave")}</span>
        ) : copy.state === "making" ? (
          t("being made…")
        ) : (
          <>
            {t("not made here yet")}{" "}
            {looked && (
              <button type="button" className="linklike xs" onClick={() => void actions.makeCopy()}>
                {t("Make it")}
              </button>
            )}
          </>
        )}
        <span className="xs faint">
          {approved
            ? t("Rebuilt and stripped. Counsel signed exactly this plan’s copy.")
            : t("Rebuilt and stripped. Only this leaves.")}
        </span>
      </dd>
    </>
  );
}
