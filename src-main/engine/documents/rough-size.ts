// The size of a file inside another, as its pages tell it.

const UNITS = ["kB", "MB", "GB", "TB"] as const;

/**
 * To one digit. To the byte it would tell whose copy was leaked where copies differ by a mark, and of a short file how
 * long a name in it is.
 */
export function roughSize(bytes: number): string {
  if (bytes < 1_000) return "less than 1 kB";
  const digits = Number(bytes.toPrecision(1));
  const power = Math.min(UNITS.length, Math.floor(Math.log10(digits) / 3 + 1e-9));
  return `about ${digits / 1_000 ** power} ${UNITS[power - 1]}`;
}
