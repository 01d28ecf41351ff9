// From a document's traces to the problems a person can act on, in the contract's kinds.
import { assertNever } from "../../base/assert-never.ts";
import type { Quad } from "../../base/units.ts";
import type { Residue } from "../../contract/redact.ts";
import type { Problem } from "../../contract/verify.ts";
import type { Document, Trace } from "../model/document.ts";

export function problemsOf(document: Document, residues: readonly Residue[]): Problem[] {
  return [
    ...residues
      .filter((r) => SAYS_RESIDUE.has(r.check))
      .map(
        (r): Problem => ({
          kind: "residue",
          ...(r.page === undefined ? {} : { page: r.page }),
          strength: "strong",
          summary: `A value that should be gone can still be found: ${r.where}.`,
        }),
      ),
    ...document.traces.filter(isFirstEmptyLayer).flatMap((trace) => problemOf(trace) ?? []),
    ...document.parts.flatMap((part): Problem[] => {
      const page = part.page === null ? {} : { page: part.page };
      if (part.where === "annotation")
        return [
          {
            kind: "annotation_content",
            ...page,
            strength: "moderate",
            summary: `A ${part.label} annotation holds text.`,
          },
        ];
      if (part.where === "form")
        return [{ kind: "form_value", ...page, strength: "moderate", summary: "A form field holds a value." }];
      return [];
    }),
  ];
}

/** Checks that look for values. The others ask whether a file was made by Stet, which an audit of any PDF doesn't. */
const SAYS_RESIDUE = new Set([
  "verification/text-mupdf",
  "verification/text-independent",
  "verification/text-pdfium",
  "verification/decoded-streams",
  "verification/raw-bytes",
]);

/** A map's file has dozens of layers that show nothing: one line says it. */
function isFirstEmptyLayer(trace: Trace, at: number, traces: readonly Trace[]): boolean {
  const isEmpty = (t: Trace) => t.kind === "hidden_layer" && t.page === undefined;
  return !isEmpty(trace) || traces.findIndex(isEmpty) === at;
}

const UNSEEN = {
  under_box: ["text_under_box", "strong", "Text can be copied from under a cover."],
  invisible: ["text_invisible", "moderate", "Text leaves no mark on the page, but it can be copied from it."],
  off_page: ["text_off_page", "strong", "Text lies outside the visible page and is still in the file."],
  clipped: ["text_clipped", "strong", "Text is clipped away but still in the file."],
  low_contrast: [
    "text_low_contrast",
    "moderate",
    "Text has the colour of what is behind it: it isn't seen, but it can be copied.",
  ],
} as const;

const COVERED = {
  boxed: "A box lies over part of a picture: what it covers is all in the picture.",
  cropped: "A picture is cut off on the page: the rest of it is still in the file.",
};
const COARSE = {
  blocks: "Part of a picture was pixelated: what stood there can be guessed by trying words.",
  blur: "Part of a picture was blurred: what stood there can be guessed by trying words.",
};

const BESIDE = {
  said: ["text_invisible", "Text for screen readers says words that the page doesn't show."],
  bookmark: ["text_invisible", "A bookmark says words that were struck from its page."],
  link: ["annotation_content", "A link under a mark still says where it leads."],
  field: ["form_value", "A form field holds a value that no page shows: whoever opens the form can read it."],
  look: ["annotation_content", "A note or a field has a look that isn't shown and says words that no page shows."],
  string: ["metadata", "The file's structure names somebody, or says a number or an address, that no page shows."],
  own_copy: ["metadata", "A drawing program keeps its own copy of the page in the file, as it was before."],
  left_text: ["revision", "Words that no page shows any more are still in the file, in content that nothing draws."],
  left_picture: ["revision", "A picture that nothing draws any more shows what its place on the page no longer does."],
  drawing: [
    "image_covered",
    "A box lies over letters or lines that are drawn as shapes: what it covers is still in the file.",
  ],
  thumbnail: ["image_covered", "The page's thumbnail shows what is under a mark."],
  masked: ["image_covered", "A picture is shown with a hole in it: what the hole leaves out is still in the file."],
  veiled: [
    "image_covered",
    "A picture shows as one plain colour, or not at all, but what it was a picture of is still in the file.",
  ],
} as const;

const placed = (quads: readonly Quad[]) => quads.map((q): [...Quad] => [...q]);

function problemOf(trace: Trace): Problem | null {
  switch (trace.kind) {
    case "unseen_text": {
      const [kind, strength, summary] = UNSEEN[trace.how];
      return { kind, page: trace.page, quads: placed(trace.quads), strength: trace.strength ?? strength, summary };
    }
    case "see_through":
      return {
        kind: "highlighter",
        page: trace.page,
        quads: placed(trace.quads),
        strength: trace.strength,
        summary: trace.inPicture
          ? "A marker in a scan isn't as dark as the letters under it: they can be read when the picture is made lighter."
          : "A dark marker lies over text and lets it through: it can be read, and copied from under it.",
      };
    case "image_covered":
      return {
        kind: "image_covered",
        page: trace.page,
        quads: placed(trace.quads),
        strength: trace.strength,
        summary: COVERED[trace.how],
      };
    case "pixelated":
      return {
        kind: "pixelated",
        page: trace.page,
        quads: placed(trace.quads),
        strength: "moderate",
        summary: COARSE[trace.how],
      };
    case "beside": {
      const [kind, summary] = BESIDE[trace.how];
      return {
        kind,
        ...(trace.page === undefined ? {} : { page: trace.page }),
        ...(trace.quads === undefined ? {} : { quads: placed(trace.quads) }),
        strength: trace.strength,
        summary,
      };
    }
    case "width_leak":
      return {
        kind: "width_leak",
        page: trace.page,
        quads: placed(trace.quads),
        strength: "weak",
        summary: `A mark is as wide as what it took: ${trace.fits.toLocaleString("en")} of ${trace.of.toLocaleString("en")} names tried fit.`,
      };
    case "pending_redaction":
      return {
        kind: "redaction_pending",
        page: trace.page,
        quads: placed(trace.quads),
        strength: "strong",
        summary: "A redaction was marked and never applied: what is under it is all there.",
      };
    case "revision":
      return revisionProblem(trace);
    case "hidden_layer":
      return {
        kind: "layer_hidden",
        ...(trace.page === undefined ? {} : { page: trace.page }),
        ...(trace.quads === undefined || trace.quads.length === 0 ? {} : { quads: placed(trace.quads) }),
        strength: trace.page === undefined ? "weak" : "strong",
        summary:
          trace.page === undefined
            ? "A layer is switched off, and shows nothing when it is switched on."
            : "A layer is hidden, not removed: it can be shown again.",
      };
    case "metadata":
      return { kind: "metadata", strength: "weak", summary: `The metadata field ${trace.name} is filled.` };
    case "image_data":
      return { kind: "metadata", strength: "moderate", summary: "A picture keeps data of its own beside its pixels." };
    case "dkim":
    case "invisible":
    case "line_ends":
    case "odd_spaces":
    case "edit_sessions":
    case "edits":
    case "printer_dots":
    case "pale_text":
    case "fonts":
      return null;
    case "attachment":
      return { kind: "attachment", strength: "strong", summary: "A file is attached." };
    case "script":
      return { kind: "script", strength: "moderate", summary: `A script runs (${trace.trigger}).` };
    case "action":
      return trace.type === "URI"
        ? null
        : { kind: "script", strength: "moderate", summary: `An action reaches outside the file (${trace.type}).` };
    case "macro":
      return { kind: "script", strength: "strong", summary: "A macro is kept in the file." };
    case "remote":
      return { kind: "script", strength: "moderate", summary: `The file fetches something by itself (${trace.what}).` };
    default:
      return assertNever(trace);
  }
}

function revisionProblem({ index, lost }: Extract<Trace, { kind: "revision" }>): Problem {
  const first = lost?.[0];
  if (lost !== undefined && first === undefined)
    return {
      kind: "revision",
      strength: "weak",
      summary: `Version ${index} of this file is still inside it; its pages have no word that this version hasn't.`,
    };
  return {
    kind: "revision",
    ...(first === undefined ? {} : { page: first.page }),
    strength: "strong",
    summary:
      first === undefined
        ? `Version ${index} of this file is still inside it.`
        : `Version ${index} of this file is still inside it, with text that this version no longer has.`,
  };
}
