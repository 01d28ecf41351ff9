// Fields of a Word 97-2003 text: a beginning, a code, a separator, a result, an end, each mark a character (2.8.25).
import type { Gathered } from "../opc/gathered.ts";
import { gatherField } from "./fields.ts";

/** `outer` is the innermost field around this one whose code is still being read. */
type Field = { readonly code: string[]; readonly outer: Field | null; hasResult: boolean };

export class DocFields {
  readonly #open: Field[] = [];
  readonly #found: Gathered;

  constructor(found: Gathered) {
    this.#found = found;
  }

  /** The code that text belongs to now; null for text of the page. */
  get code(): string[] | null {
    const field = this.#open.at(-1);
    if (field === undefined) return null;
    return (field.hasResult ? field.outer : field)?.code ?? null;
  }

  mark(character: string): void {
    const field = this.#open.at(-1);
    if (character === "\u0013") {
      const outer = field === undefined || !field.hasResult ? (field ?? null) : field.outer;
      this.#open.push({ code: [], outer, hasResult: false });
    } else if (field !== undefined) {
      if (!field.hasResult) gatherField(field.code.join(""), this.#found);
      field.hasResult = true;
      if (character === "\u0015") this.#open.pop();
    }
  }

  finish(): void {
    while (this.#open.length > 0) this.mark("\u0015");
  }
}
