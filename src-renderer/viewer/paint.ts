// Pixels onto canvases that the processor keeps.
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
