// What an OpenDocument file reaches beyond itself when it is opened: every address in it that no person has to click.

import type { Gathered } from "../opc/gathered.ts";
import type { Zip } from "../opc/zip.ts";
import { decodeText } from "../text/decode-text.ts";
import { isRemote } from "../web/notes.ts";
import { readTags } from "../web/read-tags.ts";

/** Followed by a click. */
const LINKS = new Set([
  "text:a",
  "draw:a",
  "draw:area-rectangle",
  "draw:area-circle",
  "draw:area-polygon",
  "meta:hyperlink-behaviour",
]);
const WHAT: Readonly<Record<string, string>> = {
  "draw:image": "picture",
  "draw:fill-image": "picture",
  "style:background-image": "picture",
  "draw:floating-frame": "frame",
  "draw:object": "linked object",
  "draw:object-ole": "linked object",
  "draw:plugin": "linked object",
  "draw:applet": "linked object",
  "text:section-source": "linked section",
  "table:table-source": "linked data",
  "table:cell-range-source": "linked data",
  "form:form": "form",
  "meta:template": "template",
  "meta:auto-reload": "refresh",
  "presentation:sound": "media",
};

/** The names of elements are taken as programs write them: with the usual prefixes. */
export function gatherFarAddresses(zip: Zip, found: Gathered): void {
  for (const part of zip.names) {
    if (!/(?:^|\/)(?:content|styles|meta|settings)\.xml$/.test(part)) continue;
    readTags(decodeText(zip.read(part)!).text, {
      open(tag, attributes) {
        const address = attributes.get("xlink:href") ?? attributes.get("script:href") ?? "";
        if (/^vnd\.sun\.star\.script:|^macro:/i.test(address)) found.macro("event script");
        if (LINKS.has(tag) || !isRemote(address)) return;
        found.remote(WHAT[tag] ?? tag, address);
        found.hiddenOnce("far address", address);
      },
      close() {},
      text() {},
      comment() {},
    });
  }
}
