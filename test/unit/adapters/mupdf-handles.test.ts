// Handles on a display list's own memory are given back before it: freed after it they break the parser's heap.
import * as mupdf from "mupdf";
import { expect, test, vi } from "vitest";
import { grey, image } from "../../corpus/bad-redactions/pictures.ts";
import { line, onePage } from "../../support/pdf.ts";
import { open } from "../../support/tools.ts";

const finalizerOf = (type: object) =>
  (type as { _finalizer: { register(o: object, p: number, t: object): void; unregister(t: object): void } })._finalizer;

test("an image is looked at without leaving a path to the garbage collector", () => {
  const pdf = open(
    onePage({
      content: `${line("Below stands a picture.")}72 300 80 8 re f 72 280 80 8 re S q 99 0 0 99 72 400 cm /I0 Do Q`,
      resources: "/XObject <</I0 10 0 R>>",
      more: [image(grey(64, 64, 10))],
    }),
  );
  const op = pdf.marks(1).find(({ kind }) => kind === "image")!.op;
  const finalizer = finalizerOf(mupdf.Path);
  const [taken, given] = [vi.spyOn(finalizer, "register"), vi.spyOn(finalizer, "unregister")];
  expect(pdf.image(1, op)?.width).toBe(64);
  expect(taken).toHaveBeenCalledTimes(2);
  expect(given).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
  pdf.close();
});
