// What was said of the plan as a whole, and a word to add.

import { useState } from "react";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { Icon } from "../../components/icon.tsx";
import { t } from "../../languages/language.ts";
import { NewComment, Threads } from "./threads.tsx";

export function PlanTalk({ view }: { view: SignoffView }) {
  const [writing, setWriting] = useState(false);
  const threads = view.threads.filter(({ group }) => group === null);
  // A value that is no longer decided keeps what was said of it.
  const groups = new Set(view.items.map(({ group }) => group));
  const orphaned = view.threads.filter(({ group }) => group !== null && !groups.has(group));
  if (threads.length === 0 && orphaned.length === 0 && !view.may.comment) return null;
  const done = () => setWriting(false);
  return (
    <section className="talk ontheplan" aria-labelledby="plan-talk">
      <h3 id="plan-talk">
        {t("On the plan as a whole")} <span className="count">{threads.length}</span>
      </h3>
      <Threads threads={threads} view={view} />
      {orphaned.length > 0 && <h3>{t("On values no longer decided")}</h3>}
      <Threads threads={orphaned} view={view} />
      {writing ? (
        <NewComment item={null} view={view} autoFocus onDone={done} onCancel={done} />
      ) : (
        view.may.comment && (
          <button type="button" className="btn s" onClick={() => setWriting(true)}>
            <Icon name="comment" small />
            {t("Comment on the plan")}
          </button>
        )
      )}
    </section>
  );
}
