// What is said of the document as a whole, and what programs left in it for themselves.
import { type Channel, onPage, SECRET } from "../channel.ts";

const S = SECRET;
const wide = `<FEFF${[...S].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
const catalog = (name: string, keys: string, ...more: NonNullable<Parameters<typeof onPage>[2]>["more"] & {}) => onPage(name, "0 g", { catalog: keys, more });
const attached = [
  `<</Type /Filespec /F (${S}.txt) /UF ${wide} /Desc (${S}) /AFRelationship /Source /EF <</F 11 0 R>>>>`,
  { dict: "/Type /EmbeddedFile", data: S },
];

export const METADATA: readonly Channel[] = [
  onPage("Info", "0 g", { more: [`<</Author (${S}) /Title ${wide} /Producer (P)>>`], trailer: "/Info 10 0 R" }),
  onPage("keys of Info that nobody knows", "0 g", { more: [`<</${S} (yes) /Company (${S})>>`], trailer: "/Info 10 0 R" }),
  catalog("XMP", "/Metadata 10 0 R", { dict: "/Type /Metadata /Subtype /XML", data: `<x:xmpmeta><dc:creator>${S}</dc:creator></x:xmpmeta>` }),
  onPage("XMP of a page", "0 g", { page: "/Metadata 10 0 R", more: [{ dict: "/Type /Metadata /Subtype /XML", data: `<x>${S}</x>` }] }),
  catalog("embedded files", `/Names <</EmbeddedFiles <</Names [(${S}) 10 0 R]>>>>`, ...attached),
  catalog("associated files", "/AF [10 0 R]", ...attached),
  onPage("associated files of a page", "0 g", { page: "/AF [10 0 R]", more: attached }),
  onPage("PieceInfo of a page", "0 g", { page: `/PieceInfo <</Tool <</LastModified (D:2026) /Private (${S})>>>>` }),
  catalog("PieceInfo of the document", `/PieceInfo <</Tool <</Private (${S})>>>>`),
  onPage("keys of a page that nobody knows", "0 g", { page: `/Editor (${S}) /${S} true` }),
  catalog("keys of the catalog that nobody knows", `/Editor (${S}) /SpiderInfo <</V 1.0 /C [(${S})]>>`),
  onPage("keys of the resources that nobody knows", "0 g", { resources: `/Editor (${S})` }),
  onPage("keys of a font that nobody knows", "BT /F2 12 Tf 72 300 Td (Plain) Tj ET", { resources: "/Font <</F1 5 0 R /F2 10 0 R>>", more: [`<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Editor (${S})>>`] }),
  onPage("keys of a content stream", "0 g", { page: "/Contents [4 0 R 10 0 R]", more: [{ dict: `/Editor (${S})`, data: "0 g" }] }),
  catalog("output intents", "/OutputIntents [10 0 R]", `<</Type /OutputIntent /S /GTS_PDFX /OutputConditionIdentifier (${S}) /Info (${S}) /DestOutputProfile 11 0 R>>`, { dict: "/N 3", data: S }),
  catalog("the language", `/Lang (x-${S})`),
  catalog("extensions and requirements", `/Extensions <</${S} <</BaseVersion /1.7>>>> /Requirements [<</S /EnableJavaScripts /RH <</Script (${S})>>>>]`),
  catalog("viewer preferences", `/ViewerPreferences <</Editor (${S})>>`),
  catalog("a legal attestation", `/Legal <</Attestation (${S})>>`),
  catalog("web capture", `/Names <</IDS <</Names [(${S}) 10 0 R]>> /URLS <</Names [(http://example.org/${S}) 10 0 R]>>>>`, `<</Type /SpiderContentSet /S /SPS /ID (${S})>>`),
];
