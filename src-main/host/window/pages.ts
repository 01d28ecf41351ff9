// What the host asks of its browser over the debugging pipe: lead the page to its address, bring it to the front, end.
import { z } from "zod";
import type { DebuggingPipe } from "./debugging-pipe.ts";

const targets = z.object({
  targetInfos: z.array(z.object({ targetId: z.string(), type: z.string(), url: z.string() })),
});
const attached = z.object({ sessionId: z.string() });
const placed = z.object({ windowId: z.number(), bounds: z.object({ windowState: z.string().optional() }) });

export type Pages = {
  /** The page that shows this host; null while there is none. */
  find(): Promise<string | null>;
  /** Opens an address as if the person had typed it, so that it stands in no command line and no page sent it. */
  lead(page: string, address: string): Promise<boolean>;
  /** When the page was closed: on macOS a browser outlives its windows. */
  gone(page: string): Promise<void>;
  toFront(page: string): Promise<boolean>;
  endBrowser(): void;
};

export function pages(pipe: DebuggingPipe, origin: string): Pages {
  void pipe.call("Target.setDiscoverTargets", { discover: true });
  return {
    async find() {
      const told = targets.safeParse(await pipe.call("Target.getTargets"));
      const all = told.success ? told.data.targetInfos : [];
      return all.find(({ type, url }) => type === "page" && url.startsWith(`${origin}/`))?.targetId ?? null;
    },
    async lead(page, address) {
      const session = attached.safeParse(await pipe.call("Target.attachToTarget", { targetId: page, flatten: true }));
      if (!session.success) return false;
      const { sessionId } = session.data;
      const led = await pipe.call("Page.navigate", { url: address }, sessionId);
      // Nothing stays attached to a page that shows documents.
      await pipe.call("Target.detachFromTarget", { sessionId });
      return led !== null && led.errorText === undefined;
    },
    gone: (page) =>
      new Promise((settle) => {
        pipe.onEvent((method, params) => method === "Target.targetDestroyed" && params.targetId === page && settle());
      }),
    async toFront(page) {
      const at = placed.safeParse(await pipe.call("Browser.getWindowForTarget", { targetId: page }));
      if (at.success && at.data.bounds.windowState === "minimized") {
        const { windowId } = at.data;
        await pipe.call("Browser.setWindowBounds", { windowId, bounds: { windowState: "normal" } });
      }
      return (await pipe.call("Target.activateTarget", { targetId: page })) !== null;
    },
    endBrowser: () => void pipe.call("Browser.close"),
  };
}
