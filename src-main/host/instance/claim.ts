// One host a data folder: the first listens, a second hands over its file and ends.
import { rm } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { instanceAddress } from "./address.ts";
import { withLock } from "./lock.ts";
import { readLine, reply, request, writeLine } from "./talk.ts";

export type Claim =
  /** `release` lets the next start be first. */
  | { readonly kind: "first"; readonly release: () => Promise<void> }
  /** The first took the file and came forward. */
  | { readonly kind: "second" }
  /** There is a first, and it doesn't answer; or no place of our own to listen at. */
  | { readonly kind: "stuck" };

/** Asked of the first by a second; false when the first is about to end. */
export type Opener = (path: string | null) => Promise<boolean>;

export type ClaimOptions = {
  readonly onOpen: Opener;
  readonly answerMs?: number;
};

const CONNECT_MS = 1500;
/** A first may take its time to see whether its window comes back. */
const ANSWER_MS = 15_000;
/** While a first that is about to end lets go of its place. */
const TRIES = 50;
const AGAIN_MS = 100;

export async function claim(folder: string, open: string | null, options: ClaimOptions): Promise<Claim> {
  const address = instanceAddress(folder);
  if (address === null) return { kind: "stuck" };
  for (let tries = 0; tries < TRIES; tries++) {
    // Looking, clearing away what a crash left and listening are one step, or two starts could both be first.
    const place = await withLock(join(folder, "window.lock"), () => findPlace(address, options.onOpen));
    if (place.kind === "first") return place;
    const answer = await ask(place.socket, open, options.answerMs ?? ANSWER_MS);
    if (answer === true) return { kind: "second" };
    if (answer === null) return { kind: "stuck" };
    await wait(AGAIN_MS);
  }
  return { kind: "stuck" };
}

type Place = Extract<Claim, { kind: "first" }> | { readonly kind: "taken"; readonly socket: Socket };

async function findPlace(address: string, onOpen: Opener): Promise<Place> {
  const socket = await reach(address);
  if (socket !== null) return { kind: "taken", socket };
  if (!address.startsWith("\\\\")) await rm(address, { force: true });
  const server = createServer((asking) => void answer(asking, onOpen));
  await listen(server, address);
  return { kind: "first", release: async () => void server.close() };
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((ready, failed) => {
    server.once("error", failed);
    // The socket is made within the call: nobody else may connect from its first moment.
    const before = process.umask(0o177);
    server.listen(address, ready);
    process.umask(before);
  });
}

function reach(address: string): Promise<Socket | null> {
  return new Promise((settle) => {
    const socket = connect(address);
    const fail = () => {
      socket.destroy();
      settle(null);
    };
    const timer = setTimeout(fail, CONNECT_MS);
    socket.once("connect", () => {
      clearTimeout(timer);
      settle(socket);
    });
    socket.on("error", () => {
      clearTimeout(timer);
      fail();
    });
  });
}

/** What the first answered; null when it didn't. */
async function ask(socket: Socket, open: string | null, ms: number): Promise<boolean | null> {
  const answered = readLine(socket, reply, ms);
  writeLine(socket, { open });
  const said = await answered;
  // A first that hung up is ending; one that is silent is stuck.
  const gone = socket.destroyed || socket.readableEnded;
  socket.destroy();
  return said === null ? (gone ? false : null) : said.taken;
}

async function answer(socket: Socket, onOpen: Opener): Promise<void> {
  socket.on("error", () => socket.destroy());
  const asked = await readLine(socket, request, CONNECT_MS);
  if (asked !== null) writeLine(socket, { taken: await onOpen(asked.open).catch(() => false) });
  socket.end();
}
