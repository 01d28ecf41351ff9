// The signs of the design: families by shape, likelihood by segments, strength by rings, decisions by ink.
import type { Strength } from "../../src-main/contract/check.ts";
import type { Band } from "../../src-main/contract/prediction.ts";
import type { Family } from "../viewer/types.ts";
import { BAND_NAMES } from "../words/platforms.ts";
import { STRENGTH_NAMES } from "../words/signals.ts";

const SHAPES: Record<Exclude<Family, "hand">, string> = {
  id: "M1.5 1.5h9v9h-9z",
  place: "M6 1.2 11 10.4H1z",
  contact: "M10.7 6a4.7 4.7 0 1 1-9.4 0 4.7 4.7 0 0 1 9.4 0z",
  money: "M6 .7 11.3 6 6 11.3.7 6z",
  health: "M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3z",
  child: "m6 .7 1.6 3.4 3.7.5-2.7 2.6.7 3.7L6 9.1l-3.3 1.8.7-3.7L.7 4.6l3.7-.5z",
  access: "M1.6 1.2h8.8L7.2 6l3.2 4.8H1.6L4.8 6z",
  person: "M1 9.8a5 5.4 0 0 1 10 0z",
};

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
      <path d={family === "hand" ? SHAPES.id : SHAPES[family]} />
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
      {BAND_NAMES[band]}
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
      <span className="xs faint">{STRENGTH_NAMES[strength]}</span>
    </div>
  );
}

export type Settled = "redact" | "stand" | "open" | "mixed";
const SETTLED_NAMES: Record<Settled, string> = {
  redact: "Redact",
  stand: "Let stand",
  open: "Undecided",
  mixed: "Decided differently in different places",
};

export function DecisionSign({ settled }: { settled: Settled }) {
  return <span className={`dec ${settled}`} role="img" aria-label={SETTLED_NAMES[settled]} />;
}
