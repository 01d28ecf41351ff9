// Work in many parts, done from one end here and from the other by a helper, until the two meet.
import type { Helper } from "./helper.ts";

/** So many parts the helper has at once: while one is answered, the next is begun. */
const AT_ONCE = 3;

export type Shared<A> = {
  /** Does here what the helper hasn't done. Answers come in the order of the parts. */
  finish(): Promise<A[]>;
};

/** The helper begins at once, from the end. `theirs` is null where it gave up: that part is then done here. */
export function shareWork<P, A>(
  helper: Helper | null,
  parts: readonly P[],
  mine: (part: P) => A | Promise<A>,
  theirs: (part: P, helper: Helper) => Promise<A | null>,
): Shared<A> {
  const answers = new Map<number, A>();
  const left: number[] = [];
  let [next, end] = [0, parts.length];
  const run = async (asked: Helper) => {
    while (next < end) {
      const i = --end;
      const answer = await theirs(parts[i]!, asked);
      if (answer !== null) answers.set(i, answer);
      else {
        left.push(i);
        return;
      }
    }
  };
  const running = helper === null ? [] : Array.from({ length: AT_ONCE }, () => run(helper));
  return {
    async finish() {
      while (next < end) {
        const i = next++;
        answers.set(i, await mine(parts[i]!));
        await helper?.pause();
      }
      await Promise.all(running);
      for (const i of left) answers.set(i, await mine(parts[i]!));
      return parts.map((_, i) => answers.get(i)!);
    },
  };
}

/** Pages 1 to `count` in ranges of `size`. */
export function ranges(count: number, size: number): { from: number; to: number }[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, i) => ({
    from: i * size + 1,
    to: Math.min(count, (i + 1) * size) + 1,
  }));
}
