// The independent reader could open the file and read every page: what it could not read it could not clear.
import type { Check } from "../check.ts";

export const opensElsewhere: Check = {
  id: "verification/opens-elsewhere",
  run: ({ independent, pageCount }) =>
    independent.pages.length === pageCount ? [] : [{ where: `${independent.name} could not read every page` }],
};
