// What an attack is given and what it gives: the copy as any reader has it, and plain sentences.
import type { AttackId, AttackItem } from "../../contract/attack.ts";
import type { Document } from "../model/document.ts";
import type { EditablePdf } from "../ports/pdf-engine.ts";
import type { FoundMark } from "./marks.ts";

/** A version's text with its marks among the words. */
export type Version = { readonly document: Document; readonly marks: readonly FoundMark[] };

export type AttackSubject = Version & {
  readonly pdf: EditablePdf;
  /** A version that is public already; null where none was given. */
  readonly other: Version | null;
};

export type Attack = { readonly id: AttackId; readonly run: (subject: AttackSubject) => AttackItem[] };

export const quadsOf = (marks: readonly FoundMark[]): AttackItem["quads"] =>
  marks.map(({ rect: [x0, y0, x1, y1] }) => [x0, y0, x1, y0, x0, y1, x1, y1].map(hundredths) as never);

const hundredths = (n: number) => Math.round(n * 100) / 100;
