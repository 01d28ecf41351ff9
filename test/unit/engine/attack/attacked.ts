// A copy attacked in process, and what one attack said of it.
import type { AttackId, AttackItem } from "../../../../src-main/contract/attack.ts";
import { attackDocument } from "../../../../src-main/engine/pipeline/attack-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import { source, tools } from "../../../support/tools.ts";

export function attacked(bytes: Uint8Array, compare: Uint8Array | null = null) {
  const result = attackDocument(tools, source(bytes), compare, SILENT);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

export const said = (bytes: Uint8Array, attack: AttackId, compare: Uint8Array | null = null): AttackItem[] =>
  attacked(bytes, compare).attacks.filter((item) => item.attack === attack);
