// What travels between a window and the services, whatever carries it.
import { z } from "zod";

const id = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

/** From the window. `params` are parsed by their method's own schema. */
export const upward = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call"), id, method: z.string().max(64), params: z.unknown() }),
  z.strictObject({ type: z.literal("cancel"), id }),
]);
export type Upward = z.infer<typeof upward>;

/** To the window. */
export const downward = z.discriminatedUnion("type", [
  z.object({ type: z.literal("progress"), id, progress: z.unknown() }),
  z.object({ type: z.literal("result"), id, result: z.unknown() }),
  z.object({ type: z.literal("error"), id, error: z.object({ code: z.string(), message: z.string() }) }),
  z.object({ type: z.literal("event"), event: z.string(), data: z.unknown() }),
]);
export type Downward = z.infer<typeof downward>;

/**
 * One end of a wire. Messages arrive in the order they were sent and may hold a `Uint8Array` at `result.bytes`, nowhere
 * else; what arrives is unknown until it is parsed.
 */
export type Port = {
  send(message: Upward | Downward): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};
