// Drawn by other code, pages look as planned: marks where they should be, lines moved, and nothing else changed.
import type { PageNumber } from "../../../base/units.ts";
import type { Check, Exported } from "../check.ts";

/** Pages that nothing was struck from and that are looked at all the same, spread over the document. */
const SAMPLE = 8;

export const plannedPictures: Check = {
  id: "verification/planned-picture",
  needsOriginal: true,
  run(exported) {
    const { looks, pdf } = exported;
    if (looks === null) return [{ where: "the copy can't be drawn by another reader" }];
    return pagesToLookAt(exported, pdf.pageCount()).flatMap((page) => {
      const look = looks.get(page);
      const where = look === undefined ? "the page was not looked at" : look.differs;
      return where === null ? [] : [{ page, where }];
    });
  },
};

/** Every page that was touched, and some that were not; the same ones each time. */
export function pagesToLookAt(
  { struck, pictures, cut, edited }: Pick<Exported, "struck" | "pictures" | "cut" | "edited">,
  count: number,
): PageNumber[] {
  const pages = new Set([...struck.keys(), ...pictures, ...cut.keys(), ...(edited ?? [])]);
  const step = Math.max(1, Math.ceil(count / SAMPLE));
  for (let page = 1; page <= count; page += step) pages.add(page);
  return [...pages].filter((page) => page <= count).sort((a, b) => a - b);
}
