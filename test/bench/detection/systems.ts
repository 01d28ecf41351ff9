// Who is measured: Stet's detectors, and two npm packages that a newsroom would otherwise reach for.
import { createRequire } from "node:module";
import nlp from "compromise";
import { loadNameTools } from "../../../src-main/adapters/models/name-tools.ts";
import type { DetectMode, FindingKind } from "../../../src-main/contract/kinds.ts";
import { detectText, THRESHOLDS } from "../../../src-main/engine/detection/index.ts";

/** `kind` is null where a system says only that something is private. */
export type Found = { readonly start: number; readonly end: number; readonly kind: FindingKind | null };
export type System = { readonly name: string; find(text: string, mode: DetectMode): Found[] };

const names = loadNameTools("identify");

const stet: System = {
  name: "Stet",
  find: (text, mode) =>
    detectText(text, { names, mode }).filter((d) => d.confidence >= THRESHOLDS[d.kind] || mode === "identify"),
};

const { SyncRedactor } = createRequire(import.meta.url)("redact-pii") as {
  readonly SyncRedactor: new () => { redact(text: string): string };
};
const redactor = new SyncRedactor();

const REDACT_KINDS: Readonly<Record<string, FindingKind | null>> = {
  PERSON_NAME: "person",
  CREDIT_CARD_NUMBER: "credit_card",
  STREET_ADDRESS: "address",
  ZIPCODE: "address",
  PHONE_NUMBER: "phone",
  IP_ADDRESS: "ip_address",
  US_SOCIAL_SECURITY_NUMBER: "ssn",
  EMAIL_ADDRESS: "email",
  USERNAME: "username",
  PASSWORD: "credential",
  CREDENTIALS: "credential",
  DIGITS: null,
  URL: null,
};
const PLACEHOLDER = new RegExp(`\\b(?:${Object.keys(REDACT_KINDS).join("|")})\\b`, "g");

/** It gives the redacted text only: what stands between two placeholders is looked for in the original. */
const redactPii: System = {
  name: "redact-pii",
  find(text) {
    const redacted = redactor.redact(text);
    const found: Found[] = [];
    let at = 0;
    let open: { readonly start: number; readonly kind: FindingKind | null } | null = null;
    let last = 0;
    const literal = (piece: string) => {
      if (piece === "" && open !== null) return;
      const here = open === null ? at : text.indexOf(piece, at + 1);
      if (open !== null && here > open.start) found.push({ ...open, end: here });
      at = Math.max(at, here) + piece.length;
      open = null;
    };
    for (const m of redacted.matchAll(PLACEHOLDER)) {
      literal(redacted.slice(last, m.index));
      open ??= { start: at, kind: REDACT_KINDS[m[0]] ?? null };
      last = m.index + m[0].length;
    }
    const rest = redacted.slice(last);
    if (rest === "" && open !== null)
      found.push({ ...(open as { start: number; kind: FindingKind | null }), end: text.length });
    else literal(rest);
    return found;
  },
};

type Offsets = readonly { readonly offset?: { readonly start: number; readonly length: number } }[];

const compromise: System = {
  name: "compromise",
  find(text, mode) {
    const doc = nlp(text);
    const spans = (view: { json(options: object): unknown }, kind: FindingKind): Found[] =>
      (view.json({ offset: true }) as Offsets).flatMap(({ offset }) =>
        offset === undefined ? [] : [{ start: offset.start, end: offset.start + offset.length, kind }],
      );
    return [
      ...spans(doc.people(), "person"),
      ...spans(doc.emails(), "email"),
      ...spans(doc.phoneNumbers(), "phone"),
      ...(mode === "identify"
        ? [
            ...spans(doc.places(), "location"),
            ...spans(doc.organizations(), "organisation"),
            ...spans(doc.match("#Date+"), "date"),
            ...spans(doc.match("#Value+"), "demographic"),
          ]
        : []),
    ];
  },
};

export const SYSTEMS: readonly System[] = [stet, redactPii, compromise];
