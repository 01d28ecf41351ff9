// How the view moves: which way, and whether too fast to read.

export type Sample = { readonly at: number; readonly top: number };

/** The time over which speed is told, in ms: one step of a wheel alone isn't speed. */
const WINDOW_MS = 150;
/** Of the view, in that time: some two thousand pixels a second, at which lines can't be told apart. */
const TOO_FAR = 0.4;

export function createMotion() {
  let samples: Sample[] = [];
  let down = true;
  return {
    moved(sample: Sample): void {
      const last = samples.at(-1);
      if (last !== undefined && last.top !== sample.top) down = sample.top > last.top;
      samples = [...samples.filter(({ at }) => sample.at - at < WINDOW_MS), sample];
    },
    /** After a jump that nobody scrolled through. */
    placed(sample: Sample): void {
      samples = [sample];
    },
    isFast: (view: number) => Math.abs((samples.at(-1)?.top ?? 0) - (samples[0]?.top ?? 0)) > view * TOO_FAR,
    get down() {
      return down;
    },
  };
}
