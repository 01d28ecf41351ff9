// Every key, on one sheet, in the order of the work.

import { Sheet } from "../../components/controls.tsx";
import { kbd } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { chordWords } from "../../words/keys.ts";
import { COMMAND_IDS, COMMANDS, GROUP_NAMES, type Group } from "./commands.ts";

const GROUPS = Object.keys(GROUP_NAMES) as Group[];

export function Keys({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  return (
    <Sheet title={t("Keys")} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section className="body keysheet" aria-label={t("Keys")} tabIndex={0}>
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{t(GROUP_NAMES[group])}</h3>
            <dl className="keys">
              {COMMAND_IDS.filter((id) => COMMANDS[id].group === group && COMMANDS[id].keys.length > 0).map((id) => [
                <dt key={`${id} keys`}>
                  {COMMANDS[id].keys.map((key) => (
                    <kbd key={key}>{chordWords(key, mac)}</kbd>
                  ))}
                </dt>,
                <dd key={id}>{t(COMMANDS[id].name)}</dd>,
              ])}
              {group === "window" && [
                <dt key="f6 keys">
                  <kbd>F6</kbd>
                </dt>,
                <dd key="f6">{t("Next region")}</dd>,
              ]}
            </dl>
          </section>
        ))}
        <p className="small soft">{t("In the list, arrows move, Space decides, and left and right close and open.")}</p>
      </section>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={onClose}>
          {rich("Close <kbd>esc</kbd>", { kbd })}
        </button>
      </footer>
    </Sheet>
  );
}
