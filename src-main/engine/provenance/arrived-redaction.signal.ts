// Redactions that arrived with the file and don't hold: what they cover can be read by anyone who opens it.
import type { PageNumber } from "../../base/units.ts";
import type { Document, Trace } from "../model/document.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Unseen = Extract<Trace, { kind: "unseen_text" }>;

export const arrivedRedaction: SignalSource = {
  id: "document/arrived-redaction",
  read: (document) => [
    ...pending(document),
    ...byPage(document, "under_box", {
      channel: "text_under_box",
      strength: "strong",
      summary: "Text under a drawn box can still be read and copied.",
    }),
    ...invisible(document),
    ...byPage(document, "off_page", {
      channel: "text_off_page",
      strength: "moderate",
      summary: "Text lies outside the visible part of the page and can still be read.",
    }),
    ...layers(document),
  ],
};

function pending(document: Document): RawSignal[] {
  const found = document.traces.filter((t) => t.kind === "pending_redaction");
  return [...countByPage(found)].map(([page, places]) => ({
    family: "arrived_redaction",
    channel: "redaction_pending",
    strength: "strong",
    page,
    summary: "Marked for redaction, and never applied: the text is still there.",
    evidence: places === 1 ? "1 place" : `${places} places`,
  }));
}

function byPage(
  document: Document,
  how: Unseen["how"],
  raw: Pick<RawSignal, "channel" | "strength" | "summary">,
): RawSignal[] {
  const found = document.traces.filter((t): t is Unseen => t.kind === "unseen_text" && t.how === how);
  return [...countByPage(found)].map(([page, places]) => ({
    family: "arrived_redaction",
    ...raw,
    page,
    evidence: places === 1 ? "1 place" : `${places} places`,
  }));
}

/** On most pages it is how scanners lay recognised text under the picture, and worth one line, not one a page. */
function invisible(document: Document): RawSignal[] {
  const signals = byPage(document, "invisible", {
    channel: "text_invisible",
    strength: "moderate",
    summary: "Invisible text can still be read and copied.",
  });
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
  const names = document.traces.filter((t) => t.kind === "hidden_layer").map((t) => t.name);
  if (names.length === 0) return [];
  return [
    {
      family: "arrived_redaction",
      channel: "layer_hidden",
      strength: "moderate",
      summary: "The file holds layers that are switched off and can be switched on again.",
      evidence: `${names
        .slice(0, 5)
        .map((n) => quote(n, 60))
        .join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`,
    },
  ];
}

/** Pages in order, each with how many places it has. */
function countByPage(found: readonly { readonly page: PageNumber; readonly quads: readonly unknown[] }[]) {
  const counts = new Map<PageNumber, number>();
  for (const { page, quads } of found) counts.set(page, (counts.get(page) ?? 0) + Math.max(1, quads.length));
  return [...counts].sort(([a], [b]) => a - b);
}
