// Characters without a shape are told where nothing around them needs one.
import { expect, test } from "vitest";
import { invisibleIn } from "../../../src-main/base/invisible.ts";

test.each([
  ["a joiner inside a Latin word", "Wre\u200dn", 1],
  ["a selector after a Latin letter", "Wre\ufe00n", 1],
  ["a selector that chooses the form of a Han letter", "葛\u{e0100}", 0],
  ["a selector that chooses the dotted form of a Myanmar letter", "က\ufe00 ယ\ufe00", 0],
  ["a selector after such a selector", "က\ufe00\ufe01", 1],
])("%s", (_what, text, count) => {
  expect([...invisibleIn(text)]).toHaveLength(count);
});
