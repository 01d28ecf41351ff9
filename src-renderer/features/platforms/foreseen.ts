// What platforms would do with what is to be published: the whole document, or the excerpt that is chosen.
import type { Prediction } from "../../../src-main/contract/prediction.ts";
import { useDeskState } from "../../app/context.ts";

export const useForeseen = (): readonly Prediction[] =>
  useDeskState((desk) => desk.foreseen?.predictions ?? desk.planned);
