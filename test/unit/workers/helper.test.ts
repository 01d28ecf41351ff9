// The wire to a helper: what was asked has left before anything else is done here.
import { expect, test } from "vitest";
import { callHelper } from "../../../src-main/workers/helper.ts";

test("a pause lasts until what was asked has left", async () => {
  const leaving: (() => void)[] = [];
  const helper = callHelper({
    send: (_message, then) => void (then !== undefined && leaving.push(then)),
    onMessage: () => {},
  });
  void helper.ask("copy", new Uint8Array(1_000_000));
  let over = false;
  const pause = helper.pause().then(() => {
    over = true;
  });
  for (let turn = 0; turn < 5; turn++) await new Promise((go) => setImmediate(go));
  expect(over).toBe(false);
  leaving[0]!();
  await pause;
  expect(over).toBe(true);
});

test("a pause of one that is alone is short", async () => {
  let hear: (told: unknown) => void = () => {};
  const helper = callHelper({
    send: () => {},
    onMessage: (listener) => {
      hear = listener;
    },
  });
  hear({ type: "alone" });
  expect(await helper.ask("copy", new Uint8Array(1))).toBeNull();
  await helper.pause();
});
