// What a second start says to the first, and is answered: one line of JSON each.
import type { Socket } from "node:net";
import { isAbsolute } from "node:path";
import { z } from "zod";

export const request = z.strictObject({
  /** A file to open, or only the window to bring forward. */
  open: z.string().max(4096).refine(isAbsolute).nullable(),
});
export const reply = z.strictObject({
  /** false when the first is about to end: the second then starts itself. */
  taken: z.boolean(),
});

/** Longer than the longest path, escaped. */
const MOST_BYTES = 32 * 1024;

/** The next line as the schema reads it; null when none comes, in time, in shape. */
export function readLine<T>(socket: Socket, schema: z.ZodType<T>, ms: number): Promise<T | null> {
  return new Promise((settle) => {
    let text = "";
    const done = (value: T | null) => {
      clearTimeout(timer);
      socket.off("data", take);
      settle(value);
    };
    const timer = setTimeout(() => done(null), ms);
    const take = (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\n");
      if (end < 0) return text.length > MOST_BYTES ? done(null) : undefined;
      const parsed = schema.safeParse(parse(text.slice(0, end)));
      done(parsed.success ? parsed.data : null);
    };
    socket.setEncoding("utf8");
    socket.on("data", take);
    socket.once("close", () => done(null));
  });
}

export const writeLine = (socket: Socket, value: unknown) => void socket.write(`${JSON.stringify(value)}\n`);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
