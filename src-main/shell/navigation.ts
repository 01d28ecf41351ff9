// Where a page may go: nowhere but our one page, and to no new window, for every page there ever is.
import { PAGE } from "./requests.ts";

type Preventable = { preventDefault(): void };
type Going = Preventable & { readonly url: string; readonly isMainFrame: boolean };

/** The part of Electron's `WebContents` that moves. */
export type ContentsLike = {
  on(event: "will-navigate" | "will-redirect" | "will-frame-navigate", listener: (going: Going) => void): unknown;
  on(event: "will-attach-webview", listener: (event: Preventable) => void): unknown;
  on(
    event: "select-bluetooth-device",
    listener: (event: Preventable, devices: unknown, callback: (deviceId: string) => void) => void,
  ): unknown;
  setWindowOpenHandler(handler: () => { action: "deny" }): void;
  setWebRTCIPHandlingPolicy(policy: "disable_non_proxied_udp"): void;
};

export function guardContents(contents: ContentsLike): void {
  // The page may be loaded again. No frame inside it may go anywhere: it has none.
  const stay = (going: Going) => {
    if (!going.isMainFrame || going.url !== PAGE) going.preventDefault();
  };
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.on("select-bluetooth-device", (event, _devices, callback) => {
    event.preventDefault();
    callback("");
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
  // WebRTC's datagrams pass by the cancelling of requests.
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
}
