// Every key, on one sheet.

import { Sheet } from "../../components/controls.tsx";
import { kbd } from "../../components/in-words.tsx";
import { rich, t } from "../../languages/language.ts";
import { withCommand, withShiftAndCommand } from "../../words/keys.ts";

type Key = readonly [keys: readonly string[], does: string];

function keysOf(mac: boolean): readonly Key[] {
  return [
    [["J", "K"], t("next, previous finding")],
    [["R"], t("redact")],
    [["S"], t("let stand")],
    [["U"], t("leave open")],
    [[t("⇧ with these")], t("the value, everywhere")],
    [[withCommand("Z", mac), withShiftAndCommand("Z", mac)], t("undo, redo")],
    [["\\"], t("as it is, as published")],
    [["/", withCommand("F", mac)], t("filter, find")],
    [["G"], t("go to page")],
    [["1", "2", "3"], t("tabs")],
    [["]"], t("widen the panel")],
    [["F6"], t("next region")],
    [[withShiftAndCommand("E", mac)], t("export")],
    [["+", "−", "0"], t("zoom in, out, fit width")],
    [["?"], t("these keys")],
  ];
}

export function Keys({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  return (
    <Sheet title={t("Keys")} className="narrow" onClose={onClose}>
      <div className="body">
        <dl className="keys">
          {keysOf(mac).map(([keys, does]) => [
            <dt key={`${does} keys`}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>,
            <dd key={does}>{does}</dd>,
          ])}
        </dl>
        <p className="small soft">{t("In the list, arrows move, Space decides, and left and right close and open.")}</p>
      </div>
      <footer>
        <span className="grow" />
        <button type="button" className="btn l" onClick={onClose}>
          {rich("Close <kbd>esc</kbd>", { kbd })}
        </button>
      </footer>
    </Sheet>
  );
}
