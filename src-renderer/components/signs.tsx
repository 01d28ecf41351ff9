// The signs of the design: families by shape, likelihood by segments, strength by rings, decisions by ink.

import type { Strength } from "../../src-main/contract/check.ts";
import type { Band } from "../../src-main/contract/prediction.ts";
import { msg, t } from "../languages/language.ts";
import { SHAPES } from "../viewer/shapes.ts";
import type { Family } from "../viewer/types.ts";
import { BAND_NAMES } from "../words/platforms.ts";
import { STRENGTH_NAMES } from "../words/signals.ts";

export function Glyph({
  family,
  hollow = false,
  large = false,
}: {
  family: Family;
  hollow?: boolean;
  large?: boolean;
}) {
  const className = ["g", hollow && "hollow", large && "l"].filter(Boolean).join(" ");
  return (
    <svg className={className} data-cat={family} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SHAPES[family]} />
    </svg>
  );
}

export function Meter() {
  return (
    <span className="meter" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

export function BandSign({ band }: { band: Band }) {
  return (
    <span className="band ink" data-band={band}>
      <Meter />
      {t(BAND_NAMES[band])}
    </span>
  );
}

const RINGS = { weak: 1, moderate: 2, strong: 3 } as const;

export function StrengthSign({ strength }: { strength: Strength }) {
  return (
    <div className="st">
      <span className="strength" aria-hidden="true">
        {[1, 2, 3].map((ring) => (
          <i key={ring} className={ring <= RINGS[strength] ? "on" : ""} />
        ))}
      </span>
      <span className="xs faint">{t(STRENGTH_NAMES[strength])}</span>
    </div>
  );
}

export type Settled = "redact" | "stand" | "open" | "mixed";
const SETTLED_NAMES: Record<Settled, string> = {
  redact: msg("Redact"),
  stand: msg("Let stand"),
  open: msg("Undecided"),
  mixed: msg("Decided differently in different places"),
};

export function DecisionSign({ settled }: { settled: Settled }) {
  return <span className={`dec ${settled}`} role="img" aria-label={t(SETTLED_NAMES[settled])} />;
}
