// What the page's tools do on the desk: each box drawn, moved or taken back is one act.
import { useMemo } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { heldBy } from "../../state/signoff.ts";
import type { HandTools } from "../../viewer/types.ts";

/** undefined while nothing can be kept: until the document was looked through, and while counsel has the plan. */
export function useHandTools(): HandTools | undefined {
  const { actions, store } = useDesk();
  const tool = useDeskState((desk) => desk.pointer);
  const looked = useDeskState((desk) => desk.look.state === "done" && heldBy(desk.signoff) === null);
  return useMemo(
    () =>
      looked
        ? {
            tool,
            onDraw(page, [x0, y0, x1, y1]) {
              store.set({ tab: "findings" });
              void actions.mark([{ how: "box", page, rect: [x0, y0, x1, y1] }]);
            },
            onMove: (mark, rect) => actions.moveMark(mark, rect),
            onWithdraw: (mark) => void actions.decide([mark], "undecided"),
          }
        : undefined,
    [actions, store, tool, looked],
  );
}
