// Who changed and commented what in a Word file, when, and in how many sittings (ISO/IEC 29500-1, 17.13 and 17.15.1.72).
import type { Trace } from "../../model/document.ts";
import type { Gathered } from "../opc/gathered.ts";
import { child, descendants, elements, type XmlElement } from "../opc/xml.ts";

type Edits = Extract<Trace, { kind: "edits" }>;

const WHAT: Readonly<Record<string, Edits["what"]>> = {
  "w:ins": "insertion",
  "w:del": "deletion",
  "w:moveFrom": "move",
  "w:moveTo": "move",
  "w:cellIns": "insertion",
  "w:cellDel": "deletion",
  "w:rPrChange": "format",
  "w:pPrChange": "format",
  "w:tblPrChange": "format",
  "w:sectPrChange": "format",
  "w:comment": "comment",
};

/** One trace for each person and kind of change. */
export function gatherEdits(roots: readonly (XmlElement | undefined)[], found: Gathered): void {
  const edits = new Map<string, { -readonly [K in keyof Edits]: Edits[K] }>();
  for (const root of roots) {
    if (root === undefined) continue;
    for (const { name, attributes: a } of descendants(root)) {
      const what = Object.hasOwn(WHAT, name) ? WHAT[name] : undefined;
      const author = a["w:author"] ?? "";
      if (what === undefined || author === "") continue;
      const date = a["w:date"] ?? "";
      const key = `${what}|${author}`;
      const known = edits.get(key);
      if (known === undefined) edits.set(key, { kind: "edits", what, author, count: 1, first: date, last: date });
      else {
        known.count++;
        if (date !== "" && (known.first === "" || date < known.first)) known.first = date;
        if (date > known.last) known.last = date;
      }
    }
  }
  for (const edit of edits.values()) found.trace(edit);
}

/** The ids of the sittings in which it was saved; the first stands for the document that all of them began with. */
export function gatherSessions(settings: XmlElement | null, found: Gathered): void {
  const ids = child(settings, "w:rsids");
  if (ids === undefined) return;
  const root = child(ids, "w:rsidRoot")?.attributes["w:val"] ?? "";
  const count = elements(ids).filter(({ name }) => name === "w:rsid").length;
  if (root !== "" || count > 0) found.trace({ kind: "edit_sessions", root, count });
}
