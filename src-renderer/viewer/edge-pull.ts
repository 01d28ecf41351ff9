// Scrolling while something is dragged past an edge of the view: the further, the faster.

/** A frame scrolls by this share of how far past the edge the pointer is. */
const PULL = 0.4;

/** One frame's step, `across` too if asked for; returns whether there is another to make. */
export function pullAtEdge(
  element: HTMLElement,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  across = false,
): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const down = Math.min(0, clientY - top) + Math.max(0, clientY - bottom);
  const along = across ? Math.min(0, clientX - left) + Math.max(0, clientX - right) : 0;
  if (down !== 0) element.scrollTop += down * PULL;
  if (along !== 0) element.scrollLeft += along * PULL;
  return down !== 0 || along !== 0;
}
