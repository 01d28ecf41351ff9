// The page's wire to the services: one pair of ports at a time, handed over when the page asks.
import type { Services } from "../contract/services.ts";
import type { Port } from "../contract/wire.ts";
import { messagePort, type NativePort } from "../transport/message-port.ts";
import { type ServeOptions, serve } from "../transport/serve.ts";

export type PageWireParts<P> = {
  readonly services: Services;
  readonly newChannel: () => { readonly port1: NativePort; readonly port2: P };
  /** Hands the page's end over. */
  readonly send: (port: P) => void;
} & ServeOptions;

export type PageWire = { connect(): void; close(): void };

export function pageWire<P>({ services, newChannel, send, ...options }: PageWireParts<P>): PageWire {
  let current: Port | undefined;
  return {
    connect() {
      // A page that was loaded again has left its old end behind; Electron tells a closed port's own listeners too.
      current?.close();
      const { port1, port2 } = newChannel();
      // Electron's ports hand over an event with the message in it.
      current = messagePort(port1, (event) => (event as { readonly data: unknown }).data);
      serve(current, services, options);
      send(port2);
    },
    close() {
      current?.close();
      current = undefined;
    },
  };
}
