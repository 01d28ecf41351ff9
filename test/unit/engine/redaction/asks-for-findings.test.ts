// Private data is looked for where an order strikes some or writes over it, and only there.
import { expect, test } from "vitest";
import { NOTHING_ORDERED, type RedactOrder } from "../../../../src-main/contract/document-process.ts";
import { asksForFindings } from "../../../../src-main/engine/redaction/resolve-order.ts";
import { boxMark } from "../../../support/marked.ts";

const PLACE = [72, 80, 172, 92] as const;
const plan = { schema: "stet.plan/1", documentSha256: "0".repeat(64), redactions: [] } as const;
const orders: [string, Partial<RedactOrder>, boolean][] = [
  ["what is private", { select: "default" }, true],
  ["all that is found", { select: "all" }, true],
  ["one kind", { select: ["phone"] }, true],
  ["a finding that was decided", { findings: [{ id: "one", reason: "privacy" }] }, true],
  ["a mark with a label", { marks: [boxMark(1, PLACE, { text: "a witness", style: "bar" })] }, true],
  ["a mark", { marks: [boxMark(1, PLACE)] }, false],
  ["boxes and words", { boxes: [{ page: 1, rect: [...PLACE] }], texts: ["Mockingbird"] }, false],
  ["a plan", { plan: { ...plan, redactions: [] } }, false],
  ["no kind", { select: [] }, false],
];

test.each(orders)("%s", (_name, order, asks) => expect(asksForFindings({ ...NOTHING_ORDERED, ...order })).toBe(asks));
