// Hostile markup to a small, well-formed vocabulary for the typesetter, with what it hid, ran and fetched set apart.
import type { Trace } from "../../model/document.ts";
import { escapeHtml } from "../reading.ts";
import { breakLongWords, visibleText, withoutLineEnds, withoutTabs } from "./clean-text.ts";
import { commentText, formText, pictureSource } from "./content.ts";
import { declarationsOf, keptStyle, type Look, lookOf, PLAIN, whyUnseen } from "./look.ts";
import { bareAddress, Notes, noteAttributes, noteDeclarations, noteStyle } from "./notes.ts";
import { readTags, type TagHandler } from "./read-tags.ts";
import { readStyleRules, type StyleRules } from "./style.ts";
import { BLOCKS, DROPPED, ENDS, PREFORMATTED, SET_AS, TABLE_PARTS, VOID } from "./vocabulary.ts";

export type CleanMarkup = {
  /** XHTML without scripts, addresses or anything unseen. */
  readonly html: string;
  /** One a label. */
  readonly hidden: { label: string; text: string }[];
  readonly traces: Trace[];
};

/** Takes time linear in the length, whatever the markup: what nests deeper than {@link DEEPEST} is set flat. */
export function cleanMarkup(html: string, xml = false): CleanMarkup {
  const notes = new Notes();
  const css = stylesOf(html);
  noteStyle(notes, css);
  noteDeclarations(notes, html);
  const cleaner = new Cleaner(notes, readStyleRules(css));
  readTags(html, cleaner, xml);
  return { html: cleaner.finish(), hidden: notes.hidden(), traces: notes.finish() };
}

const DEEPEST = 200;
/**
 * The typesetter's stack holds some 24 elements of nested tables or 30 of others, and beyond that it overwrites its own
 * memory. What stands deeper is set flat, with line breaks where blocks were.
 */
const DEEPEST_SET = { table: 9, block: 14, inline: 17 };
/** Most links end soon; the text of one that doesn't is no evidence of its address. */
const LONGEST_LINK = 10_000;

type Frame = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The tag written; empty for none. */
  readonly out: string;
  readonly look: Look;
  readonly href?: string;
};

class Cleaner implements TagHandler {
  readonly #notes: Notes;
  readonly #rules: StyleRules;
  readonly #out: string[] = [];
  readonly #stack: Frame[] = [];
  /** Tags past the deepest level, by name: their closing tags are theirs. */
  readonly #flat = new Map<string, number>();
  #dropping: { tag: string; depth: number; label: string | null; text: string[] } | null = null;
  #text: string[] = [];
  #linkText = "";
  /** A blank before the next hidden text: a block began or ended since the last. */
  #apart = true;
  /** Elements written and not closed. */
  #depth = 0;
  /** Nothing stands in this line yet. */
  #fresh = true;

  constructor(notes: Notes, rules: StyleRules) {
    this.#notes = notes;
    this.#rules = rules;
  }

  finish(): string {
    this.#flush();
    if (this.#dropping !== null) this.#endDropping();
    while (this.#stack.length > 0) this.#pop();
    return this.#out.join("");
  }

  text(text: string): void {
    if (this.#dropping === null) this.#text.push(text);
    else if (this.#dropping.label !== null) this.#dropping.text.push(text);
  }

  comment(text: string): void {
    const words = commentText(text);
    if (words !== "") this.#notes.hide("comment", words);
  }

  open(tag: string, attributes: ReadonlyMap<string, string>, selfClosing: boolean): void {
    noteAttributes(this.#notes, tag, attributes);
    if (this.#dropping !== null) {
      if (tag === "script") this.#notes.script("<script>");
      if (tag === this.#dropping.tag && !selfClosing) this.#dropping.depth++;
      else if (this.#dropping.label !== null) this.#dropping.text.push(" ");
      return;
    }
    if (tag === "script") this.#notes.script("<script>");
    for (const [name, label] of UNSEEN_ATTRIBUTES) {
      const value = attributes.get(name);
      if (value !== undefined) this.#notes.hide(label, visibleText(value));
    }
    if (tag.includes(":") && SET_AS[tag] === undefined) return;
    const label = DROPPED.get(tag);
    if (label !== undefined) {
      const page = attributes.get("srcdoc");
      if (page !== undefined) this.#notes.hide("embedded page", commentText(page));
      // HTML knows no empty element by its slash; drawings do.
      if (!(selfClosing && (tag === "svg" || tag === "math"))) this.#dropping = { tag, depth: 1, label, text: [] };
      return;
    }
    this.#flush();
    if (VOID.has(tag)) this.#void(tag, attributes);
    else this.#push(tag, attributes);
  }

  close(tag: string): void {
    if (this.#dropping !== null) {
      if (tag !== this.#dropping.tag) {
        if (this.#dropping.label !== null) this.#dropping.text.push(" ");
      } else if (--this.#dropping.depth === 0) this.#endDropping();
      return;
    }
    this.#flush();
    const flat = this.#flat.get(tag) ?? 0;
    if (tag === "br") this.#void("br", new Map());
    else if (flat > 0) this.#flat.set(tag, flat - 1);
    else this.#closeOpen(tag);
  }

  /** A stray closing tag does nothing, and only a table's own parts reach beyond the cell that they stand in. */
  #closeOpen(tag: string): void {
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const open = this.#stack[i]!.tag;
      if (open === tag) {
        while (this.#stack.length > i) this.#pop();
        return;
      }
      if ((open === "td" || open === "th") && !TABLE_PARTS.has(tag)) return;
      if (open === "table" && tag !== "table" && TABLE_PARTS.has(tag)) return;
    }
  }

  get #look(): Look {
    return this.#stack.at(-1)?.look ?? PLAIN;
  }

  #push(tag: string, attributes: ReadonlyMap<string, string>): void {
    const ends = ENDS.get(tag);
    while (ends?.has(this.#stack.at(-1)?.tag ?? "")) this.#pop();
    if (BLOCKS.has(SET_AS[tag] ?? tag)) this.#apart = true;
    if (this.#stack.length >= DEEPEST) {
      this.#flat.set(tag, (this.#flat.get(tag) ?? 0) + 1);
      this.#breakFlat(tag);
      return;
    }
    // Browsers, too, take no notice of these between a table's cells.
    const between = TABLE_LEVEL[this.#stack.at(-1)?.tag ?? ""] !== undefined;
    if (between && (tag === "form" || SET_AS[tag] === undefined)) return;
    this.#fosterParts(tag);
    const around = this.#look;
    const own = declarationsOf(tag, attributes, this.#rules, this.#stack);
    const seen = lookOf(around, own, isShut(tag, attributes), this.#rules.paintsElsewhere);
    const look = PREFORMATTED.has(tag) ? { ...seen, preformatted: true } : seen;
    const out = look.gone === null ? this.#setAs(tag) : "";
    if (tag === "a") this.#linkText = "";
    const href = tag === "a" ? attributes.get("href") : undefined;
    if (out === "") {
      this.#stack.push({ tag, attributes, out, look, ...(href === undefined ? {} : { href }) });
      this.#breakFlat(tag);
      return;
    }
    const kept = keptStyle(look, around, out, tag === "center" ? new Map([...own, ["text-align", "center"]]) : own);
    const spans = out === "td" || out === "th" ? spansOf(attributes) : out === "table" ? firstColumnOf(attributes) : "";
    const bare = out === "span" && kept.css === "";
    if (!bare) this.#start(out, `${kept.css === "" ? "" : ` style="${escapeHtml(kept.css)}"`}${spans}`);
    this.#stack.push({
      tag,
      attributes,
      out: bare ? "" : out,
      look: kept.look,
      ...(href === undefined ? {} : { href }),
    });
  }

  /** As what an element is set here; empty where it stands too deep, or means nothing on paper. */
  #setAs(tag: string): string {
    const out = SET_AS[tag] ?? "";
    if (out === "" || out === "a") return "";
    if (TABLE_PARTS.has(out) && out !== "table")
      return TABLE_LEVEL[this.#stack.at(-1)?.out ?? ""] === undefined ? "" : out;
    const most = out === "table" ? DEEPEST_SET.table : BLOCKS.has(out) ? DEEPEST_SET.block : DEEPEST_SET.inline;
    return this.#depth < most ? out : "";
  }

  #start(out: string, attributes = ""): void {
    this.#depth++;
    this.#write(`<${out}${attributes}>`);
    this.#fresh = BLOCKS.has(out);
  }

  /** Where a block begins or ends that isn't set as one. */
  #breakFlat(tag: string): void {
    const out = SET_AS[tag] ?? tag;
    if (!BLOCKS.has(out)) return;
    if (out === "td" || out === "th" || out === "select" || this.#look.gone !== null) this.#write(" ");
    else if (!this.#fresh && TABLE_LEVEL[this.#stack.at(-1)?.out ?? ""] === undefined) {
      this.#write("<br/>");
      this.#fresh = true;
    }
  }

  #pop(): void {
    const frame = this.#stack.pop()!;
    if (BLOCKS.has(SET_AS[frame.tag] ?? frame.tag)) this.#apart = true;
    // Forgotten with the level that they were deeper than.
    if (this.#stack.length === DEEPEST - 1) this.#flat.clear();
    if (frame.href !== undefined) this.#endLink(frame.href);
    if (frame.out !== "") {
      this.#depth--;
      this.#write(`</${frame.out}>`);
      this.#fresh ||= BLOCKS.has(frame.out);
    } else if (frame.tag !== "table") this.#breakFlat(frame.tag);
  }

  /** The typesetter loses what stands in a table outside its cells: rows and cells that are missing are put in. */
  #fosterParts(tag: string): void {
    const parent = this.#stack.at(-1);
    const level = TABLE_LEVEL[parent?.tag ?? ""];
    const own = tag === "td" || tag === "th" ? 3 : TABLE_LEVEL[tag];
    if (level === undefined) {
      // A row or a cell outside of any table.
      if (own !== undefined && own > 0 && this.#stack.length + 3 < DEEPEST) {
        this.#implied("table");
        this.#fosterParts(tag);
      }
      return;
    }
    if (parent!.out === "") return;
    if (own !== undefined && own > level) {
      if (own === 3 && level < 2) this.#implied("tr");
      return;
    }
    if (level < 2) this.#implied("tr");
    this.#implied("td");
  }

  #implied(tag: string): void {
    const look = this.#look;
    const out = look.gone === null ? this.#setAs(tag) : "";
    if (out !== "") this.#start(out);
    this.#stack.push({ tag, attributes: NO_ATTRIBUTES, out, look });
  }

  #void(tag: string, attributes: ReadonlyMap<string, string>): void {
    const look = lookOf(
      this.#look,
      declarationsOf(tag, attributes, this.#rules, this.#stack),
      isShut(tag, attributes),
      false,
    );
    if (tag === "br" || tag === "hr") {
      this.#apart = true;
      if (look.gone !== null || TABLE_LEVEL[this.#stack.at(-1)?.tag ?? ""] !== undefined) return;
      this.#write(tag === "br" ? "<br/>" : "<hr/>");
      this.#fresh = true;
    } else if (tag === "img" || tag === "image") {
      const source = pictureSource(attributes.get("src") ?? "");
      if (source === null || look.gone !== null) return;
      this.#fosterParts("img");
      this.#write(`<img src="${source}"/>`);
      this.#fresh = false;
    } else if (tag === "input") {
      const { text, label } = formText(attributes);
      if (label !== null) this.#notes.hide(label, visibleText(text));
      else this.#setText(` ${text} `, look);
    } else if (tag === "area" && attributes.has("href")) {
      this.#linkText = "";
      this.#endLink(attributes.get("href")!);
    }
  }

  #flush(): void {
    if (this.#text.length === 0) return;
    const text = this.#text.join("");
    this.#text = [];
    this.#setText(text, this.#look);
  }

  #setText(raw: string, look: Look): void {
    this.#notes.text(raw, look.preformatted);
    const seen = visibleText(raw);
    const text = withoutTabs(look.preformatted ? withoutLineEnds(seen) : seen, look.preformatted);
    if (text === "") return;
    const label = whyUnseen(look);
    if (label !== null) {
      if (text.trim() === "" && this.#apart) return;
      this.#notes.hide(label, text.replace(/\s+/g, " "), this.#apart);
      this.#apart = false;
      return;
    }
    if (TABLE_LEVEL[this.#stack.at(-1)?.tag ?? ""] !== undefined) {
      if (text.trim() === "") return;
      this.#fosterParts("#text");
    }
    if (this.#linkText.length < LONGEST_LINK) this.#linkText += text;
    this.#write(escapeHtml(breakLongWords(text)));
    if (text.trim() !== "") this.#fresh = false;
  }

  #endLink(href: string): void {
    const target = bareAddress(href);
    if (!/^[a-z][a-z0-9+.-]*:|^\/\/|^\\\\/i.test(target) || /^(?:javascript|vbscript|data|cid|about):/i.test(target))
      return;
    const shown = this.#linkText.toLowerCase().replace(/\s+/g, "");
    const essence = target
      .toLowerCase()
      .replace(/^(?:https?:\/\/|mailto:|tel:)/, "")
      .replace(/\/$/, "");
    if (essence === "" || shown.includes(essence)) return;
    this.#notes.action(target);
    this.#notes.hide("link target", visibleText(target));
  }

  #endDropping(): void {
    const { label, text } = this.#dropping!;
    this.#dropping = null;
    if (label !== null) this.#notes.hide(label, visibleText(text.join("")).replace(/\s+/g, " ").trim());
  }

  #write(markup: string): void {
    this.#out.push(markup);
  }
}

/** Hidden by an attribute, or a dialogue that isn't open. */
const isShut = (tag: string, attributes: ReadonlyMap<string, string>) =>
  attributes.has("hidden") || (tag === "dialog" && !attributes.has("open"));

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const TABLE_LEVEL: Readonly<Record<string, number>> = { table: 0, thead: 1, tbody: 1, tfoot: 1, tr: 2 };
const UNSEEN_ATTRIBUTES: readonly (readonly [name: string, label: string])[] = [
  ["alt", "alternative text"],
  ["title", "title"],
  ["aria-label", "label for screen readers"],
  ["placeholder", "placeholder"],
  ["summary", "table summary"],
];

/** A width in points that readers of our own give a column, for `even-columns`. */
function firstColumnOf(attributes: ReadonlyMap<string, string>): string {
  const width = attributes.get("data-first") ?? "";
  return /^\d{2,3}$/.test(width) ? ` data-first="${width}"` : "";
}

function spansOf(attributes: ReadonlyMap<string, string>): string {
  return ["colspan", "rowspan"]
    .map((name) => {
      const count = Number.parseInt(attributes.get(name) ?? "1", 10);
      return count > 1 ? ` ${name}="${Math.min(1_000, count)}"` : "";
    })
    .join("");
}

/** Every style sheet of the page, wherever it stands. */
function stylesOf(html: string): string {
  const found: string[] = [];
  const start = /<style\b/gi;
  for (let tag = start.exec(html); tag !== null; tag = start.exec(html)) {
    const open = html.indexOf(">", tag.index);
    const end = /<\/style/gi;
    end.lastIndex = open;
    const close = open < 0 ? null : end.exec(html);
    found.push(html.slice(open + 1, close === null ? html.length : close.index));
    if (close === null) break;
    start.lastIndex = close.index;
  }
  return found.join("\n");
}
