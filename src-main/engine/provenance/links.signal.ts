// Links and far pictures that can tell who opened them: addresses in addresses, recipients' codes, tracking pixels.

import type { Document, Trace } from "../model/document.ts";
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

type Found = { readonly target: string; readonly page?: number; readonly why: "address" | "recipient" | "code" };

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

function tokens(document: Document): RawSignal[] {
  const found = document.traces
    .filter((t): t is Action => t.kind === "action" && t.type === "URI")
    .flatMap(({ target, page }): Found[] => {
      const why = judge(target);
      return why === null ? [] : [{ target, why, ...(page === undefined ? {} : { page }) }];
    });
  return (["address", "recipient", "code"] as const).flatMap((why): RawSignal[] => {
    const same = found.filter((one) => one.why === why);
    if (same.length === 0) return [];
    const pages = same.flatMap(({ page }) => (page === undefined ? [] : [page]));
    return [
      {
        family: "source_risk",
        channel: "tracking_link",
        ...WEIGHTS[why],
        ...(pages.length === 0 ? {} : { page: Math.min(...pages) }),
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
