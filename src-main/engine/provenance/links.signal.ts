// Links and far pictures that can tell who opened them: addresses in addresses, recipients' codes, tracking pixels.

import type { Quad } from "../../base/units.ts";
import { type Document, quadsOfRange, type Trace } from "../model/document.ts";
import { decodeBase64 } from "./link-codes.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Action = Extract<Trace, { kind: "action" }>;
type Remote = Extract<Trace, { kind: "remote" }>;

export const links: SignalSource = {
  id: "document/links",
  read: (document) => [...tokens(document), ...pixels(document)],
};

/** A long random-looking piece of an address can be one reader's own. */
const TOKEN = /[/?&=#](?=(?:[A-Za-z_-]{0,40}\d){3})(?=[A-Za-z0-9_-]{0,40}[A-Za-z])[A-Za-z0-9_-]{20,}/;
/** What senders of newsletters and sales programs call the code of a recipient. */
const RECIPIENT =
  /[?&#](?:mc_eid|mkt_tok|_hsenc|_hsmi|elqtrackid|elq|vero_id|vero_conv|trk_contact|trk_msg|sc_uid|s_cid|recipient(?:_?id)?|subscriber(?:_?id)?|contact_?id|member_?id|user_?id|uid|rid|email_?id|oly_enc_id|oly_anon_id|ck_subscriber_id|wickedid|__s|mid|cid)=[^&#]{3,}/i;
const ADDRESS = /[A-Za-z0-9._%+-]{1,64}(?:@|%40)[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/;
const CODED = /[=/]([A-Za-z0-9+/_-]{16,200})(?:%3D|=){0,2}(?=[&#/]|$)/g;

type Found = {
  readonly target: string;
  readonly page?: number;
  /** Where it stands as text. */
  readonly quads?: readonly Quad[];
  readonly why: "address" | "recipient" | "code";
};

/** An address written out on a page can be opened as well as a link can. */
const WRITTEN = /\bhttps?:\/\/[^\s<>"'“”‘’()[\]{}|\\^`]{8,1000}/gi;
const MOST_WRITTEN = 500;

function judge(target: string): Found["why"] | null {
  const url = target.slice(0, 1_000);
  if (!/^https?:|^\/\//i.test(url)) return null;
  if (/@|%40/.test(url) && ADDRESS.test(url.replace(/^[a-z]+:\/\/[^/?#]*/i, ""))) return "address";
  for (const [, code] of url.matchAll(CODED)) if (isAddress(decodeBase64(code!))) return "address";
  if (RECIPIENT.test(url)) return "recipient";
  return TOKEN.test(url) ? "code" : null;
}

const isAddress = (text: string) => text.includes("@") && ADDRESS.test(text);

const WEIGHTS = {
  address: { strength: "strong", summary: "Links carry somebody’s e-mail address: whoever got this copy, most often." },
  recipient: {
    strength: "moderate",
    summary: "Links carry a recipient’s code, by which their sender knows whose copy this is.",
  },
  code: {
    strength: "weak",
    summary: "Links carry long codes, which may be this copy’s own: opening or publishing one could name the copy.",
  },
} as const;

function written({ pages }: Document, linked: readonly Found[]): Found[] {
  const known = new Set(linked.map(({ target }) => target));
  const out: Found[] = [];
  for (const { number, text, quads } of pages)
    for (const { 0: match, index } of text.matchAll(WRITTEN)) {
      const target = match.replace(/[.,;:!?]+$/, "");
      const why = known.has(target) ? null : judge(target);
      if (why === null) continue;
      known.add(target);
      const at = quads.length === 0 ? [] : quadsOfRange(text, quads, index, index + target.length);
      out.push({ target, page: number, quads: at, why });
      if (out.length === MOST_WRITTEN) return out;
    }
  return out;
}

function tokens(document: Document): RawSignal[] {
  const linked = document.traces
    .filter((t): t is Action => t.kind === "action" && t.type === "URI")
    .flatMap(({ target, page }): Found[] => {
      const why = judge(target);
      return why === null ? [] : [{ target, why, ...(page === undefined ? {} : { page }) }];
    });
  const found = [...linked, ...written(document, linked)];
  return (["address", "recipient", "code"] as const).flatMap((why): RawSignal[] => {
    const same = found.filter((one) => one.why === why);
    if (same.length === 0) return [];
    const pages = same.flatMap(({ page }) => (page === undefined ? [] : [page]));
    const page = pages.length === 0 ? undefined : Math.min(...pages);
    const quads = same.flatMap((one) => (one.page === page ? (one.quads ?? []) : [])).map((quad) => [...quad]);
    return [
      {
        family: "source_risk",
        channel: "tracking_link",
        ...WEIGHTS[why],
        ...(page === undefined ? {} : { page }),
        ...(quads.length === 0 ? {} : { quads: quads.slice(0, 50) as NonNullable<RawSignal["quads"]> }),
        evidence: `${same.length} in all: ${listed(same.map(({ target }) => target))}`,
      },
    ];
  });
}

/** What pictures that only count their readers are called. */
const COUNTS =
  /\b(?:open|opens|opened|track|tracking|pixel|beacon|wf\/open|trk|o\.gif|spacer|1x1|logopen|collect|read[-_]?receipt|emimp)\b/i;

function pixels(document: Document): RawSignal[] {
  const found = document.traces
    .filter((t): t is Remote => t.kind === "remote" && /picture|image|background|style|media/i.test(t.what))
    .flatMap(({ target }) => {
      const why = judge(target);
      const counts = COUNTS.test(target.slice(0, 2_000));
      return why === null && !counts
        ? []
        : [{ target, sure: why === "address" || why === "recipient" || (why === "code" && counts) }];
    });
  if (found.length === 0) return [];
  return [
    {
      family: "source_risk",
      channel: "tracking_pixel",
      strength: found.some(({ sure }) => sure) ? "strong" : "moderate",
      summary:
        "It asks a server for a picture by a code: its sender was told each time this copy was opened, and from where. Stet fetched nothing.",
      evidence: `${found.length} in all: ${listed(found.map(({ target }) => target))}`,
    },
  ];
}

function listed(items: readonly string[], most = 3): string {
  const distinct = [...new Set(items)];
  const more = distinct.length > most ? ` and ${distinct.length - most} more` : "";
  return (
    distinct
      .slice(0, most)
      .map((item) => quote(item, 80))
      .join(", ") + more
  );
}
