// The copy opened for whoever shows it, and closed when nobody does.
import { useEffect, useState } from "react";
import type { Publication } from "./publication.ts";
import type { PageSize } from "./types.ts";

export type Opening = Publication | "opening" | "failed";

/** Without bytes there is nothing to open yet. */
export function usePublication(bytes: Uint8Array | null, pages: readonly PageSize[] | undefined): Opening {
  const [opening, setOpening] = useState<Opening>("opening");
  useEffect(() => {
    if (bytes === null) return;
    let wanted = true;
    // pdf.js is loaded when a copy is looked at for the first time.
    const opened = import("./publication.ts").then(({ openPublication }) => openPublication(bytes, pages));
    void opened.then((publication) => wanted && setOpening(publication ?? "failed"));
    return () => {
      wanted = false;
      setOpening("opening");
      void opened.then((publication) => publication?.close());
    };
  }, [bytes, pages]);
  return opening;
}
