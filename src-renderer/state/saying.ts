// What a decision says beside its verdict: a reason from the newsroom's list, and the label on the bar.

import type { Label, ReasonEntry } from "../../src-main/contract/desk.ts";
import { t } from "../languages/language.ts";
import { REASON_NAMES } from "../words/kinds.ts";

/** "code": the code of whichever reason is chosen, so that the label follows it. */
export type Labelling =
  | { readonly with: "none" }
  | { readonly with: "code"; readonly style: Label["style"] }
  | { readonly with: "own"; readonly style: Label["style"]; readonly text: string };
export const NO_LABEL: Labelling = { with: "none" };
/** Letters a label may have. */
export const LONGEST_LABEL = 40;

/** null where nothing is to be written: by choice, or because the reason has no code. */
export function labelOf(labelling: Labelling, reason: string, reasons: readonly ReasonEntry[]): Label | null {
  if (labelling.with === "none") return null;
  const text = (labelling.with === "own" ? labelling.text : codeOf(reason, reasons)).trim().slice(0, LONGEST_LABEL);
  return text === "" ? null : { text, style: labelling.style };
}

export const codeOf = (reason: string, reasons: readonly ReasonEntry[]): string =>
  reasons.find(({ id }) => id === reason)?.code ?? "";

/** A reason's own name, Stet's for one of its own, or the id of one that the list no longer has. */
export function reasonName(reason: string, reasons: readonly ReasonEntry[]): string {
  const own = reasons.find(({ id }) => id === reason)?.name ?? "";
  if (own !== "") return own;
  return isStets(reason) ? t(REASON_NAMES[reason]) : reason;
}

export const isStets = (reason: string): reason is keyof typeof REASON_NAMES => Object.hasOwn(REASON_NAMES, reason);
