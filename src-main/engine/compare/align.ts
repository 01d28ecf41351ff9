// Two sequences of words laid side by side (Myers, An O(ND) Difference Algorithm and Its Variations, 1986).

/** Half-open ranges of both that don't agree; either may be empty. In order. */
export type Gap = { readonly a0: number; readonly a1: number; readonly b0: number; readonly b1: number };

/** Copies of one document differ in a few hundred words; what differs in more isn't one. */
const MOST_EDITS = 3_000;

/** null: they differ in too much. */
export function gapsBetween(a: readonly string[], b: readonly string[]): Gap[] | null {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const steps = edits(numbered(x, y), x.length, y.length);
  return steps === null ? null : gathered(steps, head);
}

function numbered(a: readonly string[], b: readonly string[]) {
  const ids = new Map<string, number>();
  const number = (words: readonly string[]) =>
    Int32Array.from(words, (word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  return [number(a), number(b)] as const;
}

type Step = { readonly a: number; readonly b: number; readonly from: "a" | "b" };

function edits([a, b]: readonly [Int32Array, Int32Array], n: number, m: number): Step[] | null {
  const most = Math.min(MOST_EDITS, n + m);
  const size = 2 * most + 3;
  const middle = most + 1;
  const reach = new Int32Array(size);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    // Only what this round may look back at is kept.
    trail.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      let y = x - k;
      while (x < n && y < m && a[x] === b[y]) {
        x++;
        y++;
      }
      reach[middle + k] = x;
      if (x >= n && y >= m) return back(trail, n, m);
    }
  }
  return null;
}

function back(trail: readonly Int32Array[], n: number, m: number): Step[] {
  const steps: Step[] = [];
  let [x, y] = [n, m];
  for (let d = trail.length - 1; d > 0; d--) {
    const reach = trail[d]!;
    const at = (k: number) => reach[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const [px, py] = [at(before), at(before) - before];
    while (x > px && y > py) {
      x--;
      y--;
    }
    steps.push(down ? { a: px, b: py, from: "b" } : { a: px, b: py, from: "a" });
    [x, y] = [px, py];
  }
  return steps.reverse();
}

function gathered(steps: readonly Step[], head: number): Gap[] {
  const gaps: { a0: number; a1: number; b0: number; b1: number }[] = [];
  for (const { a, b, from } of steps) {
    const last = gaps.at(-1);
    const [a1, b1] = [a + head + (from === "a" ? 1 : 0), b + head + (from === "b" ? 1 : 0)];
    if (last !== undefined && last.a1 === a + head && last.b1 === b + head) [last.a1, last.b1] = [a1, b1];
    else gaps.push({ a0: a + head, a1, b0: b + head, b1 });
  }
  return gaps;
}
