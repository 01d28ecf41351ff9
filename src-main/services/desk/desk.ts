// The desk: the contract's methods as use cases over cases, documents, decisions and copies of this machine.
import { homedir } from "node:os";
import { join } from "node:path";
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { EventData, EventName } from "../../contract/methods.ts";
import type { EventListener, Services } from "../../contract/services.ts";
import type { App } from "../app.ts";
import { handoverHandlers } from "../handover/handover-handlers.ts";
import { protectionHandlers } from "../protection/protection-handlers.ts";
import { auditHandlers } from "../signoff/audit-handlers.ts";
import { commentHandlers } from "../signoff/comment-handlers.ts";
import { identityHandlers } from "../signoff/identity-handlers.ts";
import { people } from "../signoff/people.ts";
import { rosterHandlers } from "../signoff/roster-handlers.ts";
import { signoffHandlers } from "../signoff/signoff-handlers.ts";
import { warmSpawner } from "../warm-spawner.ts";
import { caseHandlers } from "./case-handlers.ts";
import { copies } from "./copies.ts";
import { deskHandlers } from "./desk-handlers.ts";
import { documentHandlers } from "./document-handlers.ts";
import { exportHandlers } from "./export-handlers.ts";
import { homeFolder, prepareHome } from "./home.ts";
import { incomingFiles } from "./incoming.ts";
import { readKeyStore } from "./key-store.ts";
import { openCases } from "./open-cases.ts";
import { openMark } from "./open-mark.ts";
import { type Parts, type Surface, samplePages } from "./parts.ts";
import { platformView } from "./policy-view.ts";
import { readReasons, writeReasons } from "./reasons.ts";
import { seats } from "./seats.ts";

export type { Surface };

export type Desk = Services & {
  /** A file named by the person outside the window: the window is told, and can import it. */
  handOver(path: string): void;
  /** Admits a file that was dropped or chosen; the id is all the window gets. */
  admit(path: string): string;
  receive(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Result<string, StetError>>;
  command(command: EventData<"app/command">["command"]): void;
  close(): void;
};

export type DeskParts = { readonly app: App; readonly surface: Surface; readonly folder?: string };

/** Throws when the folder for cases can't be made: without it nothing can be kept. */
export async function createDesk({ app: given, surface, folder }: DeskParts): Promise<Desk> {
  const warm = warmSpawner(given.spawn);
  const app: App = { ...given, spawn: warm.spawn };
  const { platform, env } = process;
  const home = prepareHome(folder ?? homeFolder({ env, platform, home: homedir() }));
  const now = () => app.now().toISOString();
  const incoming = incomingFiles(home.incoming);
  await incoming.sweep(app.now().getTime());
  const cases = openCases(home.cases, now);
  const parts: Parts = {
    app,
    spawnAnother: given.spawn,
    cases,
    seats: seats(app, cases),
    incoming,
    copies: copies(app),
    keyStore: () => readKeyStore(home.folder),
    openMark: openMark(join(home.folder, "open")),
    people: people(home.folder, { now, randomBytes: app.randomBytes, keychain: surface.keychain ?? null }),
    now,
  };
  const listeners = new Set<EventListener>();
  /** Handed over before a window listened: told to the first that does. */
  const early: string[] = [];
  const tell = <E extends EventName>(event: E, data: EventData<E>) => {
    for (const listener of listeners) listener(event, data);
  };

  return {
    handlers: {
      "app/about": async () =>
        ok({
          version: surface.version,
          dialogs: surface.chooseFiles !== null,
          mac: platform === "darwin",
          samplePages: await samplePages(app),
        }),
      "app/reasons": async () => {
        const reasons = await readReasons(home.folder);
        return reasons.ok ? ok({ reasons: reasons.value }) : reasons;
      },
      "app/set-reasons": async ({ reasons }) => {
        const written = await writeReasons(home.folder, reasons, Buffer.from(app.randomBytes(6)).toString("hex"));
        return written.ok ? ok({ reasons }) : written;
      },
      "app/choose-files": async () => ok({ incoming: ((await surface.chooseFiles?.()) ?? []).map(incoming.admit) }),
      "policy/platform": async ({ platform: name, on }) => ok(platformView(await app.policyData(), name, on)),
      ...identityHandlers(parts),
      ...caseHandlers(parts),
      ...protectionHandlers(parts),
      ...documentHandlers(parts),
      ...deskHandlers(parts),
      ...signoffHandlers(parts),
      ...commentHandlers(parts),
      ...rosterHandlers(parts),
      ...auditHandlers(parts),
      ...handoverHandlers(parts),
      ...exportHandlers(parts, surface),
    },
    onEvent(listener) {
      listeners.add(listener);
      for (const id of early.splice(0)) listener("app/incoming", { incoming: id });
      return () => listeners.delete(listener);
    },
    handOver(path) {
      const id = incoming.admit(path);
      if (listeners.size === 0) early.push(id);
      else tell("app/incoming", { incoming: id });
    },
    admit: incoming.admit,
    receive: incoming.receive,
    command: (command) => tell("app/command", { command }),
    close() {
      warm.close();
      parts.seats.close();
      parts.openMark.close();
      cases.close();
    },
  };
}
