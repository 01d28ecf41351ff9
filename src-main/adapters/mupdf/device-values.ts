// What mupdf hands to a device written in JavaScript: colours to RGB, and handles that must not be freed.
import type * as mupdf from "mupdf";

export type Rgb = readonly [number, number, number];

/** A separation's tint is ink: its colour is not known here, its darkness is. */
export function rgbOf(space: mupdf.ColorSpace, color: readonly number[]): Rgb | null {
  const byte = (n: number) => Math.round(255 * Math.min(1, Math.max(0, n)));
  if (color.length === 1) {
    const level = byte(color[0]!);
    if (space.isGray()) return [level, level, level];
    return space.isDeviceN() ? [255 - level, 255 - level, 255 - level] : null;
  }
  if (color.length === 3 && space.isRGB()) return [byte(color[0]!), byte(color[1]!), byte(color[2]!)];
  if (color.length === 4 && space.isCMYK()) {
    const k = 1 - color[3]!;
    return [byte((1 - color[0]!) * k), byte((1 - color[1]!) * k), byte((1 - color[2]!) * k)];
  }
  return null;
}

type Finalised = { readonly _finalizer?: { unregister(token: object): void } };

/** Images and shadings come without a reference of their own: freed by the garbage collector, they'd be freed twice. */
export function borrowed<T extends object>(handle: T): T {
  (handle.constructor as Finalised)._finalizer?.unregister(handle);
  return handle;
}
