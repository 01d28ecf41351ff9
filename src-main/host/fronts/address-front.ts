// An address instead of a window: printed once, for a browser that the person opens by hand.
import { EXIT, type ExitCode } from "../../contract/errors.ts";
import type { HostParts } from "../host.ts";
import type { Presence } from "../presence.ts";
import type { HostServer } from "../server.ts";
import { WORDS } from "../words.ts";
import type { Front } from "./front.ts";

export function addressFront(
  { print, say }: Pick<HostParts, "print" | "say">,
  server: Pick<HostServer, "admission" | "door">,
  presence: Presence,
  tokenMs: number,
): Front {
  print(server.admission);
  say(WORDS.address(server.door));
  let timer: NodeJS.Timeout | undefined;
  const nobody = new Promise<ExitCode>((settle) => {
    timer = setTimeout(() => {
      if (presence.known) return;
      say(WORDS.nobodyCame);
      settle(EXIT.output);
    }, tokenMs);
  });
  return {
    ended: Promise.race([presence.gone.then((): ExitCode => EXIT.done), nobody]),
    focus: async () => false,
    close: async () => clearTimeout(timer),
  };
}
