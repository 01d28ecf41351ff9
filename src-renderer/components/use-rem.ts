// How much larger than designed the text is: for lengths that are computed, not styled.
import { useSyncExternalStore } from "react";

const factor = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;

function subscribe(listener: () => void): () => void {
  const watcher = new MutationObserver(listener);
  watcher.observe(document.documentElement, { attributes: true, attributeFilter: ["style"] });
  window.addEventListener("resize", listener);
  return () => {
    watcher.disconnect();
    window.removeEventListener("resize", listener);
  };
}

/** 1 at the designed size, 2 at twice the text. */
export const useRem = (): number => useSyncExternalStore(subscribe, factor);
