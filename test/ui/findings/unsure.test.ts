// Doubtful words are shown with the findings they stand near, and with no others.
import { expect, it } from "vitest";
import type { Finding } from "../../../src-main/contract/check.ts";
import { doubtfulNear } from "../../../src-renderer/features/findings/unsure.tsx";

type Quad = Finding["quads"][number];
const box = (x: number, y: number, width = 40, height = 12): Quad => [
  x,
  y,
  x + width,
  y,
  x,
  y + height,
  x + width,
  y + height,
];
const finding = { page: 2, quads: [box(100, 300)] } as unknown as Finding;
const word = (text: string, page: number, quad: Quad) => ({ text, page, confidence: 0.4, quad });

it.each([
  ["a word of the same line", word("S55", 2, box(150, 301)), true],
  ["a word of the next line", word("O1", 2, box(90, 320)), true],
  ["a word far down the page", word("l2", 2, box(100, 500)), false],
  ["a word at that place of another page", word("l2", 3, box(100, 300)), false],
])("%s", (_, doubtful, shown) => {
  expect(doubtfulNear([doubtful], finding).length === 1).toBe(shown);
});
