// What a Word 97-2003 file says about itself beside its text: people, templates, variables, programs, objects.

import { gatherProperties } from "../ole/document-properties.ts";
import { gatherObject } from "../ole/embedded-object.ts";
import type { Octets } from "../ole/octets.ts";
import type { Gathered } from "../opc/gathered.ts";
import type { DocFile } from "./doc-fib.ts";

/** MS-DOC 2.9.273, by index. */
const ASSOCIATED: Readonly<Record<number, string>> = {
  1: "Template",
  2: "title",
  3: "subject",
  4: "keywords",
  5: "description",
  6: "creator",
  7: "lastModifiedBy",
  8: "mail merge data",
  9: "mail merge header",
  17: "write reservation password",
};

export function gatherDocBesides({ compound, table }: DocFile, found: Gathered): void {
  gatherProperties(compound, found);
  const associated = stringTable(table("associated"));
  found.properties(associated.map((text, i) => [ASSOCIATED[i] ?? "", text] as const).filter(([name]) => name !== ""));
  const template = associated[1] ?? "";
  if (/^(?:\\\\|[a-z]{3,8}:\/\/)/i.test(template)) found.remote("attachedTemplate", template);
  for (const merged of [associated[8], associated[9]]) found.remote("mail merge data", merged ?? "");
  for (const name of stringTable(table("changeAuthors")))
    if (name !== "Unknown") found.properties([["change author", name]]);
  for (const [i, text] of stringTable(table("savedBy")).entries()) {
    found.properties([[i % 2 === 0 ? "saved by" : "saved as", text]]);
  }
  const variables = stringTable(table("variables"));
  if (variables.length > 0) found.hidden("document variables", [...variables, valuesOf(table("variables"))].join("\n"));
  for (const { path, isStorage } of compound.entries) {
    if (/(?:^|\/)(?:VBA|_VBA_PROJECT_CUR)$/i.test(path) || /(?:^|\/)_VBA_PROJECT$/i.test(path))
      found.macro("VBA project");
    if (isStorage && /^ObjectPool\/[^/]+$/i.test(path)) gatherDocObject(compound, path, found);
  }
}

function gatherDocObject(compound: DocFile["compound"], path: string, found: Gathered): void {
  if (compound.stream(`${path}/\u0003OCXNAME`) !== null) found.macro("ActiveX control");
  const link = compound.stream(`${path}/\u0003LINKINFO`);
  if (link !== null) found.remote("linked object", "linked object");
  gatherObject(compound, `${path}/`, `object${path.slice(path.lastIndexOf("/") + 1)}`, found);
}

/** A table of strings (2.2.4), wide when it begins with 0xFFFF. */
function stringTable(octets: Octets): string[] {
  const { wide, first, count, extra } = shapeOf(octets);
  const out: string[] = [];
  for (let at = first; out.length < count && at < octets.length; ) {
    const length = wide ? octets.u16(at) : octets.u8(at);
    out.push(wide ? octets.utf16(at + 2, length) : octets.latin(at + 1, length));
    at += (wide ? 2 + length * 2 : 1 + length) + extra;
  }
  return out;
}

function shapeOf(octets: Octets) {
  const wide = octets.u16(0) === 0xffff;
  const head = wide ? 2 : 0;
  return { wide, first: head + 4, count: octets.u16(head), extra: octets.u16(head + 2) };
}

/** The values of variables follow the table of their names. */
function valuesOf(octets: Octets): string {
  const { first, count, extra } = shapeOf(octets);
  let at = first;
  for (let i = 0; i < count && at < octets.length; i++) at += 2 + octets.u16(at) * 2 + extra;
  const values: string[] = [];
  for (; at + 2 <= octets.length && values.length < count; at += 2 + octets.u16(at) * 2) {
    values.push(octets.utf16(at + 2, octets.u16(at)));
  }
  return values.join("\n");
}
