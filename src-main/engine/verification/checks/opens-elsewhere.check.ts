// The independent readers could open the file and read every page: what they could not read they could not clear.
import type { Check } from "../check.ts";

export const opensElsewhere: Check = {
  id: "verification/opens-elsewhere",
  run: ({ readers, pageCount }) =>
    readers.flatMap(({ name, pages }) =>
      pages.length === pageCount ? [] : [{ where: `${name} could not read every page` }],
    ),
};
