// The measures of the Text Anonymization Benchmark (Pilán et al. 2022, section 5), over whole words.
import type { Line } from "../../../resources/models/training/corpora.ts";
import type { Found } from "./systems.ts";

export type TabScore = {
  /** Share of the words to be masked that are. */
  readonly recall: number;
  /** Share of the persons, numbers and so on to be masked that are so in all their mentions: directly, indirectly identifying. */
  readonly direct: number;
  readonly quasi: number;
  /** Share of the masked words that are to be masked. */
  readonly precision: number;
};

export function scoreTab(judgments: readonly Line[], find: (text: string) => readonly Found[]): TabScore {
  let [wanted, covered, masked, right] = [0, 0, 0, 0];
  const entities = { DIRECT: [0, 0], QUASI: [0, 0] };
  for (const { text, spans } of judgments) {
    const mask = new Uint8Array(text.length);
    for (const { start, end } of find(text)) mask.fill(1, start, end);
    const gold = new Uint8Array(text.length);
    const whole = new Map<string, { readonly type: "DIRECT" | "QUASI"; masked: boolean }>();
    for (const { start, end, identifier_type: type, entity_id: id = "" } of spans) {
      if (type !== "DIRECT" && type !== "QUASI") continue;
      gold.fill(1, start, end);
      const entity = whole.get(id) ?? { type, masked: true };
      whole.set(id, entity);
      for (let i = start; i < end; i++) if (mask[i] === 0 && /[\p{L}\p{Nd}]/u.test(text[i]!)) entity.masked = false;
    }
    for (const { type, masked } of whole.values()) {
      entities[type][1]!++;
      if (masked) entities[type][0]!++;
    }
    for (const { index } of text.matchAll(/[\p{L}\p{Nd}]+/gu)) {
      if (gold[index] === 1) wanted++;
      if (mask[index] === 1) masked++;
      if (gold[index] === 1 && mask[index] === 1) covered++;
    }
  }
  right = covered;
  const share = ([part, all]: readonly number[]) => part! / all!;
  return {
    recall: covered / wanted,
    direct: share(entities.DIRECT),
    quasi: share(entities.QUASI),
    precision: right / masked,
  };
}
