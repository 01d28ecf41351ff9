// What can be done about the plan now, by whoever sits here: submit, take back, send back, sign, say it was published.

import { useState } from "react";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { personWords, STATE_NAMES } from "../../words/signoff.ts";
import { formWords } from "../publishing/excerpt-words.ts";
import { WriteForm } from "./write-form.tsx";

export function PlanActions({ view }: { view: SignoffView }) {
  const { store, actions } = useDesk();
  const { may, state } = view;
  const isApproved = view.signed.some(({ act }) => act === "approved");
  const requested = view.items.filter(({ review }) => review === "requested").length;
  return (
    <footer className="act">
      <div>
        <b className="num">
          {view.form === null
            ? headline(view)
            : t("{form}. {counts}", { form: formWords(view.form), counts: headline(view) })}
        </b>
        <span className="xs faint">{explanation(view)}</span>
      </div>
      <span className="grow" />
      {may.sendBack && (
        <button type="button" className="btn l" onClick={() => store.set({ sheet: "return" })}>
          {requested === 0
            ? t("Send back…")
            : t("Send back with {n, plural, one {# request} other {# requests}}…", { n: requested })}
        </button>
      )}
      {may.privileged && state === "submitted" && (
        <button
          type="button"
          className={may.sign ? "btn l primary" : "btn l"}
          onClick={() => store.set({ sheet: "sign" })}
        >
          <Icon name="sign" small />
          {t("Approve and sign…")}
        </button>
      )}
      {may.takeBack && (
        <button type="button" className="btn l" onClick={() => void actions.takeBack()}>
          {t("Take it back")}
        </button>
      )}
      {may.submit && view.newsroom !== null && !isApproved && (
        <button type="button" className="btn l primary" onClick={() => store.set({ sheet: "sign" })}>
          <Icon name="sign" small />
          {view.since === null ? t("Submit to counsel…") : t("Submit again…")}
        </button>
      )}
      {view.me === null && state !== "submitted" && (
        <button type="button" className="btn l primary" onClick={() => store.set({ sheet: "person" })}>
          {t("Say who you are…")}
        </button>
      )}
      {may.export && view.newsroom !== null && (state === "approved" || state === "exported") && (
        <button
          type="button"
          className={state === "approved" ? "btn l primary" : "btn l"}
          onClick={() => store.set({ sheet: "export" })}
        >
          {t("Export…")}
        </button>
      )}
      {state === "exported" && may.decide && <SayPublished />}
    </footer>
  );
}

function SayPublished() {
  const { actions } = useDesk();
  const [saying, setSaying] = useState(false);
  if (!saying)
    return (
      <button type="button" className="btn l primary" onClick={() => setSaying(true)}>
        {t("It is published…")}
      </button>
    );
  return (
    <WriteForm
      label={t("Where and when, if you like")}
      send={t("It is published")}
      optional
      autoFocus
      onCancel={() => setSaying(false)}
      onSend={(words) => actions.published(words)}
    />
  );
}

function headline(view: SignoffView): string {
  const count = (review: string) => view.items.filter((item) => item.review === review).length;
  const values = view.items.length;
  if (view.state === "submitted" || view.state === "changes_requested")
    return t(
      "{approved} approved, {unseen} not looked at, {requested, plural, one {# change} other {# changes}} requested",
      {
        approved: count("approved"),
        unseen: count("unseen"),
        requested: count("requested"),
      },
    );
  const redact = view.items.filter(({ verdict }) => verdict === "redact").length;
  const counts = t(
    "{redact, plural, one {# value} other {# values}} to redact, {stand} let stand, {undecided} undecided",
    {
      redact,
      stand: values - redact,
      undecided: view.undecided,
    },
  );
  return view.state === "draft" ? counts : `${t(STATE_NAMES[view.state])}. ${counts}`;
}

function explanation(view: SignoffView): string {
  const { state, may, newsroom, me } = view;
  const approver = view.signed.find(({ act }) => act === "approved");
  if (me === null) return t("Nobody is named here. Make your key first: what you decide and sign is then yours.");
  if (newsroom === null)
    return t("You work alone, without a roster: you can export, and the copy says that nobody reviewed it.");
  if (may.privileged && state === "submitted")
    return may.sign
      ? t("Everything holds. Approving signs the original, the plan and the output together.")
      : t("Approving signs the original, the plan and the output together. What is missing stands on the left.");
  if (state === "submitted")
    return may.takeBack
      ? t("With counsel: nothing can be decided until you take it back or counsel sends it back.")
      : t("With counsel.");
  if (approver !== undefined && view.form !== null)
    return t("Approved by {name}, as this excerpt. One change makes it a draft again, another excerpt too.", {
      name: personWords(approver.by),
    });
  if (approver !== undefined)
    return t("Approved by {name}. One change makes it a draft again.", { name: personWords(approver.by) });
  if (may.privileged) return t("With the editor. You can review it once it is submitted.");
  if (!may.decide) return t("You look on: an editor decides and submits, a lawyer approves.");
  if (view.form !== null)
    return t("Submitting makes and checks the excerpt’s copy, signs it with your key, and hands the plan to counsel.");
  return t("Submitting makes and checks the copy, signs it with your key, and hands the plan to counsel.");
}
