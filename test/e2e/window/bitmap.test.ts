// Pixels as a real browser shows them: the bitmaps that pages come as, drawn and read back.
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { root } from "../../support/shared.ts";

const code = stripTypeScriptTypes(readFileSync(join(root, "src-renderer", "viewer", "bitmap.ts"), "utf8"));

describe("a bitmap", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ type: "module", content: `${code}\nwindow.bitmapUrl = bitmapUrl;` });
  });
  afterAll(() => browser?.close());

  /** How long its file is, and the pixels a browser draws of it. */
  const shown = (width: number, height: number, pixels: Uint8Array) =>
    page.evaluate<{ length: number; drawn: number[] }>(`(async () => {
      const [width, height] = [${width}, ${height}];
      const url = bitmapUrl(width, height, new Uint8Array([${pixels.join()}]));
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { length } = new Uint8Array(await (await fetch(url)).arrayBuffer());
      return { length, drawn: [...context.getImageData(0, 0, canvas.width, canvas.height).data] };
    })()`);
  const pixels = (width: number, height: number, colours: number) =>
    Uint8Array.from({ length: width * height * 4 }, (_, i) => {
      const colour = (i >> 2) % colours;
      return [colour & 0xff, (colour * 7) & 0xff, (colour >> 8) * 31, 0xff][i & 3]!;
    });

  it.each([
    { name: "one white pixel", width: 1, height: 1, colours: 1 },
    { name: "rows that don't end on four bytes", width: 5, height: 3, colours: 4 },
    { name: "as many colours as a palette holds", width: 16, height: 17, colours: 256 },
    { name: "one colour more", width: 16, height: 17, colours: 257 },
    { name: "a photograph's", width: 33, height: 31, colours: 1023 },
  ])("shows what it was made of: $name", async ({ width, height, colours }) => {
    const given = pixels(width, height, colours);
    const { length, drawn } = await shown(width, height, given);
    expect(drawn).toEqual([...given]);
    const stride = (width + 3) & ~3;
    expect(length).toBe(122 + (colours <= 256 ? 4 * colours + stride * height : given.length));
  });
});
