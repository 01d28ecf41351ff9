// The tree of a copy put together: its elements with what they hold of every page, strays at their places among them.
import type { PageNumber } from "../../../base/units.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { rolesByLook } from "./alike.ts";
import { type Built, type BuiltRole, isBuilt, isSlot, type Kid } from "./built.ts";
import { ARTIFACT, markRuns, type Run } from "./mark-runs.ts";
import type { PageContent } from "./page-content.ts";
import type { Piece } from "./painted.ts";
import { anchorOf, type Stray } from "./strays.ts";

/** A mark's number on a page. */
export type Mark = { readonly page: PageNumber; readonly mcid: number };
export type Element = Omit<Built, "kids" | "parent"> & { readonly kids: readonly (Element | Mark | Annotation)[] };
type Annotation = Extract<Kid, { annotation: number }>;

/** Where among an element's kids something is: whose place it takes, and after which of that one's pieces. */
type At = { readonly element: Built; readonly kid: number; readonly order: number };
type Target = At & { readonly stray: boolean };

const keyOf = (page: PageNumber, mcid: number) => `${page} ${mcid}`;

export class TaggedTree {
  readonly #document: Built;
  readonly #links = new Set<number>();
  /** The font and size that each element begins in, and the roles that follow from them. */
  readonly #looks = new Map<Built, string>();
  #roles: ReadonlyMap<Built, BuiltRole> = new Map();
  readonly #slots = new Map<string, { readonly element: Built; readonly kid: number }>();
  readonly #marks = new Map<Built, (Mark & { readonly kid: number; readonly order: number })[]>();
  /** New blocks, by the one that they stand below; null where a page begins with them. */
  readonly #blocks: { readonly below: Built | null; readonly page: PageNumber; readonly element: Built }[] = [];

  constructor(document: Built) {
    this.#document = document;
    this.#gather(document);
  }

  #gather(element: Built): void {
    element.kids.forEach((kid, i) => {
      if (isSlot(kid)) this.#slots.set(keyOf(kid.page, kid.mcid), { element, kid: i });
      else if (isBuilt(kid)) this.#gather(kid);
      else this.#links.add(kid.annotation);
    });
  }

  hasLink = (annotation: number): boolean => this.#links.has(annotation);

  slotOf(page: PageNumber, { mark }: Piece) {
    return mark === null || mark === "artifact" ? undefined : this.#slots.get(keyOf(page, mark.mcid));
  }

  /** The edits that mark the page's content. Words that neither an element nor a stray holds are the page's furniture. */
  page(content: PageContent, strays: readonly Stray[]): Edit[] {
    const { page, pieces, words, boxes, looks } = content;
    const order = new Map(pieces.map((piece, i) => [piece, i]));
    const targets = new Map<Piece, Target | typeof ARTIFACT>();
    for (const piece of pieces) {
      const slot = this.slotOf(page, piece);
      const isText = piece.kind === "text";
      if (slot !== undefined && (isText || words.has(piece) || slot.element.role === "Figure"))
        targets.set(piece, { ...slot, order: order.get(piece)!, stray: false });
      else if (!isText || words.has(piece)) targets.set(piece, ARTIFACT);
    }
    const tagged = pieces.filter((piece) => words.has(piece) && targets.get(piece) !== ARTIFACT);
    const broken = new Set<Piece>();
    for (const stray of strays) {
      const anchor = anchorOf(stray.box, tagged, boxes);
      const target = this.#placed(
        page,
        stray,
        anchor === null ? null : (targets.get(anchor.piece) as Target),
        anchor?.where,
      );
      if (anchor !== null && anchor.where === "after") broken.add(anchor.piece);
      for (const piece of stray.pieces) targets.set(piece, target);
    }
    const { runs, edits } = markRuns<Target>(content, {
      of: (piece) => targets.get(piece) ?? null,
      joins: (first, firstPiece, next) =>
        first.element === next.element &&
        (first.stray ? first === next : !next.stray && !broken.has(firstPiece) && isNext(first, next)),
    });
    for (const piece of tagged) {
      const { element } = targets.get(piece) as Target;
      if (!this.#looks.has(element)) this.#looks.set(element, looks.get(piece) ?? "");
    }
    for (const { target, mcid } of runs as Run<Target>[]) {
      const own = this.#marks.get(target.element) ?? [];
      this.#marks.set(target.element, own);
      own.push({ page, mcid, kid: target.kid, order: target.order });
    }
    return edits;
  }

  /** A label on its line is read in its line's element; all else gets a paragraph. */
  #placed(
    page: PageNumber,
    { isLabel }: Stray,
    by: Target | null,
    where: "after" | "before" | "below" | undefined,
  ): Target {
    if (isLabel && by !== null && where !== "below")
      return { element: by.element, kid: by.kid, order: by.order + (where === "after" ? 0.5 : -0.5), stray: true };
    const element: Built = { role: "P", parent: this.#document, kids: [{ page, mcid: -1 }] };
    let below = by?.element ?? null;
    while (below !== null && below.parent !== this.#document && below.parent !== null) below = below.parent;
    this.#blocks.push({ below, page, element });
    return { element, kid: 0, order: 0, stray: true };
  }

  /** A link that no element of the original holds. */
  link(annotation: Annotation, piece: Piece | null, content: PageContent): void {
    const slot = piece === null ? undefined : this.slotOf(content.page, piece);
    const holder = slot?.element.role === "Figure" ? undefined : slot?.element;
    const element: Built = { role: "Link", parent: holder ?? this.#document, kids: [annotation] };
    if (holder !== undefined) holder.kids.push(element);
    else
      this.#blocks.push({
        below: null,
        page: content.page,
        element: { role: "P", parent: this.#document, kids: [element] },
      });
  }

  /** Every element with what it holds; the document's own kids in order. */
  blocks(): Element[] {
    this.#roles = rolesByLook(this.#looks);
    const below = Map.groupBy(this.#blocks, (one) => one.below);
    const out: { element: Element; page: PageNumber }[] = [];
    for (const kid of this.#document.kids) {
      if (!isBuilt(kid)) continue;
      const element = this.#filled(kid);
      if (element !== null) out.push({ element, page: firstPage(element) });
      const strays = (below.get(kid) ?? []).map((one) => ({ element: this.#filled(one.element)!, page: one.page }));
      out.push(...strays.sort((a, b) => a.page - b.page));
    }
    for (const { element, page } of (below.get(null) ?? []).toReversed()) {
      const at = out.findIndex((one) => one.page >= page);
      out.splice(at < 0 ? out.length : at, 0, { element: this.#filled(element)!, page });
    }
    return out.map(({ element }) => element);
  }

  #filled(element: Built): Element | null {
    const own = Map.groupBy(this.#marks.get(element) ?? [], (mark) => mark.kid);
    const kids = element.kids.flatMap((kid, i): (Element | Mark | Annotation)[] => {
      if (isBuilt(kid)) {
        const filled = this.#filled(kid);
        return filled === null ? [] : [filled];
      }
      if (!isSlot(kid)) return [kid];
      return (own.get(i) ?? [])
        .sort((a, b) => a.page - b.page || a.order - b.order)
        .map(({ page, mcid }) => ({ page, mcid }));
    });
    const { kids: _, parent: __, ...rest } = element;
    const role = this.#roles.get(element) ?? element.role;
    return kids.length === 0 && rest.place === undefined ? null : { ...rest, role, kids };
  }
}

const isNext = (first: At, next: At) => next.kid === first.kid || next.kid === first.kid + 1;

export function firstPage({ kids }: Element): PageNumber {
  let first = Number.POSITIVE_INFINITY;
  for (const kid of kids) first = Math.min(first, "kids" in kid ? firstPage(kid) : kid.page);
  return first;
}
