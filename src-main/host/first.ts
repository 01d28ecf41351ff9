// The one host of a data folder: puts desk, server and window together, and takes them apart when the window is gone.
import { EXIT, type ExitCode } from "../contract/errors.ts";
import { createDesk, type Desk } from "../services/desk/desk.ts";
import { addressFront } from "./fronts/address-front.ts";
import { browserFront } from "./fronts/browser-front.ts";
import type { Front } from "./fronts/front.ts";
import type { HostParts } from "./host.ts";
import type { Opener } from "./instance/claim.ts";
import { createPresence, type Presence } from "./presence.ts";
import { revealFolder } from "./reveal.ts";
import { startServer } from "./server.ts";
import { listStaticFiles } from "./static-files.ts";
import { findBrowser } from "./window/browsers.ts";
import { WORDS } from "./words.ts";

/** A reload takes a moment; a person who opens an address by hand takes longer to come back to it. */
const GRACE_MS = { window: 3000, address: 10_000 };
/** An address is only as long good as it takes to use it. */
const TOKEN_MS = { window: 2 * 60_000, address: 10 * 60_000 };

export async function runFirst(
  parts: HostParts,
  folder: string,
  onOpen: (opener: Opener) => void,
  release: () => Promise<void>,
): Promise<ExitCode> {
  const { app, say } = parts;
  const found = findBrowser(parts);
  if (found.kind === "wrong") {
    say(WORDS.wrongBrowser(found.path));
    return EXIT.usage;
  }
  if (found.kind === "none" && !parts.allowBrowser) {
    say(WORDS.noBrowser);
    return EXIT.output;
  }
  const files = await listStaticFiles(parts.renderer);
  if (files === null) {
    say(WORDS.notBuilt);
    return EXIT.defect;
  }
  const kind = found.kind === "browser" ? "window" : "address";
  const presence = createPresence(GRACE_MS[kind]);
  const surface = { version: parts.version, chooseFiles: null, chooseFolder: null, reveal: revealFolder };
  const desk = await createDesk({ app, surface, folder });
  if (parts.file !== null) desk.handOver(parts.file);
  const server = await startServer({
    desk,
    files,
    presence,
    randomBytes: app.randomBytes,
    now: () => app.now().getTime(),
    tokenLifeMs: TOKEN_MS[kind],
    onDefect: (where) => say(WORDS.defect(where)),
  });
  try {
    const front =
      found.kind === "browser"
        ? await browserFront(parts, server, presence, found.browser)
        : addressFront(parts, server, presence, TOKEN_MS.address);
    onOpen(opener(desk, presence, front));
    const exit = await Promise.race([front.ended, interrupted(parts.signal)]);
    // From here on the next start is a first itself.
    await release();
    await front.close();
    return exit;
  } finally {
    await server.close();
    desk.close();
  }
}

/** What a second start asks: takes its file and comes forward, unless the window is gone for good. */
function opener(desk: Desk, presence: Presence, front: Front): Opener {
  return async (path) => {
    if (presence.known && !(await presence.comes(GRACE_MS.address))) return false;
    if (path !== null) desk.handOver(path);
    await front.focus();
    return true;
  };
}

function interrupted(signal: AbortSignal): Promise<ExitCode> {
  return new Promise((settle) => {
    const end = () => settle(EXIT.interrupted);
    if (signal.aborted) end();
    signal.addEventListener("abort", end, { once: true });
  });
}
