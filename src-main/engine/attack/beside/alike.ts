// Whether two pictures show the same thing but for a part: how far their greys go together, and where they don't.
import type { Picture } from "../../ports/pdf-engine.ts";

/** Correlation of greys from which two pictures are of one thing. */
const SAME = 0.7;
/** Grey levels apart, and the share of pixels that must be. */
const APART = 64;
const LEAST_SHARE = 0.002;

/** Both of one size but for a rounding. */
export function isOtherVersion(a: Picture, b: Picture): boolean {
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  const n = width * height;
  if (n < 64) return false;
  let [sa, sb, saa, sbb, sab, apart] = [0, 0, 0, 0, 0, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const p = a.grey[y * a.width + x]!;
      const q = b.grey[y * b.width + x]!;
      sa += p;
      sb += q;
      saa += p * p;
      sbb += q * q;
      sab += p * q;
      if (Math.abs(p - q) > APART) apart++;
    }
  if (apart < LEAST_SHARE * n) return false;
  const spread = Math.sqrt((saa - (sa * sa) / n) * (sbb - (sb * sb) / n));
  return spread > 0 && (sab - (sa * sb) / n) / spread >= SAME;
}
