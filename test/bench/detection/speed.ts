// Characters a second on one thread, on prose and on a text that wants to be slow. Printed only: machines differ.
import { loadNameTools } from "../../../src-main/adapters/models/name-tools.ts";
import { type DetectOptions, detectText } from "../../../src-main/engine/detection/index.ts";

const names = loadNameTools("identify");
const MODES: Readonly<Record<string, DetectOptions>> = {
  "patterns alone": {},
  "with the tagger": { names },
  "--mode identify": { names, mode: "identify" },
};

export function speedTable(texts: readonly string[]): string {
  const prose = texts.join("\n\n").repeat(10);
  const unbroken = "Aa1".repeat(1_000_000);
  const lines = Object.entries(MODES).map(([name, options]) => {
    const rate = (text: string) => {
      const started = performance.now();
      detectText(text, options);
      return `${Math.round(text.length / (performance.now() - started)) * 1000}`.padStart(9);
    };
    rate(prose.slice(0, 50_000));
    return `${name.padEnd(18)}${rate(prose)} prose ${rate(unbroken)} three megabytes without a space`;
  });
  return `Characters a second, one thread:\n${lines.join("\n")}`;
}
