// In front of an export: whether a second person approved this plan, what is missing if nobody did, and the way to it.

import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Notice } from "../../components/notice.tsx";
import { t } from "../../languages/language.ts";
import { type Excerpt, excerptOf, isExcerptOf } from "../../state/excerpt.ts";
import { needsApproval } from "../../state/signoff.ts";
import { atWords, checkWords, personWords } from "../../words/signoff.ts";
import { formWords } from "../publishing/excerpt-words.ts";

/** Beside the sheet's title. */
export function reviewNote(view: SignoffView | null): string {
  const approval = view?.signed.find(({ act }) => act === "approved");
  if (approval !== undefined)
    return t("Approved by {name}, {when}", { name: personWords(approval.by), when: atWords(approval.at) });
  return view !== null && view.newsroom !== null ? t("Not approved yet") : t("Not reviewed by a second person");
}

/** Whether the newsroom's own rule keeps this from leaving. */
export const isBarred = (view: SignoffView | null, excerpt: Excerpt): boolean =>
  view !== null && view.newsroom !== null && (!view.may.export || !isExcerptOf(excerpt, view.form));

/** `onForm`: what is published was chosen here. */
export function ExportReview({ onForm }: { onForm: (excerpt: Excerpt) => void }) {
  const { store, actions } = useDesk();
  const signoff = useDeskState((desk) => desk.signoff);
  const excerpt = useDeskState((desk) => desk.excerpt);
  const { view } = signoff;
  if (view === null) return null;
  const approval = view.signed.find(({ act }) => act === "approved");
  if (view.newsroom === null)
    return (
      <Notice kind="warn" title={t("Not reviewed by a second person.")}>
        {t("You work without a roster, so nobody has to approve. Both certificates will say so.")}
      </Notice>
    );
  const isApproved = !needsApproval(signoff);
  if (isApproved && !isExcerptOf(excerpt, view.form)) {
    const approved = excerptOf(view.form);
    return (
      <Notice kind="warn" title={t("This isn’t what counsel approved.")}>
        {t("Approved is: {form}. Only that is exported, until something else is approved.", {
          form: formWords(view.form),
        })}
        <span className="row gap6">
          <button
            type="button"
            className="btn s"
            onClick={() => {
              actions.chooseExcerpt(approved);
              onForm(approved);
            }}
          >
            {t("Publish what was approved")}
          </button>
          {view.may.submit && (
            <button type="button" className="btn s" onClick={() => store.set({ sheet: "sign" })}>
              {t("Submit this instead…")}
            </button>
          )}
        </span>
      </Notice>
    );
  }
  if (isApproved)
    return (
      <Notice kind="ok" title={t("Approved by a second person.")}>
        {[view.form === null ? "" : `${formWords(view.form)}.`, approval === undefined ? "" : reviewNote(view)]
          .filter((words) => words !== "")
          .join(" ")}
      </Notice>
    );
  const toSignoff = () => store.set({ sheet: "none", screen: "signoff", tab: "signoff" });
  const missing = view.checks.filter(({ id, ok }) => !ok && (id === "nothing_undecided" || id === "comments_answered"));
  return (
    <Notice kind="warn" title={t("Only an approved plan is exported.")}>
      {view.state === "submitted"
        ? t("It is with counsel, who has not signed it yet.")
        : view.state === "changes_requested"
          ? t("Counsel asked for changes. Make them, and submit it again.")
          : t("Your newsroom has a roster: a lawyer on it must approve exactly this plan first.")}
      {view.may.submit &&
        view.form !== null &&
        ` ${t("{form}: submitted is exactly this.", { form: formWords(view.form) })}`}
      {missing.length > 0 && (
        <ul className="missing">
          {missing.map((check) => (
            <li key={check.id}>{checkWords(check)}</li>
          ))}
        </ul>
      )}
      <span className="row gap6">
        {view.may.submit && (
          <button type="button" className="btn s primary" onClick={() => store.set({ sheet: "sign" })}>
            {view.since === null ? t("Submit to counsel…") : t("Submit again…")}
          </button>
        )}
        {view.me === null && (
          <button type="button" className="btn s" onClick={() => store.set({ sheet: "person" })}>
            {t("Say who you are…")}
          </button>
        )}
        <button type="button" className="btn s" onClick={toSignoff}>
          {t("See sign-off")}
        </button>
      </span>
    </Notice>
  );
}
