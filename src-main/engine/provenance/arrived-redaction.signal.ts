// Redactions that arrived with the file and don't hold: what they cover can be read by anyone who opens it.
import type { PageNumber, Quad } from "../../base/units.ts";
import type { Strength } from "../../contract/check.ts";
import type { Document, Trace } from "../model/document.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Placed = Extract<Trace, { readonly quads: readonly unknown[]; readonly page: PageNumber }>;
type Channel = Pick<RawSignal, "channel" | "strength" | "summary">;

const UNDER_BOX: Channel = {
  channel: "text_under_box",
  strength: "strong",
  summary: "Text under a drawn box can still be read and copied.",
};
const OFF_PAGE: Channel = {
  channel: "text_off_page",
  strength: "moderate",
  summary: "Text lies outside the visible part of the page and can still be read.",
};
const CLIPPED: Channel = {
  channel: "text_clipped",
  strength: "moderate",
  summary: "Text is clipped away and can still be read and copied.",
};
const LOW_CONTRAST: Channel = {
  channel: "text_low_contrast",
  strength: "moderate",
  summary: "Text in the colour of what is behind it can still be read and copied.",
};
const INVISIBLE: Channel = {
  channel: "text_invisible",
  strength: "moderate",
  summary: "Invisible text can still be read and copied.",
};
const HIGHLIGHTER: Channel = {
  channel: "highlighter",
  strength: "moderate",
  summary: "A dark marker lies over text and lets it through.",
};
const IMAGE_COVERED: Channel = {
  channel: "image_covered",
  strength: "moderate",
  summary: "A picture is whole in the file: what covers it or cuts it off can be taken away.",
};
const PIXELATED: Channel = {
  channel: "pixelated",
  strength: "moderate",
  summary: "Part of a picture was made coarse or soft: what stood there can be guessed by trying words.",
};
const WIDTH_LEAK: Channel = {
  channel: "width_leak",
  strength: "weak",
  summary: "A mark is exactly as wide as what it took, which few names are.",
};

export const arrivedRedaction: SignalSource = {
  id: "document/arrived-redaction",
  read: (document) => [
    ...pending(document),
    ...unseen(document, "under_box", UNDER_BOX),
    ...invisible(document),
    ...unseen(document, "low_contrast", LOW_CONTRAST),
    ...unseen(document, "off_page", OFF_PAGE),
    ...unseen(document, "clipped", CLIPPED),
    ...byPage(ofKind(document, "see_through"), HIGHLIGHTER),
    ...byPage(ofKind(document, "image_covered"), IMAGE_COVERED),
    ...byPage(ofKind(document, "pixelated"), PIXELATED),
    ...widths(document),
    ...layers(document),
  ],
};

function ofKind<K extends Placed["kind"]>(document: Document, kind: K) {
  return document.traces.filter((t): t is Extract<Placed, { kind: K }> => t.kind === kind);
}

function unseen(document: Document, how: Extract<Trace, { kind: "unseen_text" }>["how"], channel: Channel) {
  return byPage(
    ofKind(document, "unseen_text").filter((t) => t.how === how),
    channel,
  );
}

function pending(document: Document): RawSignal[] {
  return byPage(ofKind(document, "pending_redaction"), {
    channel: "redaction_pending",
    strength: "strong",
    summary: "Marked for redaction, and never applied: the text is still there.",
  });
}

/** So few that a reader tries them all. */
const FEW = 20;

/** How many names of a list fit the tightest mark of each page. */
function widths(document: Document): RawSignal[] {
  const leaks = ofKind(document, "width_leak");
  return byPage(leaks, WIDTH_LEAK).map((signal) => {
    const own = leaks.filter(({ page }) => page === signal.page).sort((a, b) => a.fits - b.fits)[0]!;
    return {
      ...signal,
      strength: own.fits <= FEW ? "moderate" : "weak",
      evidence: `${signal.evidence}; ${own.fits} of ${own.of} names tried are as wide as the tightest`,
    };
  });
}

const MOST_PLACES = 200;
const ORDER = ["weak", "moderate", "strong"] as const satisfies readonly Strength[];

/** One signal a page, as strong as the strongest place on it. */
function byPage(found: readonly Placed[], channel: Channel): RawSignal[] {
  const pages = new Map<PageNumber, { places: number; strength: Strength; quads: Quad[] }>();
  for (const trace of found) {
    const own = ("strength" in trace ? trace.strength : undefined) ?? channel.strength;
    const known = pages.get(trace.page) ?? { places: 0, strength: "weak", quads: [] };
    pages.set(trace.page, {
      places: known.places + Math.max(1, trace.quads.length),
      strength: ORDER.indexOf(own) > ORDER.indexOf(known.strength) ? own : known.strength,
      quads: [...known.quads, ...trace.quads],
    });
  }
  return [...pages]
    .sort(([a], [b]) => a - b)
    .map(([page, { places, strength, quads }]) => ({
      family: "arrived_redaction",
      ...channel,
      strength,
      page,
      ...(quads.length === 0 ? {} : { quads: quads.slice(0, MOST_PLACES).map((q) => [...q]) }),
      evidence: places === 1 ? "1 place" : `${places} places`,
    }));
}

/** On most pages it is how scanners lay recognised text under the picture, and worth one line, not one a page. */
function invisible(document: Document): RawSignal[] {
  const signals = unseen(document, "invisible", INVISIBLE);
  if (signals.length < 3 || signals.length * 2 < document.pages.length) return signals;
  return [
    {
      family: "arrived_redaction",
      channel: "text_invisible",
      strength: "weak",
      page: signals[0]!.page!,
      summary:
        "Invisible text lies on most pages: consistent with a scan's recognised text, which shows what a drawn box would hide.",
      evidence: `${signals.length} of ${document.pages.length} pages`,
    },
  ];
}

function layers(document: Document): RawSignal[] {
  const hidden = document.traces.filter((t) => t.kind === "hidden_layer");
  if (hidden.length === 0) return [];
  const names = [...new Set(hidden.map((t) => t.name))];
  const page = hidden.find((t) => t.page !== undefined)?.page;
  return [
    {
      family: "arrived_redaction",
      channel: "layer_hidden",
      strength: "moderate",
      ...(page === undefined ? {} : { page }),
      summary: "The file holds layers that are switched off and can be switched on again.",
      evidence: `${names
        .slice(0, 5)
        .map((n) => quote(n, 60))
        .join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`,
    },
  ];
}
