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

/** What a `Blob` is to those who only keep it and read it. */
export type BlobLike = { readonly size: number; arrayBuffer(): Promise<ArrayBuffer> };
/**
 * Sent as a `Uint8Array`. Where they arrive in a window they lie outside its own memory, since sweeping that stops it:
 * pixels as the address of a bitmap made of them, others as a `Blob`.
 */
export type Bytes = Uint8Array<ArrayBuffer> | BlobLike | { readonly url: string };

/** Throws on an address: whoever asks for pixels shows them. */
export async function inMemory(bytes: Bytes): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes instanceof Uint8Array) return bytes;
  if ("url" in bytes) throw new TypeError("an address, no bytes");
  return new Uint8Array(await bytes.arrayBuffer());
}

/**
 * One end of a wire. Messages arrive in the order they were sent and may hold `Bytes` at `result.bytes`, nowhere else.
 * What arrives is unknown until it is parsed.
 */
export type Port = {
  send(message: Upward | Downward): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};
