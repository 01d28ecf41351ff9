// Tells which page is in the middle of the view when that changes, and not more often than anyone can read.

const EVERY_MS = 100;

export function createPageTeller(tell: (page: number) => void) {
  let told: number | null = null;
  let now = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    timer = undefined;
    if (now === told) return;
    told = now;
    tell(now);
    timer = setTimeout(say, EVERY_MS);
  };
  return {
    at(page: number): void {
      now = page;
      if (timer === undefined && page !== told) timer = setTimeout(say, 0);
    },
    end(): void {
      clearTimeout(timer);
      timer = undefined;
      told = null;
    },
  };
}
