// Compound files for tests: made of streams, or an existing one with some of its streams changed.
import { CFB } from "@e965/xlsx";

type Found = {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { type: number; content: Uint8Array }[];
};

export function compoundFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_del(file, "/\u0001Sh33tJ5");
  for (const [path, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, bytes);
  return Uint8Array.from(CFB.write(file, { type: "array" }) as number[]);
}

/** `change` gives a stream's new bytes, or null to leave it out. */
export function changedCompound(
  bytes: Uint8Array,
  change: (path: string, bytes: Uint8Array) => Uint8Array | null,
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const found = CFB.read(bytes, { type: "array" }) as Found;
  const streams: Record<string, Uint8Array> = {};
  for (const [i, path] of found.FullPaths.entries()) {
    const { type, content } = found.FileIndex[i]!;
    const name = path.slice(path.indexOf("/") + 1);
    const changed = type === 2 ? change(name, Uint8Array.from(content)) : null;
    if (changed !== null) streams[name] = changed;
  }
  return compoundFile({ ...streams, ...more });
}
