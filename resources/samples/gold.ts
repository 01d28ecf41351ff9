// The gold list: every private value the dossier contains, read off the page models the PDF is drawn from.
import type { Mark, PrivateKind } from "./mark.ts";
import type { Item, Page } from "./page/model.ts";

export type Value = { readonly kind: PrivateKind; readonly text: string };
export type OnPage = { readonly page: number };

export type Gold = {
  readonly schema: "stet.gold/1";
  readonly document: { readonly name: string; readonly sha256: string; readonly pages: number };
  /** In reading order. `text` is as it reads on the page, a line break within it as `\n`. */
  readonly items: readonly (OnPage & Value)[];
  /** Pages that are pictures, and what can be read on them. */
  readonly notRead: readonly (OnPage & { readonly contains: readonly Value[] })[];
  /** Live text that a drawn box hides; also among the items. */
  readonly underBox: readonly (OnPage & Value)[];
  readonly nearMisses: readonly (OnPage & { readonly text: string; readonly looksLike: string; readonly is: string })[];
  readonly signals: readonly SignalNote[];
};

/** What a reader of provenance should notice: the contract's family and channel, and what it is in words. */
export type SignalNote = {
  readonly family: string;
  readonly channel: string;
  readonly page?: number;
  readonly what: string;
};

type Found = { readonly mark: Mark; readonly text: string; readonly hidden: boolean };

/** The marked values of one page; one that is broken over lines is one value. */
function readMarks(items: readonly Item[]): Found[] {
  const hidden = new Set(items.flatMap((item) => (item.type === "box" ? [item.hides] : [])));
  const found = new Map<Mark, string>();
  for (const item of items) {
    if (item.type !== "text") continue;
    for (const span of item.spans) {
      const text = item.text.slice(span.start, span.end);
      const before = found.get(span.mark);
      found.set(span.mark, before === undefined ? text : `${before}\n${text}`);
    }
  }
  return [...found].map(([mark, text]) => ({ mark, text, hidden: hidden.has(mark) }));
}

export type Reading = Pick<Gold, "items" | "notRead" | "underBox" | "nearMisses">;

/** `stampsOf` as in the renderer: stamps laid over a picture as text can be read, the picture itself can't. */
export function readGold(pages: readonly Page[], stampsOf: (page: Page, index: number) => readonly Item[]): Reading {
  const items: (OnPage & Value)[] = [];
  const underBox: (OnPage & Value)[] = [];
  const notRead: (OnPage & { contains: Value[] })[] = [];
  const nearMisses: Gold["nearMisses"][number][] = [];
  pages.forEach((model, index) => {
    const page = index + 1;
    const stamps = stampsOf(model, index);
    const inPicture = model.scan === null ? [] : readMarks(model.items);
    if (model.scan !== null) notRead.push({ page, contains: inPicture.flatMap(toValue) });
    const live = model.scan === null ? [...model.items, ...stamps] : model.scan === "live" ? stamps : [];
    for (const found of readMarks(live)) {
      for (const value of toValue(found)) {
        items.push({ page, ...value });
        if (found.hidden) underBox.push({ page, ...value });
      }
      if (found.mark.type === "near") {
        nearMisses.push({ page, text: found.text, looksLike: found.mark.looksLike, is: found.mark.is });
      }
    }
  });
  return { items, notRead, underBox, nearMisses };
}

function toValue(found: Found): Value[] {
  return found.mark.type === "private" ? [{ kind: found.mark.kind, text: found.text }] : [];
}

/** JSON with one entry a line, so that a change to the sample reads well in a diff. */
export function printGold(gold: Gold): string {
  const fields = Object.entries(gold).map(([name, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    const rows = value.map((row) => `    ${JSON.stringify(row)}`);
    return rows.length === 0 ? `  "${name}": []` : `  "${name}": [\n${rows.join(",\n")}\n  ]`;
  });
  return `{\n${fields.join(",\n")}\n}\n`;
}
