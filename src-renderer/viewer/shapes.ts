// The shape of each family, and of a sign of source risk, in a box of 12.
import type { Family } from "./types.ts";

export const SHAPES = {
  id: "M1.5 1.5h9v9h-9z",
  place: "M6 1.2 11 10.4H1z",
  contact: "M10.7 6a4.7 4.7 0 1 1-9.4 0 4.7 4.7 0 0 1 9.4 0z",
  money: "M6 .7 11.3 6 6 11.3.7 6z",
  health: "M4.3 1h3.4v3.3H11v3.4H7.7V11H4.3V7.7H1V4.3h3.3z",
  child: "m6 .7 1.6 3.4 3.7.5-2.7 2.6.7 3.7L6 9.1l-3.3 1.8.7-3.7L.7 4.6l3.7-.5z",
  access: "M1.6 1.2h8.8L7.2 6l3.2 4.8H1.6L4.8 6z",
  person: "M1 9.8a5 5.4 0 0 1 10 0z",
  hand: "M1.5 1.5h9v9h-9z",
  source: "M9.6 1.2v9.6L1.6 6z",
} as const satisfies Record<Family | "source", string>;
