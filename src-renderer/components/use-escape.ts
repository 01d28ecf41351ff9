// Escape closes what lies beside the page, also while nothing has the focus: it is meant for what lies on top.

import { type RefObject, useEffect, useRef } from "react";

export function useEscape(box: RefObject<HTMLElement | null>, close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as Node;
      const isOurs = target === document.body || box.current?.contains(target) === true;
      // A menu of ours closes itself first.
      if (event.key !== "Escape" || !isOurs || box.current?.querySelector(":popover-open") !== null) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [box]);
}
