// The inside of a Word paragraph: runs, fields, notes, drawings; what is hidden or struck is kept apart.
import { filledWith, graphicTexts } from "../opc/besides.ts";
import { cropOf } from "../opc/crop.ts";
import { alternatives } from "../opc/package.ts";
import { child, descendants, elements, everyText, textOf, type XmlElement } from "../opc/xml.ts";
import { escapeHtml } from "../reading.ts";
import { gatherField } from "./fields.ts";
import { isOn, valOf, vanishOf } from "./styles.ts";
import { type WordFile, wordText } from "./word-file.ts";

/** Three spaces that stay: a column apart for the eye, white space for whoever searches. */
const TAB = "&#160;&#160; ";

export abstract class Inline {
  readonly file: WordFile;
  readonly part: string;
  /** Open fields, innermost last: their code is collected until their result begins. */
  readonly #fields: { code: string; result: boolean }[] = [];
  #after: string[] = [];
  #struck = "";
  #vanished = "";
  #paragraphVanishes = false;

  constructor(file: WordFile, part: string) {
    this.file = file;
    this.part = part;
  }

  abstract blocks(parent: XmlElement): string;

  /** `after` holds what can't stand inside a paragraph: its text boxes and charts. */
  protected line(paragraph: XmlElement, vanishes: boolean): { html: string; after: string } {
    const outer = { after: this.#after, vanishes: this.#paragraphVanishes };
    this.flush();
    this.#after = [];
    this.#paragraphVanishes = vanishes;
    const html = this.#all(paragraph);
    this.flush();
    const after = this.#after.join("");
    this.#after = outer.after;
    this.#paragraphVanishes = outer.vanishes;
    return { html, after };
  }

  protected struck(text: string): void {
    this.#struck += text;
  }

  protected vanished(text: string): void {
    this.#vanished += text;
  }

  /** Ends what was hidden in one piece. */
  protected flush(): void {
    if (this.#struck !== "") this.file.found.hidden("tracked deletion", this.#struck);
    if (this.#vanished !== "") this.file.found.hidden("hidden text", this.#vanished);
    this.#struck = "";
    this.#vanished = "";
  }

  /** A file of another kind that Word would show in place: it becomes a document beside this one. */
  protected chunk(id: string | undefined): void {
    const target = this.file.pkg.relationships(this.part).find((r) => r.id === id && !r.external)?.target;
    const bytes = target === undefined ? null : this.file.pkg.zip.read(target);
    if (target !== undefined && bytes !== null) {
      this.file.found.embedded(target.slice(target.lastIndexOf("/") + 1), bytes);
    }
  }

  /** Text that only older programs show. */
  protected noteOther(shown: XmlElement | undefined, other: XmlElement | undefined): void {
    if (other === undefined) return;
    const text = wordText(other);
    const seen = shown === undefined ? "" : wordText(shown);
    if (text.replace(/\s+/g, "") !== seen.replace(/\s+/g, "")) this.file.found.hiddenOnce("alternate content", text);
  }

  #all(parent: XmlElement): string {
    const out: string[] = [];
    for (const element of elements(parent)) out.push(this.#inline(element));
    return out.join("");
  }

  #inline(e: XmlElement): string {
    const a = e.attributes;
    switch (e.name) {
      case "w:r":
        return this.#run(e);
      case "w:t":
      case "a:t":
        return this.#text(textOf(e));
      case "w:tab":
      case "w:ptab":
        return this.#mark(TAB);
      case "w:br":
      case "w:cr":
        return this.#mark("<br>");
      case "w:noBreakHyphen":
        return this.#mark("-");
      case "w:sym":
        return this.#mark(symbol(a["w:char"] ?? "", a["w:font"] ?? ""));
      case "w:instrText":
      case "w:delInstrText": {
        const field = this.#fields.at(-1);
        if (field !== undefined && !field.result) field.code += textOf(e);
        else this.file.found.hiddenOnce("field code", textOf(e));
        return "";
      }
      case "w:fldChar":
        return this.#fieldMark(e);
      case "w:fldSimple":
        gatherField(a["w:instr"] ?? "", this.file.found);
        return this.#all(e);
      case "w:del":
      case "w:moveFrom":
      case "w:delText":
        this.struck(wordText(e));
        return "";
      case "w:footnoteReference":
        return `<sup>${this.file.noteMark("footnote", a["w:id"] ?? "")}</sup>`;
      case "w:endnoteReference":
        return `<sup>${this.file.noteMark("endnote", a["w:id"] ?? "")}</sup>`;
      case "w:ruby":
        return `${this.#all(child(e, "w:rubyBase") ?? e)} (${this.#all(child(e, "w:rt") ?? e)})`;
      case "m:oMath":
      case "m:oMathPara":
        return this.#text(this.#formula(e));
      case "mc:AlternateContent":
        return this.#alternatives(e);
      case "w:pPr":
      case "w:rPr":
      case "w:sdtPr":
        return "";
      default:
        return this.#drawn(e);
    }
  }

  /** A phantom takes the room of what stands in it and shows nothing, unless it is said to (22.1.2.81). */
  #formula(formula: XmlElement): string {
    const unseen = new Set<XmlElement>();
    for (const phantom of descendants(formula, "m:phant")) {
      const show = child(child(phantom, "m:phantPr"), "m:show");
      if (unseen.has(phantom) || show === undefined || isOn(show.attributes["m:val"] ?? "1")) continue;
      for (const e of descendants(phantom, "m:t", "w:t", "m:phant")) unseen.add(e);
      this.vanished([...descendants(phantom, "m:t", "w:t")].map(textOf).join(" "));
    }
    return [...descendants(formula, "m:t", "w:t")]
      .filter((e) => !unseen.has(e))
      .map(textOf)
      .join(" ");
  }

  #run(run: XmlElement): string {
    const properties = child(run, "w:rPr");
    const style = this.file.styles.character(valOf(child(properties, "w:rStyle")));
    if (vanishOf(properties) ?? (style.vanish || this.#paragraphVanishes)) {
      for (const e of elements(run)) {
        // Hidden or not, a field's marks keep their order.
        if (e.name === "w:fldChar" || e.name.endsWith("nstrText")) this.#inline(e);
        else
          this.vanished(wordText({ name: "", attributes: {}, children: [e] }) || (e.name === "w:t" ? textOf(e) : ""));
      }
      return "";
    }
    const html = this.#all(run);
    if (html === "") return "";
    this.flush();
    const tags = (["b", "i"] as const).filter((tag) => {
      const on = child(properties, `w:${tag}`);
      return on !== undefined && isOn(valOf(on) ?? "1");
    });
    return tags.reduce((inner, tag) => `<${tag}>${inner}</${tag}>`, html);
  }

  #text(text: string): string {
    const field = this.#fields.at(-1);
    if (field === undefined || field.result) return escapeHtml(text);
    field.code += text;
    return "";
  }

  #mark(html: string): string {
    const field = this.#fields.at(-1);
    return field === undefined || field.result ? html : "";
  }

  #fieldMark(mark: XmlElement): string {
    const form = child(mark, "w:ffData");
    if (form !== undefined) this.file.found.hiddenOnce("form field", everyText(form));
    const type = mark.attributes["w:fldCharType"];
    if (type === "begin") this.#fields.push({ code: "", result: false });
    const field = this.#fields.at(-1);
    if (field === undefined || type === "begin") return "";
    if (!field.result) gatherField(field.code, this.file.found);
    field.result = true;
    if (type === "end") this.#fields.pop();
    return "";
  }

  #alternatives(e: XmlElement): string {
    const { shown, other } = alternatives(e);
    const before = this.#after.length;
    const html = shown === undefined ? "" : this.#all(shown);
    if (html === "" && this.#after.length === before && other !== undefined) return this.#all(other);
    this.noteOther(shown, other);
    return html;
  }

  #drawn(e: XmlElement): string {
    const a = e.attributes;
    const { found, pictures, pkg } = this.file;
    switch (e.name) {
      case "wp:inline":
      case "wp:anchor": {
        const about = child(e, "wp:docPr")?.attributes ?? {};
        found.hiddenOnce("picture description", [about.title ?? "", about.descr ?? ""].join("\n"));
        if (!isOn(about.hidden)) return this.#all(e);
        found.hidden("hidden drawing", wordText(e));
        return "";
      }
      case "w:txbxContent":
        this.#after.push(this.blocks(e));
        return "";
      case "a:blip":
        return pictures.html(this.part, a["r:embed"]);
      case "v:imagedata":
        return pictures.html(this.part, a["r:id"], cropOf(e));
      case "v:textpath":
        this.#aside([a.string ?? ""]);
        return "";
      case "c:chart":
      case "cx:chart":
      case "dgm:relIds": {
        const id = e.name === "dgm:relIds" ? a["r:dm"] : a["r:id"];
        const target = pkg.relationships(this.part).find((r) => r.id === id && !r.external);
        this.#aside(target === undefined ? [] : graphicTexts(pkg.xml(target.target)));
        return "";
      }
      default:
        if (e.name.endsWith(":blipFill")) return filledWith(pictures, this.part, e);
        if (a.alt !== undefined && e.name.startsWith("v:")) found.hiddenOnce("picture description", a.alt);
        if (e.name.startsWith("v:") && /(?:^|;)\s*visibility\s*:\s*hidden/i.test(a.style ?? "")) {
          found.hidden("hidden drawing", wordText(e));
          return "";
        }
        return this.#all(e);
    }
  }

  #aside(texts: readonly string[]): void {
    for (const text of texts) if (text !== "") this.#after.push(`<p>${escapeHtml(text)}</p>`);
  }
}

/** Symbol fonts keep their letters at U+F000; what such a letter looks like, no other font can show. */
function symbol(hex: string, font: string): string {
  const code = Number.parseInt(hex, 16);
  if (Number.isNaN(code) || code === 0) return "";
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  if (!isPrivate) return code <= 0xffff ? escapeHtml(String.fromCharCode(code)) : "";
  const letter = code - 0xf000;
  return /symbol|dings/i.test(font) || letter < 0x20 || letter > 0x7e ? "•" : escapeHtml(String.fromCharCode(letter));
}
