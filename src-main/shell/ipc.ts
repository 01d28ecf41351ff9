// The only way in from a page: every message's sender is checked and its arguments parsed, or it is as if never sent.
import { z } from "zod";
import { isOurs } from "./requests.ts";

/** The part of Electron's IPC events that says where a message comes from. */
export type IpcSource = {
  readonly sender: { readonly id: number };
  /** null when the frame has moved on or is gone. */
  readonly senderFrame: { readonly url: string; readonly parent: unknown } | null;
};

/** The part of Electron's `ipcMain` that is used. */
export type IpcMainLike = {
  on(channel: string, listener: (event: IpcSource, ...args: unknown[]) => void): unknown;
  handle(channel: string, listener: (event: IpcSource, ...args: unknown[]) => unknown): void;
};

export type CheckedIpc = {
  /** For messages without an answer; what fails the check is dropped. */
  listen<A extends z.ZodType>(channel: string, args: A, act: (args: z.infer<A>) => void): void;
  /** For questions; what fails the check is refused without a reason. */
  answer<A extends z.ZodType>(channel: string, args: A, act: (args: z.infer<A>) => unknown): void;
};

/** Our page's main frame, in our window: `contents` is the window's id, undefined while there is none. */
export function isFromOurPage({ sender, senderFrame }: IpcSource, contents: number | undefined): boolean {
  return sender.id === contents && senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url);
}

export function checkedIpc(ipc: IpcMainLike, contents: () => number | undefined): CheckedIpc {
  const admit = <A extends z.ZodType>(event: IpcSource, schema: A, args: unknown[]) => {
    if (!isFromOurPage(event, contents())) return null;
    const parsed = schema.safeParse(args);
    return parsed.success ? { args: parsed.data } : null;
  };
  return {
    listen(channel, schema, act) {
      ipc.on(channel, (event, ...args) => {
        const admitted = admit(event, schema, args);
        if (admitted !== null) act(admitted.args);
      });
    },
    answer(channel, schema, act) {
      ipc.handle(channel, (event, ...args) => {
        const admitted = admit(event, schema, args);
        if (admitted === null) throw new Error("refused");
        return act(admitted.args);
      });
    },
  };
}

export const NO_ARGUMENTS = z.tuple([]);
