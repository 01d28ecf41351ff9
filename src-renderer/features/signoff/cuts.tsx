// Where small pictures of places come from: the page as it is, and the copy once there is one.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Leaf } from "../../../src-main/contract/excerpt.ts";
import { useDeskState } from "../../app/context.ts";
import { type Cutter, imageOf, keeping, usePublication } from "../../viewer/index.ts";
import { useViewing } from "../review/viewing.ts";

export type Cuts = {
  readonly before: Cutter;
  /** null while there is no copy to show. */
  readonly after: Cutter | null;
  readonly copy: "none" | "opening" | "there" | "failed";
  readonly leaves: readonly Leaf[] | null;
};

const Context = createContext<Cuts | null>(null);
export function useCuts(): Cuts {
  const cuts = useContext(Context);
  if (cuts === null) throw new Error("used outside its provider");
  return cuts;
}

export function CutsProvider({ children }: { children: ReactNode }) {
  const { source } = useViewing();
  const pages = useDeskState((desk) => desk.opened.pages);
  const copy = useDeskState((desk) => desk.copy);
  const bytes = copy.state === "made" ? copy.bytes : null;
  const leaves = copy.state === "made" ? copy.made.leaves : null;
  const publication = usePublication(bytes, leaves === null ? pages : undefined);
  const before = useMemo(
    () =>
      keeping(async (ask, signal) => {
        const picture = await source.tile(ask, signal);
        return picture === null ? null : imageOf(picture);
      }),
    [source],
  );
  const after = useMemo(
    () => (bytes === null || typeof publication === "string" ? null : keeping(publication.source.draw)),
    [bytes, publication],
  );
  const state: Cuts["copy"] = bytes === null ? "none" : typeof publication === "string" ? publication : "there";
  const cuts = useMemo(() => ({ before, after, copy: state, leaves }), [before, after, state, leaves]);
  return <Context value={cuts}>{children}</Context>;
}
