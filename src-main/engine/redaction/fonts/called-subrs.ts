// Which subroutines the shapes of a Compact Font Format program call (Adobe Technical Note 5177): what only struck letters
// were drawn by isn't kept.

/** By what calls them: those of the shape's own font, and those of all. */
export type Subrs = { readonly local: readonly Uint8Array[]; readonly global: readonly Uint8Array[] };
export type Called = { readonly local: Set<number>; readonly global: Set<number> };
/** What is left to be followed of a program, in numbers and operators: subroutines could call each other without end. */
export type Budget = { left: number };

type Run = { readonly stack: number[]; hints: number; readonly budget: Budget };

const [
  HSTEM,
  VSTEM,
  CALL_LOCAL,
  RETURN,
  ESCAPE,
  END,
  HSTEM_MASKED,
  HINT_MASK,
  COUNTER_MASK,
  VSTEM_MASKED,
  CALL_GLOBAL,
] = [1, 3, 10, 11, 12, 14, 18, 19, 20, 23, 29];
/** A call within a call (Appendix B). */
const DEEPEST = 10;
/** A font of 65,000 drawn letters has fewer. */
export const MOST_STEPS = 20_000_000;

/** Adds to `called` what the shape calls; false where it can't be followed to its end. */
export function followShape(shape: Uint8Array, subrs: Subrs, called: Called, budget: Budget): boolean {
  return follow(shape, subrs, called, { stack: [], hints: 0, budget }, 0) !== "lost";
}

function follow(code: Uint8Array, subrs: Subrs, called: Called, run: Run, deep: number): "on" | "ended" | "lost" {
  if (deep > DEEPEST) return "lost";
  for (let i = 0; i < code.length; ) {
    const b = code[i]!;
    if (run.budget.left-- <= 0) return "lost";
    if (b >= 32 || b === 28) {
      const [number, length] = numberAt(code, i);
      run.stack.push(number);
      i += length;
      continue;
    }
    i++;
    if (b === CALL_LOCAL || b === CALL_GLOBAL) {
      const [list, set] = b === CALL_LOCAL ? [subrs.local, called.local] : [subrs.global, called.global];
      const index = (run.stack.pop() ?? Number.NaN) + biasOf(list.length);
      const subr = list[index];
      if (subr === undefined) return "lost";
      set.add(index);
      const then = follow(subr, subrs, called, run, deep + 1);
      if (then !== "on") return then;
      continue;
    }
    if (b === RETURN) return "on";
    if (b === END) return "ended";
    if (b === ESCAPE) {
      // Flexes and the old dot section take what is on the stack; arithmetic leaves something there.
      const flex = code[i++] ?? 0;
      if (flex !== 0 && (flex < 34 || flex > 37)) return "lost";
    }
    const isMask = b === HINT_MASK || b === COUNTER_MASK;
    // Stems before a mask needn't be named as such.
    if (isMask || b === HSTEM || b === VSTEM || b === HSTEM_MASKED || b === VSTEM_MASKED)
      run.hints += run.stack.length >> 1;
    if (isMask) i += (run.hints + 7) >> 3;
    run.stack.length = 0;
  }
  return "on";
}

function numberAt(code: Uint8Array, i: number): [number: number, length: number] {
  const b = code[i]!;
  if (b === 28) return [(((code[i + 1] ?? 0) << 24) | ((code[i + 2] ?? 0) << 16)) >> 16, 3];
  if (b <= 246) return [b - 139, 1];
  if (b <= 250) return [(b - 247) * 256 + (code[i + 1] ?? 0) + 108, 2];
  if (b <= 254) return [-(b - 251) * 256 - (code[i + 1] ?? 0) - 108, 2];
  return [((code[i + 1] ?? 0) << 8) | (code[i + 2] ?? 0), 5];
}

/** Section 4.7, callsubr. */
const biasOf = (count: number) => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);
