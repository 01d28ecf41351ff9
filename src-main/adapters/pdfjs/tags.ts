// A page's tags as pdf.js reads them: which text stands in which mark, and which elements hold the marks.
import type { PageViewport, PDFPageProxy } from "pdfjs-dist";
import type { ReadTags } from "../../engine/ports/independent-reader.ts";

type Items = Awaited<ReturnType<PDFPageProxy["getTextContent"]>>["items"];
type Tree = Awaited<ReturnType<PDFPageProxy["getStructTree"]>>;
type Node = Tree["children"][number];

export function tagsOf(items: Items, tree: Tree, view: PageViewport): ReadTags {
  const runs: { marks: string[]; text: string; y: number }[] = [];
  const numbers: string[] = [];
  const open: string[] = [];
  for (const item of items) {
    if ("str" in item) {
      const [, , , , x = 0, y = 0] = item.transform as number[];
      const [, down = 0] = view.convertToViewportPoint(x, y) as number[];
      runs.push({ marks: [...open], text: item.str + (item.hasEOL ? "\n" : ""), y: down / view.height });
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      const { id, tag } = item as { readonly id?: string | null; readonly tag?: string | null };
      open.push(id ?? tag ?? "");
      if (typeof id === "string") numbers.push(id);
    }
  }
  return { runs, numbers, elements: elementsOf(tree.children, []) };
}

function elementsOf(nodes: readonly Node[], path: readonly string[]): ReadTags["elements"] {
  return nodes.flatMap((node) => {
    if ("role" in node) return elementsOf(node.children, [...path, node.role]);
    return node.type === "content" ? [{ number: node.id, role: path.at(-1) ?? "" }] : [];
  });
}
