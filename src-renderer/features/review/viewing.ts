// The viewer's handle and the pages, for what lies beside it: rail, strip, list.
import { createContext, useContext } from "react";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { DeskStore } from "../../state/desk-actions.ts";
import type { PageSource, ViewerHandle } from "../../viewer/types.ts";

export type ViewingContext = { readonly viewer: { current: ViewerHandle | null }; readonly source: PageSource };

export const Viewing = createContext<ViewingContext | null>(null);

export function useViewing(): ViewingContext {
  const value = useContext(Viewing);
  if (value === null) throw new Error("used outside its provider");
  return value;
}

/** Selects a finding and brings it into sight. */
export function showFinding(store: DeskStore, { viewer }: ViewingContext, finding: Finding): void {
  store.set({ selected: finding.id });
  if (finding.page === null) return;
  const quad = finding.quads[0];
  viewer.current?.reveal({ page: finding.page, align: "nearest", ...(quad === undefined ? {} : { quad }) });
}
