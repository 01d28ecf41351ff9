// The publication copy as it will be seen, with what is still undecided marked on it.

import { useEffect, useMemo } from "react";
import { t } from "../languages/language.ts";
import { createWordsStore } from "./page-words.ts";
import { PagesView } from "./pages-view.tsx";
import { createPictures } from "./pictures.ts";
import type { Publication } from "./publication.ts";
import type { Mark, PublishedViewerProps } from "./types.ts";
import { usePublication } from "./use-publication.ts";
import "./viewer.css";

/** What is redacted is the copy's own bar, and what is let stand is text like any other. */
const isOpen = ({ state }: Mark) => state === "open";
const isNotStanding = ({ state }: Mark) => state !== "stand";

export function PublishedViewer({ bytes, pages, ...shown }: PublishedViewerProps) {
  const opening = usePublication(bytes, pages);
  if (opening === "opening") return <div className="viewer" aria-busy="true" />;
  if (opening === "failed")
    return (
      <div className="viewer" role="status">
        <p className="viewer-bad">{t("The copy can’t be shown.")}</p>
      </div>
    );
  return <Pages {...shown} publication={opening} />;
}

function Pages({ publication, ...shown }: Omit<PublishedViewerProps, "bytes"> & { readonly publication: Publication }) {
  const { source } = publication;
  const pictures = useMemo(() => createPictures(source, { draw: source.draw }), [source]);
  const words = useMemo(() => createWordsStore(source.words), [source]);
  useEffect(
    () => () => {
      pictures.close();
      words.close();
    },
    [pictures, words],
  );
  return <PagesView {...shown} {...{ pictures, words }} pages={source.pages} drawn={isOpen} signed={isNotStanding} />;
}
