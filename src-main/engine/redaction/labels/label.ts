// A label on its way to its mark: what was ordered, and what is written in the end.
import type { PageNumber, Rect } from "../../../base/units.ts";
import type { Label } from "../../../contract/desk.ts";
import type { Lettering } from "../../ports/pdf-engine.ts";
import type { Turn } from "../lines/frame.ts";

/** One that was ordered, with its mark where that is now. */
export type Labelled = {
  readonly page: PageNumber;
  /** Of a strike over several lines the first line's. */
  readonly mark: Rect;
  /** As the struck line runs. */
  readonly turn: Turn;
  readonly label: Label;
  /** What is struck under the mark: a label that says it would undo the strike. */
  readonly struck: readonly string[];
  /** It would tell that a source is protected here. */
  readonly unsaid?: true;
};

/** One that is written. */
export type SetLabel = Lettering & Pick<Labelled, "page" | "label" | "struck">;

/** What becomes of labels; filled as steps run. */
export type Labels = {
  /** With their marks followed wherever lines are set anew. */
  ordered: readonly Labelled[];
  readonly set: SetLabel[];
  readonly leftOff: { readonly page: PageNumber; readonly why: string }[];
};

/** Marks of a page that are blank paper. */
export const blankOn = ({ set }: Pick<Labels, "set">, page: PageNumber): Rect[] =>
  set.flatMap((one) => (one.page === page && one.style === "plain" ? [one.mark] : []));
