// Every session Electron makes, closed: no permission, no foreign request, no download, no dictionary fetched.
import { denyEveryPermission, type PermissionsOf } from "./permissions.ts";
import { cancelForeignRequests, type WebRequestLike } from "./requests.ts";

/** Without "persist:" it lives in memory and leaves nothing behind. */
export const PARTITION = "stet";
export const PARTITION_OPTIONS = { cache: false } as const;

export type SessionLike = PermissionsOf & {
  readonly webRequest: WebRequestLike;
  setSpellCheckerEnabled(enable: boolean): void;
  on(event: "will-download", listener: (event: { preventDefault(): void }) => void): unknown;
};

export function closeSession(session: SessionLike, development: boolean): void {
  denyEveryPermission(session);
  cancelForeignRequests(session.webRequest, development);
  session.on("will-download", (event) => event.preventDefault());
  // Where it is on, Chromium fetches word lists from Google and words of the document pass through it.
  session.setSpellCheckerEnabled(false);
}
