// The original's pages, pictured in the document's own process, with every mark on them.
import { useEffect, useMemo } from "react";
import { createWordsStore } from "./page-words.ts";
import { PagesView } from "./pages-view.tsx";
import { createPictures } from "./pictures.ts";
import type { ViewerProps } from "./types.ts";
import "./viewer.css";

export function Viewer({ source, ...shown }: ViewerProps) {
  const pictures = useMemo(() => createPictures(source), [source]);
  const words = useMemo(() => createWordsStore((page, signal) => source.words(page, signal)), [source]);
  useEffect(
    () => () => {
      pictures.close();
      words.close();
    },
    [pictures, words],
  );
  return <PagesView {...shown} pages={source.pages} pictures={pictures} words={words} />;
}
