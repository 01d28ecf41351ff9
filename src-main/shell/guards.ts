// What holds for every page and session there ever is, set before the first of them can exist.
import type { Session } from "electron";
import { guardContents } from "./navigation.ts";
import { REGISTRATION } from "./protocol.ts";
import { closeSession } from "./session.ts";
import type { Electron } from "./shell.ts";
import { setSwitches } from "./switches.ts";

/** Returns what closes a session, for those that Electron made before it could tell. */
export function guardEverything({ app, protocol }: Pick<Electron, "app" | "protocol">): (session: Session) => void {
  const closed = new WeakSet<Session>();
  const closeOnce = (session: Session) => {
    if (closed.has(session)) return;
    closed.add(session);
    closeSession(session, !app.isPackaged);
  };
  app.enableSandbox();
  setSwitches(app.commandLine);
  protocol.registerSchemesAsPrivileged([REGISTRATION]);
  app.on("web-contents-created", (_event, contents) => guardContents(contents));
  app.on("session-created", closeOnce);
  return closeOnce;
}
