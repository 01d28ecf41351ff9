// What a place has to do with what platforms are likely to do, as the planned predictions tell it.

import type { Band, Prediction } from "../../src-main/contract/prediction.ts";

export type Effect = {
  /** Of a smallest set of redactions that lowers the band: how many values it holds, and where it does. */
  readonly keeps: readonly { readonly values: number; readonly band: Band; readonly platforms: readonly string[] }[];
  /** A rule names it there, but no smallest set needs it. */
  readonly counts: readonly string[];
  /** Likely or uncertain there whatever is struck: the ground is another. */
  readonly none: readonly string[];
};

/** In the order of the predictions. `valuesIn` counts the values that places come to. */
export function effectOf(
  finding: string,
  planned: readonly Prediction[],
  valuesIn: (findings: readonly string[]) => number,
): Effect {
  const keeps: { values: number; band: Band; platforms: string[] }[] = [];
  const [counts, none]: [string[], string[]] = [[], []];
  for (const { platform, band, options, clauses, stuck } of planned) {
    // One that also changes the form would not do it alone.
    const way = options.find(({ changeForm, redact }) => changeForm === undefined && redact.includes(finding));
    if (way !== undefined) {
      const values = valuesIn(way.redact);
      const same = keeps.find((one) => one.values === values && one.band === band);
      if (same === undefined) keeps.push({ values, band, platforms: [platform] });
      else same.platforms.push(platform);
    } else if (stuck !== null && band !== "unlikely") none.push(platform);
    else if (clauses.some(({ findings }) => findings.includes(finding))) counts.push(platform);
  }
  return { keeps, counts, none };
}
