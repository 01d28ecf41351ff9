// The pages to mount, in the order of the document: those near the view and those held by a selection.

export function mountedPages(first: number, last: number, pinned: readonly number[]): number[] {
  const near = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
  const others = pinned.filter((index) => index < first || index > last);
  return others.length === 0 ? near : [...near, ...others].sort((a, b) => a - b);
}
