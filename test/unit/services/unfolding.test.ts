// How far a file is unfolded: so many documents, so many bytes at once, the same bytes once.
import { expect, it } from "vitest";
import { stetError } from "../../../src-main/contract/errors.ts";
import { unfolding } from "../../../src-main/services/unfolding.ts";

it("opens so many documents inside a file, and no more", () => {
  const one = unfolding({ documents: 2, held: 10 });
  expect([one.refuses("a"), one.refuses("b")]).toEqual([null, null]);
  expect(one.refuses("c")).toBe("2 files inside this one were opened");
});

it("opens what unfolded once, and fails again without trying what failed", () => {
  const one = unfolding({ documents: 2, held: 10 });
  const error = stetError("document/too-large", "1 MB");
  one.tried("bomb", error);
  one.tried("box", "unfolded");
  for (let i = 0; i < 5; i++) expect([one.refuses("bomb"), one.refuses("box")]).toEqual([error, expect.any(String)]);
  expect(one.refuses("a")).toBeNull();
});

it("keeps so many bytes waiting, and has room again when they were read", () => {
  const one = unfolding({ documents: 2, held: 10 });
  const release = one.hold([{ bytes: new Uint8Array(4) }, { bytes: new Uint8Array(4) }]);
  expect(one.hold([{ bytes: new Uint8Array(3) }])).toBeNull();
  expect(one.hold([{ bytes: new Uint8Array(2) }])).not.toBeNull();
  release?.();
  expect(one.hold([{ bytes: new Uint8Array(8) }])).not.toBeNull();
});
