// Pictures of what shows through bad redactions, into a folder of their own: all of them or none.
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { Problem, ShownThrough } from "../contract/verify.ts";

/** Grey between the two pictures, in pixels. */
const GAP = 6;

/** One PNG a place: above as it is seen, below what it hides. Errors: export/folder-exists, export/not-writable. */
export async function writeShownThrough(
  folder: string,
  problems: readonly Problem[],
  pictures: readonly ShownThrough[],
): Promise<Result<number, StetError>> {
  const exists = await stat(folder).then(
    () => true,
    () => false,
  );
  if (exists) return err(stetError("export/folder-exists"));
  const partial = `${folder}.partial-${process.pid}`;
  try {
    await mkdir(partial, { recursive: true });
    for (const [i, { problem, page, seen, shows }] of pictures.entries()) {
      const name = `${String(i + 1).padStart(3, "0")}-page-${page}-${problems[problem]!.kind.replaceAll("_", "-")}.png`;
      await writeFile(join(partial, name), png(stacked(seen, shows)));
    }
    await rename(partial, folder);
    return ok(pictures.length);
  } catch {
    await rm(partial, { recursive: true, force: true });
    return err(stetError("export/not-writable"));
  }
}

type Grey = ShownThrough["seen"];

function stacked(above: Grey, below: Grey): Grey {
  const width = Math.max(above.width, below.width);
  const height = above.height + GAP + below.height;
  const grey = new Uint8Array(width * height).fill(128);
  [above, below].forEach((picture, i) => {
    const top = i === 0 ? 0 : above.height + GAP;
    for (let y = 0; y < picture.height; y++)
      grey.set(picture.grey.subarray(y * picture.width, (y + 1) * picture.width), (top + y) * width);
  });
  return { width, height, grey };
}

/** An 8-bit grey PNG (ISO/IEC 15948): the header, one run of deflated rows, each unfiltered, and the end. */
function png({ width, height, grey }: Grey): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const out = Buffer.alloc(12 + data.length);
  out.writeUInt32BE(data.length, 0);
  out.write(type, 4, "latin1");
  data.copy(out, 8);
  out.writeUInt32BE(crc32(out.subarray(4, 8 + data.length)), 8 + data.length);
  return out;
}
