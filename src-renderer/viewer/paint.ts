// Pixels onto canvases that the processor keeps: pages scroll as parts of one layer, and nothing is read back.
import { bytesOf } from "./tile-plan.ts";
import type { TilePicture } from "./types.ts";

/** Draws the picture over the whole canvas. */
export function paint(canvas: HTMLCanvasElement, { width, height, bytes }: TilePicture): HTMLCanvasElement {
  // Setting a size clears and allocates anew, even to the size it has.
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d", { alpha: false, willReadFrequently: true });
  if (context !== null && bytes.length === width * height * 4)
    context.putImageData(
      new ImageData(new Uint8ClampedArray(bytes.buffer, bytes.byteOffset, bytes.length), width, height),
      0,
      0,
    );
  return canvas;
}

export type CanvasPool = {
  /** One of this size if there is any, else a new one. */
  take(width: number, height: number): HTMLCanvasElement;
  give(canvas: HTMLCanvasElement): void;
};

/** Canvases used again: a collector is in no hurry to free a megabyte that hangs on a small object. */
export function createCanvasPool(mostBytes: number): CanvasPool {
  const free: HTMLCanvasElement[] = [];
  let size = 0;
  return {
    take(width, height) {
      const at = free.findIndex((canvas) => canvas.width === width && canvas.height === height);
      const [canvas = document.createElement("canvas")] = at < 0 ? [] : free.splice(at, 1);
      if (at >= 0) size -= bytesOf(canvas);
      return canvas;
    },
    give(canvas) {
      canvas.remove();
      free.push(canvas);
      size += bytesOf(canvas);
      while (size > mostBytes) {
        const oldest = free.shift();
        if (oldest === undefined) return;
        size -= bytesOf(oldest);
        // Frees the pixels at once.
        oldest.width = 0;
        oldest.height = 0;
      }
    },
  };
}
