// How a PDF came to be: the steps that its XMP lists, the file that it was printed from, the fonts of an office program.
import type { Document } from "../model/document.ts";
import { cite, type Field, localName, metadataFields } from "./metadata-fields.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

export const pdfOrigin: SignalSource = {
  id: "document/pdf-origin",
  read(document) {
    const fields = metadataFields(document).filter(({ source }) => source === "info" || source === "xmp");
    return [...history(fields), ...printedFrom(fields), ...fonts(document, fields)];
  },
};

const STEP = /^xmpMM:(?:History|Versions)\[(\d{1,4})\]\.(.{1,64})$/;

function history(fields: readonly Field[]): RawSignal[] {
  const steps = new Map<number, Record<string, string>>();
  for (const { name, value } of fields) {
    const [, index, part] = STEP.exec(name) ?? [];
    if (index === undefined || part === undefined) continue;
    steps.set(Number(index), { ...steps.get(Number(index)), [part]: value });
  }
  const told = [...steps]
    .sort(([a], [b]) => a - b)
    .map(([, { action, softwareAgent, when, parameters }]) =>
      [action, softwareAgent, when?.slice(0, 16), parameters]
        .filter((part) => part !== undefined && part !== "")
        .join(" "),
    )
    .filter((step) => step !== "");
  if (told.length === 0) return [];
  const tools = new Set(
    [...steps.values()].flatMap(({ softwareAgent }) =>
      softwareAgent === undefined ? [] : [softwareAgent.replace(/[\d.]+.*$/, "").trim()],
    ),
  );
  return [
    {
      family: "origin",
      channel: "metadata_history",
      strength: tools.size > 1 || told.some((step) => /convert|derive/i.test(step)) ? "moderate" : "weak",
      part: "XMP",
      summary: `Its metadata list ${told.length} steps of its making, with the programs and times.`,
      evidence:
        told
          .slice(0, 6)
          .map((step) => quote(step, 90))
          .join(", ") + (told.length > 6 ? ` and ${told.length - 6} more` : ""),
    },
  ];
}

/** Printing to PDF puts the name of the file, or the address of the page, into the title. */
const PRINTED =
  /^(?:Microsoft (?:Word|Excel|PowerPoint|Outlook) - .{2,200}|.{1,200}\.(?:docx?|xlsx?|pptx?|rtf|odt|ods|indd|pages|wpd|msg|eml|tiff?|jpe?g))$/i;

function printedFrom(fields: readonly Field[]): RawSignal[] {
  const found = fields.filter((field) => localName(field) === "title" && PRINTED.test(field.value.trim()));
  if (found.length === 0) return [];
  return [
    {
      family: "origin",
      channel: "metadata_history",
      strength: "weak",
      part: found[0]!.source === "xmp" ? "XMP" : "Info",
      summary: "Its title is the name of the file that it was made from.",
      evidence: cite(found),
    },
  ];
}

/** Fonts that come with one office program and that hardly anybody else sets text in. */
const OFFICE: readonly { readonly program: string; readonly font: RegExp; readonly named: RegExp }[] = [
  {
    program: "Microsoft Office of 2007 to 2023",
    font: /^(?:Calibri|Cambria|Candara|Consolas|Constantia|Corbel)\b/i,
    named: /Microsoft|Word|Excel|PowerPoint|Outlook|Office/i,
  },
  {
    program: "Microsoft Office since 2024",
    font: /^Aptos\b/i,
    named: /Microsoft|Word|Excel|PowerPoint|Outlook|Office/i,
  },
  {
    program: "LibreOffice",
    font: /^(?:Liberation(?:Serif|Sans|Mono)|Carlito|Caladea|OpenSymbol)\b/i,
    named: /LibreOffice|OpenOffice|Writer|Calc|Impress/i,
  },
  {
    program: "Apple’s Pages or Keynote",
    font: /^(?:HelveticaNeue|SFProText|\.SFNS)\b/i,
    named: /Pages|Keynote|Numbers|Quartz|macOS|Mac OS X|iOS/i,
  },
];

function fonts(document: Document, fields: readonly Field[]): RawSignal[] {
  const names = document.traces.flatMap((t) => (t.kind === "fonts" ? t.names : []));
  const makers = fields.filter(
    (f) => ["creator", "creatortool", "producer"].includes(localName(f)) || STEP.test(f.name),
  );
  return OFFICE.flatMap(({ program, font, named }): RawSignal[] => {
    const own = names.filter((name) => font.test(name));
    if (own.length === 0) return [];
    const told = makers.some(({ value }) => named.test(value));
    // A maker that is named as well says the same, better.
    if (told) return [];
    return [
      {
        family: "origin",
        channel: "office_fonts",
        strength: makers.length > 0 ? "moderate" : "weak",
        summary:
          makers.length > 0
            ? `Its fonts are the defaults of ${program}, which its metadata don’t name: consistent with being converted or cleaned since.`
            : `Its fonts are the defaults of ${program}, and nothing names its maker: consistent with metadata taken out.`,
        evidence: `${own
          .slice(0, 5)
          .map((name) => quote(name, 40))
          .join(", ")}${makers.length > 0 ? `; ${cite(makers, 2)}` : ""}`,
      },
    ];
  });
}
