// How hot a page's cell is: four steps, which a cell shows by its fill and by its height or its number.

export type Heat = 1 | 2 | 3 | 4;

/** From one finding to eight and more. */
export const heatOf = (count: number): Heat => (count >= 8 ? 4 : count >= 4 ? 3 : count >= 2 ? 2 : 1);
