// ABA routing transit numbers: the check digit and the first two digits that were given out.
// Source: American Bankers Association, routing number policy; Federal Reserve districts 01 to 12, 21 to 32, 61 to 72, 80.

export function isAbaPrefix(digits: string): boolean {
  const first = Number(digits.slice(0, 2));
  return first <= 12 || (first >= 21 && first <= 32) || (first >= 61 && first <= 72) || first === 80;
}

/** 3, 7, 1 over nine digits; the sum is a multiple of ten. */
export function passesAba(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0{9}$/.test(digits)) return false;
  const weights = [3, 7, 1];
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * weights[i % 3]!, 0) % 10 === 0;
}
