// Tests that take minutes: all of them with STET_LONG=1, some of them in every run.

export const LONG = process.env.STET_LONG === "1";

/** Of many alike, every nth in a run. */
export const someOf = <T>(all: readonly T[], n: number, from = 0): T[] => all.filter((_, i) => LONG || i % n === from);
