// What can be done to a case as a whole, and how it lies on the disk.

import { useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Menu } from "../../components/menu.tsx";
import { t } from "../../languages/language.ts";
import { COMMANDS, type CommandId } from "../review/commands.ts";
import { useCommands } from "../review/use-commands.ts";

const OFFERED: readonly CommandId[] = ["protect", "lock", "hold", "back-up", "destroy"];

export function CaseMenu() {
  const commands = useCommands();
  const atRest = useDeskState((desk) => desk.atRest);
  const canLock = atRest?.protected === true;
  return (
    <>
      {canLock && (
        <span className="atrest small soft">
          <Icon name="lock" small />
          {t("Encrypted")}
        </span>
      )}
      {atRest !== null && atRest.hold !== null && (
        <span className="atrest small soft">
          <Icon name="history" small />
          {t("Under legal hold")}
        </span>
      )}
      <Menu face={t("The case")} label={t("The case")}>
        {(close) => (
          <ul className="casemenu">
            {OFFERED.filter((id) => id !== "lock" || canLock).map((id) => (
              <li key={id}>
                <button
                  type="button"
                  className="btn quiet"
                  onClick={() => {
                    close();
                    commands.run(id);
                  }}
                >
                  {t(COMMANDS[id].name)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Menu>
    </>
  );
}
