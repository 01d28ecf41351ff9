// A web page saved to a file: its body as a section; its title, its meta tags and where it was saved from as metadata.
import { metadata, type Reading, UnreadableFile } from "../reading.ts";
import { type Decoded, decodeText } from "../text/decode-text.ts";
import { readTags } from "./read-tags.ts";

const LARGEST = 50 * 1024 * 1024;

export function readHtml(bytes: Uint8Array): Reading {
  if (bytes.length > LARGEST) throw new UnreadableFile("document/too-large");
  const { text: html, encoding } = decodePage(bytes);
  const meta = metadata("page", [...readHead(html), ["encoding", encoding === "utf-8" ? "" : encoding]]);
  return { format: "html", sections: [{ html }], parts: meta.parts, traces: meta.traces, children: [] };
}

/** HTML, 13.2.3.2: a byte order mark, else the `meta` among the first bytes, else what the bytes can be. */
export function decodePage(bytes: Uint8Array): Decoded {
  const start = String.fromCharCode(...bytes.subarray(0, 4_096));
  const xml = /^\s*<\?xml[^>]{1,200}encoding\s*=\s*["']([\w.:-]{1,40})/i.exec(start)?.[1];
  const declared = /<meta[^>]{0,500}charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(start)?.[1];
  return decodeText(bytes, declared ?? xml);
}

/** In the page's order. Wherever they stand: a browser takes no notice of a `meta` in a body, a search does. */
function readHead(html: string): [name: string, value: string][] {
  const found: [string, string][] = [];
  const add = (name: string, value: string) => {
    if (found.length < 500) found.push([name.slice(0, 200), value.trim().slice(0, 10_000)]);
  };
  let title: string[] | null = null;
  readTags(html, {
    open(tag, attributes) {
      if (tag === "title" && !found.some(([name]) => name === "title")) title = [];
      const content = attributes.get("content");
      const name = attributes.get("name") ?? attributes.get("property") ?? attributes.get("http-equiv");
      if (tag === "meta" && content !== undefined && name !== undefined) add(name, content);
      if (tag === "html" && attributes.has("lang")) add("lang", attributes.get("lang")!);
      const href = attributes.get("href");
      if (tag === "link" && href !== undefined && /^(?:canonical|author)$/i.test(attributes.get("rel") ?? ""))
        add(attributes.get("rel")!.toLowerCase(), href);
    },
    close(tag) {
      if (tag === "title" && title !== null) add("title", title.join(""));
      if (tag === "title") title = null;
    },
    text: (text) => void title?.push(text),
    comment(text) {
      // What browsers write at the top of a page that they save.
      const saved = /^\s*saved from url=\(\d+\)\s*(\S{1,2000})/i.exec(text)?.[1];
      if (saved !== undefined) add("saved from", saved);
      const tool = /^\s*(?:Page saved with|Mirrored from|Created by)\s([^\n]{1,500})/i.exec(text);
      if (tool !== null) add("saved by", tool[0]);
    },
  });
  return found;
}
