// The icons, as strokes of one weight; each decorates a word or a label and is never the only name of a thing.
const PATHS = {
  down: ["m4.5 6.5 3.5 3.5 3.5-3.5"],
  up: ["M4.5 9.5 8 6l3.5 3.5"],
  right: ["m6.5 4.5 3.5 3.5-3.5 3.5"],
  file: ["M4 1.8h5.2L12.5 5v8.4c0 .5-.4.8-.8.8H4a.8.8 0 0 1-.8-.8V2.6c0-.4.4-.8.8-.8z", "M9 2v3.2h3.3"],
  search: ["M11.2 7a4.2 4.2 0 1 1-8.4 0 4.2 4.2 0 0 1 8.4 0z", "m10.2 10.2 3.3 3.3"],
  undo: ["M5.5 3 2.5 6l3 3", "M2.8 6h6.4a3.6 3.6 0 0 1 0 7.2H6.5"],
  redo: ["m10.5 3 3 3-3 3", "M13.2 6H6.8a3.6 3.6 0 0 0 0 7.2h2.7"],
  export: ["M8 2.2v7.6M5 5l3-3 3 3M2.8 9.5v3.2c0 .5.4.9.9.9h8.6c.5 0 .9-.4.9-.9V9.5"],
  arrow: ["M2.8 8h10M9.4 4.6 12.8 8l-3.4 3.4"],
  plus: ["M8 3.5v9M3.5 8h9"],
  minus: ["M3.5 8h9"],
  filter: ["M2.5 4h11M4.5 8h7M6.5 12h3"],
  fit: ["M2.5 5.5v-3h3M13.5 5.5v-3h-3M2.5 10.5v3h3M13.5 10.5v3h-3"],
  rotate: ["M12.8 6.2A5 5 0 1 0 13 9", "M13.2 2.8v3.6H9.6"],
  lock: [
    "M4.5 7h7a1 1 0 0 1 1 1v4.3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1z",
    "M5.4 7V5.2a2.6 2.6 0 0 1 5.2 0V7",
  ],
  offline: ["M2 6.4a9 9 0 0 1 12 0M4.2 8.9a5.6 5.6 0 0 1 7.6 0M6.4 11.3a2.3 2.3 0 0 1 3.2 0M2.5 2.5l11 11"],
  panel: ["M3 3h10a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z", "M10 3v10"],
  eye: [
    "M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8z",
    "M9.9 8a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z",
  ],
  check: ["m3.2 8.4 3.2 3.2 6.4-7"],
  warn: ["M8 2.2 14.2 13H1.8z", "M8 6.4v3.2M8 11.3v.2"],
  cross: ["m4 4 8 8M12 4l-8 8"],
  clock: ["M13.8 8A5.8 5.8 0 1 1 2.2 8a5.8 5.8 0 0 1 11.6 0z", "M8 4.8V8l2.2 1.6"],
  grid: ["M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h4v4h-4z"],
  ticks: ["m2 4.2 1.2 1.2 2.2-2.6M2 11.2l1.2 1.2 2.2-2.6M8 4.5h6M8 11.5h6"],
  cut: ["M4 2.5v9.5h9.5M2.5 4h9.5v9.5"],
  history: ["M2.4 8a5.6 5.6 0 1 0 1.8-4.1L2.4 5.6", "M2.4 2.6v3h3", "M8 5v3.2l2 1.4"],
  folder: ["M2 4.2c0-.5.4-.9.9-.9h3.3l1.4 1.6h5.5c.5 0 .9.4.9.9v6c0 .5-.4.9-.9.9H2.9c-.5 0-.9-.4-.9-.9z"],
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? "icon s" : "icon"} viewBox="0 0 16 16" aria-hidden="true">
      {PATHS[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
