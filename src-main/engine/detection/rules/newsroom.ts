// A newsroom's settlements as the engine takes them: thresholds, names that may stand, rules as one more detector.
import type { FindingKind } from "../../../contract/kinds.ts";
import type { Newsroom } from "../../../contract/newsroom.ts";
import type { DetectOptions } from "../index.ts";
import { readRules } from "./newsroom-rules.ts";

export type Settled = Pick<DetectOptions, "mayStand" | "more"> & {
  readonly thresholds: Partial<Readonly<Record<FindingKind, number>>>;
};

/** Throws when a rule file can't be read: to leave out a rule would leave in what it was written to take out. */
export function settled({ thresholds, mayStand, rules }: Newsroom): Settled {
  const more = rules.map((text) => {
    const read = readRules(text);
    if (!read.ok) throw new TypeError("a rule file that was read before can't be read");
    return read.value;
  });
  return { thresholds, mayStand, more };
}
