// What a file does by itself or on a click: scripts, programs to start, forms to send, files carried along.
import type { Document, Trace } from "../model/document.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Action = Extract<Trace, { kind: "action" }>;
type Weight = Pick<RawSignal, "strength" | "summary">;

/** ISO 32000-2, table 201: the actions that leave the document. */
const ACTIONS: Readonly<Record<string, Weight>> = {
  Launch: { strength: "strong", summary: "A click, or opening the file, starts a program or opens another file." },
  JavaScript: { strength: "strong", summary: "An action in the file runs a script." },
  SubmitForm: { strength: "strong", summary: "A form in the file sends what is typed to a server." },
  ImportData: { strength: "moderate", summary: "The file reads form data from another file." },
  GoToR: { strength: "moderate", summary: "A link in the file opens another file." },
  GoToE: { strength: "moderate", summary: "A link in the file opens a file carried inside it." },
  RichMedia: { strength: "moderate", summary: "The file holds rich media, which players have run code from." },
  Movie: { strength: "moderate", summary: "The file plays a film, which may be fetched from a server." },
  Sound: { strength: "weak", summary: "The file plays sound." },
  "3D": { strength: "moderate", summary: "The file holds a 3D model, which can carry scripts of its own." },
  Rendition: { strength: "moderate", summary: "The file plays media, which may be fetched from a server." },
  URI: { strength: "weak", summary: "Links in the file lead to the network; a click there tells the server." },
};
const UNKNOWN: Weight = { strength: "weak", summary: "The file holds an action that leaves the page." };

export const activeContent: SignalSource = {
  id: "document/active-content",
  read: (document) => [...scripts(document), ...actions(document), ...attachments(document)],
};

/** The catalogue's own action, and the Names tree, whose scripts all run on opening (ISO 32000-2, 12.6.4.17). */
const ON_OPENING = /open|names|document|catalog/i;
/** A script kept as an object of its own: what points at it isn't known, and most often the catalogue does. */
const UNPLACED = /^object$/;

function scripts(document: Document): RawSignal[] {
  const found = document.traces.filter((t) => t.kind === "script");
  return [...grouped(found, (t) => t.trigger)].map(([trigger, same]) => ({
    family: "active_content",
    channel: "script",
    ...weightOf(trigger),
    ...placeOf(same),
    evidence: `JavaScript on ${quote(trigger)}, ${same.length} in all`,
  }));
}

function weightOf(trigger: string): Weight {
  if (ON_OPENING.test(trigger)) return { strength: "strong", summary: "A script runs when the file is opened." };
  if (UNPLACED.test(trigger))
    return { strength: "strong", summary: "The file holds a script, which may run when it is opened." };
  return { strength: "moderate", summary: "A script in the file runs when something happens to it." };
}

function actions(document: Document): RawSignal[] {
  const found = document.traces.filter((t): t is Action => t.kind === "action");
  return [...grouped(found, (t) => t.type)].map(([type, same]) => {
    const weight = Object.hasOwn(ACTIONS, type) ? ACTIONS[type]! : UNKNOWN;
    // A path on a server makes Windows send the reader's login to it.
    const server = type !== "URI" && same.some((t) => /^(?:\\\\|\/\/|file:\/\/[^/])/.test(t.target));
    return {
      family: "active_content",
      channel: type === "URI" ? "link" : "action",
      ...weight,
      ...(server ? { strength: "strong" as const } : {}),
      ...placeOf(same),
      evidence: `${type}, ${same.length} in all${targets(same)}`,
    };
  });
}

const PROGRAM = /\.(?:exe|com|scr|bat|cmd|ps1|vbs|js|jse|wsf|hta|msi|lnk|jar|dll|docm|xlsm|pptm|app|command|sh)$/i;

function attachments(document: Document): RawSignal[] {
  const found = document.traces.filter((t) => t.kind === "attachment");
  if (found.length === 0) return [];
  const programs = found.some((t) => PROGRAM.test(t.name.trim()));
  return [
    {
      family: "active_content",
      channel: "attachment",
      strength: programs ? "strong" : "moderate",
      summary: programs
        ? "The file carries another file inside it that can run as a program."
        : "The file carries other files inside it, which no page shows.",
      evidence: list(found.map((t) => quote(t.name, 60))),
    },
  ];
}

const targets = (found: readonly Action[]) => {
  const distinct = [...new Set(found.map((t) => t.target).filter((t) => t !== ""))];
  return distinct.length === 0 ? "" : `: ${list(distinct.map((t) => quote(t, 80)))}`;
};
const list = (items: readonly string[], most = 5) =>
  items.slice(0, most).join(", ") + (items.length > most ? ` and ${items.length - most} more` : "");

function placeOf(found: readonly { readonly page?: number }[]): { page?: number } {
  const page = found.reduce((least, t) => Math.min(least, t.page ?? least), Number.POSITIVE_INFINITY);
  return Number.isFinite(page) ? { page } : {};
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    group.push(item);
    groups.set(key(item), group);
  }
  return groups;
}
