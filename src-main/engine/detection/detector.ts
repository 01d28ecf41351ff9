// What a detector is: text in, spans with reasons out.
import type { Utf16Offset } from "../../base/units.ts";
import type { FindingKind } from "../../contract/kinds.ts";

export type Detection = {
  readonly kind: FindingKind;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** 0 to 1: how sure, from checksum, shape and context together. Not a measured probability. */
  readonly confidence: number;
  /** Why, in words for an editor; never repeats the value. */
  readonly why: string;
  /** The value in one spelling, so that the same value written differently shares a group. */
  readonly value: string;
};

/**
 * `text` is one page or part, folded (see reading/fold.ts: one kind of hyphen, space and quote); lines end in `\n`.
 * A detector is pure and must be linear in the text's length.
 */
export type Detector = {
  /** `family/name`. */
  readonly id: string;
  readonly kinds: readonly FindingKind[];
  detect(text: string): readonly Detection[];
};
