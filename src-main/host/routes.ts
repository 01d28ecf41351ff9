// What is answered to a request: the first address once, then files and incoming documents, to our own window only.
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Desk } from "../services/desk/desk.ts";
import { explain, refuse, send } from "./answers.ts";
import { type Door, refusal } from "./door.ts";
import { incomingRoute } from "./incoming-route.ts";
import type { Session, Token } from "./secrets.ts";
import type { StaticFiles } from "./static-files.ts";

export type Routes = {
  readonly door: Door;
  readonly token: Token;
  readonly session: Session;
  readonly files: StaticFiles;
  readonly desk: Pick<Desk, "receive">;
};

/** Where an app window starts: blank, and all that is served to a stranger. The host then leads the window on. */
export const OPENING = "/opening";
const OPENING_PAGE = Buffer.from(
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="color-scheme" content="light dark">' +
    '<link rel="icon" href="data:,"><title>Stet</title></html>\n',
);

export async function route(parts: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { door, token, session, files } = parts;
  const act = request.method === "POST";
  const refused = refusal(request, door, act ? "act" : "navigation");
  if (refused === 421) return refuse(response, refused);
  if (!act && request.method !== "GET") return refuse(response, 405, { Allow: "GET, POST" });
  if (refused !== null) return refuse(response, refused);

  const [path = "", search = ""] = split(request.url ?? "");
  const query = new URLSearchParams(search);
  const given = query.get("token");
  if (!act && path === "/" && given !== null) {
    if (!token.redeem(given))
      return explain(response, 403, "This address was used already or is too old. Start Stet again.");
    response.writeHead(303, { Location: "/", "Set-Cookie": session.cookie, "Content-Length": "0" }).end();
    return;
  }
  if (!act && path === OPENING) return send(response, 200, "text/html; charset=utf-8", OPENING_PAGE);

  if (!session.isIn(request.headers.cookie)) {
    if (!act && path === "/") return explain(response, 403, "Only the window that Stet opened can be used.");
    return refuse(response, 403);
  }
  if (act) return path === "/incoming" ? incomingRoute(parts.desk, request, response, query) : refuse(response, 404);
  // Known paths that ask for something else than to be read.
  if (path === "/incoming") return refuse(response, 405, { Allow: "POST" });
  const file = files.get(path);
  const bytes = file === undefined ? null : await readFile(file.path).catch(() => null);
  if (file === undefined || bytes === null) return refuse(response, 404);
  send(response, 200, file.type, bytes);
}

/** Taken apart by hand: a parser would tidy `..` and `//` first, and the list of files is exact. */
function split(url: string): [string, string] {
  const at = url.indexOf("?");
  return at < 0 ? [url, ""] : [url.slice(0, at), url.slice(at + 1)];
}
