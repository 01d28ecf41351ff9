// POST /incoming?name=…: a dropped or chosen file on its way to the desk, streamed, named only by the id that comes back.
import type { IncomingMessage, ServerResponse } from "node:http";
import { finished } from "node:stream/promises";
import type { Desk } from "../services/desk/desk.ts";
import { refuse, sendJson } from "./answers.ts";

/** What a form on any page can send without being asked back. Our window sends a file's own type, or none. */
const FORMS = ["application/x-www-form-urlencoded", "multipart/form-data"];

export async function incomingRoute(
  desk: Pick<Desk, "receive">,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): Promise<void> {
  const type = (request.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  if (FORMS.includes(type)) return refuse(response, 415);
  const name = query.get("name");
  if (name === null || name === "") return refuse(response, 400);
  // Left open when the desk stops reading: what is still being sent must be taken.
  const received = await desk.receive(name, request.iterator({ destroyOnReturn: false }));
  if (received.ok) return sendJson(response, 200, { incoming: received.value });
  // A browser looks at an answer when it has sent everything, so the rest is let through and dropped.
  request.resume();
  await finished(request).catch(() => {});
  const { code, message } = received.error;
  sendJson(response, code === "document/too-large" ? 413 : 400, { error: { code, message } });
}
