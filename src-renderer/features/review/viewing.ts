// The viewer's handle and the pages, for what lies beside it: rail, strip, list.
import { createContext, useContext } from "react";
import type { DeskStore } from "../../state/desk-actions.ts";
import type { Item } from "../../state/items.ts";
import type { PageSource, Target, ViewerHandle } from "../../viewer/types.ts";

export type ViewingContext = {
  /** Always there: while one viewer gives way to the other, the last place asked for is kept for the next. */
  readonly viewer: { readonly current: ViewerHandle };
  readonly source: PageSource;
  /** The viewer that is shown, or none; a new one opens at `page`, or where it was asked to meanwhile. */
  attach(handle: ViewerHandle | null, page: number): void;
};

export function createViewing(source: PageSource): ViewingContext {
  let shown: ViewerHandle | null = null;
  let wanted: Target | null = null;
  const handle: ViewerHandle = {
    reveal(target) {
      if (shown === null) wanted = target;
      else shown.reveal(target);
    },
    zoomBy: (factor) => shown?.zoomBy(factor),
    focus: () => shown?.focus(),
  };
  return {
    source,
    viewer: { current: handle },
    attach(next, page) {
      shown = next;
      if (next === null) return;
      if (page > 1 || wanted !== null) next.reveal(wanted ?? { page, align: "start" });
      wanted = null;
    },
  };
}

export const Viewing = createContext<ViewingContext | null>(null);

export function useViewing(): ViewingContext {
  const value = useContext(Viewing);
  if (value === null) throw new Error("used outside its provider");
  return value;
}

/** Selects a finding and brings it into sight. */
export function showFinding(store: DeskStore, { viewer }: ViewingContext, finding: Item): void {
  store.set({ selected: finding.id, pointed: null });
  if (finding.page === null) return;
  const quad = finding.quads[0];
  viewer.current.reveal({ page: finding.page, align: "nearest", ...(quad === undefined ? {} : { quad }) });
}
