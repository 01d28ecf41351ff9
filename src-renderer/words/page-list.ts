// Pages as a person lists them: "12, 30-34".

/** The pages in order, or null when the text isn't a list of pages of the document. */
export function pagesIn(text: string, count: number): number[] | null {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== "");
  if (parts.length === 0) return null;
  const pages = new Set<number>();
  for (const part of parts) {
    const m = /^(\d{1,6})(?:[-–](\d{1,6}))?$/.exec(part);
    if (!m) return null;
    const from = Number(m[1]);
    const to = Number(m[2] ?? m[1]);
    if (from < 1 || to > count || to < from) return null;
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}
