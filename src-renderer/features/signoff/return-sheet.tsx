// Sending the plan back to its editor: what was asked for, and words that go with it.

import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { useDesk } from "../../app/context.ts";
import { Sheet } from "../../components/controls.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { kindOf } from "../../state/signoff.ts";
import { KINDS } from "../../words/kinds.ts";
import { WriteForm } from "./write-form.tsx";

export function ReturnSheet({ view, onClose }: { view: SignoffView; onClose: () => void }) {
  const { actions } = useDesk();
  const requested = view.items.filter(({ review }) => review === "requested");
  return (
    <Sheet title={t("Send the plan back")} className="narrow" onClose={onClose}>
      <div className="body returnsheet">
        <p className="small soft">
          {t("The editor can change it again. What you approved and isn’t changed stays approved in the next version.")}
        </p>
        {requested.length > 0 && (
          <ul>
            {requested.map((item) => (
              <li key={item.id}>
                <Glyph family={KINDS[kindOf(item.kind)].family} />
                <span>
                  <b className="mono">{item.text === "" ? t("Marked by hand") : item.text}</b>
                  {item.reviewed !== null && <q>{item.reviewed.words}</q>}
                </span>
              </li>
            ))}
          </ul>
        )}
        <WriteForm
          label={requested.length === 0 ? t("Why it goes back") : t("A word to the editor, if you like")}
          send={
            requested.length === 0
              ? t("Send back")
              : t("Send back with {n, plural, one {# request} other {# requests}}", { n: requested.length })
          }
          optional={requested.length > 0}
          autoFocus
          onCancel={onClose}
          onSend={async (words) => {
            const done = await actions.sendBack(words);
            if (done) onClose();
            return done;
          }}
        />
      </div>
    </Sheet>
  );
}
