// The first page of a copy beside its original's, looked at as the pipeline does.
import { lookAt, type PlannedPage } from "../../src-main/engine/verification/look-at.ts";
import { open, tools } from "./tools.ts";

export async function lookOf(
  original: Uint8Array,
  copy: Uint8Array,
  planned: Pick<PlannedPage, "marks" | "labels" | "rows" | "vacated">,
) {
  const [before, after] = [await tools.viewer.open(original), await tools.viewer.open(copy)];
  const engine = open(original);
  return lookAt(
    { page: 1, ...engine.pageSize(1), ...planned },
    {
      original: before,
      copy: after!,
      engine,
      engineCopy: () => open(copy),
    },
  );
}
