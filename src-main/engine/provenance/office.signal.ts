// Office files: whom and what their properties name, who changed and commented what, in how many sittings.
import type { Document, Trace } from "../model/document.ts";
import { cite, type Field, localName, metadataFields } from "./metadata-fields.ts";
import { HOME_PATH } from "./metadata-people.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Edits = Extract<Trace, { kind: "edits" }>;

export const office: SignalSource = {
  id: "document/office",
  read(document) {
    const fields = metadataFields(document).filter(({ source }) => source === "office");
    return [
      ...organisation(fields),
      ...template(fields, document),
      ...history(fields),
      ...sessions(document),
      ...changes(document),
      ...comments(document),
    ];
  },
};

const named = (fields: readonly Field[], ...names: readonly string[]) =>
  fields.filter((field) => names.includes(localName(field)));

/** What setup programs fill in by themselves. */
const NO_COMPANY =
  /^(?:microsoft(?: corporation)?|hewlett-packard.*|hp|dell.*|lenovo|acer|toshiba|home|private|none|n\/a|-+|company|organi[sz]ation|windows user|user)$/i;

function organisation(fields: readonly Field[]): RawSignal[] {
  const found = named(
    fields,
    "company",
    "department",
    "division",
    "office",
    "client",
    "matter",
    "project",
    "destination",
  ).filter(({ value }) => !NO_COMPANY.test(value.trim()) && value.trim().length < 200);
  if (found.length === 0) return [];
  return [
    {
      family: "origin",
      channel: "metadata_organisation",
      strength: named(found, "company").length > 0 ? "moderate" : "weak",
      summary: "Its properties name an organisation: whose licence the program had that made it, most often.",
      evidence: cite(found),
    },
  ];
}

/** Themes of PowerPoint are named without an ending; what a house has made of Word's has one. */
const OWN_TEMPLATE = /\.(?:dot|dotx|dotm|xlt|xltx|xltm|pot|potx|potm|ott|ots|otp|wpt)$/i;
const USUAL_TEMPLATE = /^(?:normal|book|sheet|default|blank)[^\\/]{0,20}$/i;

function template(fields: readonly Field[], document: Document): RawSignal[] {
  const attached = document.traces.flatMap((t) =>
    t.kind === "remote" && /attachedTemplate|template/i.test(t.what) ? [t.target] : [],
  );
  const name = named(fields, "template").filter(
    ({ value }) => OWN_TEMPLATE.test(value.trim()) && !USUAL_TEMPLATE.test(value.trim()),
  );
  // OpenDocument keeps the template's place beside its title.
  const kept = named(fields, "template-path").flatMap(({ value }) =>
    OWN_TEMPLATE.test(value) && !USUAL_TEMPLATE.test(value.replace(/^.*[\\/]/, "")) ? [value] : [],
  );
  const paths = [...attached, ...kept].filter((target) => !/^https?:/i.test(target));
  const home = paths.some((target) => HOME_PATH.test(decoded(target)));
  if (name.length === 0 && paths.length === 0) return [];
  return [
    {
      family: home ? "source_risk" : "origin",
      channel: "metadata_template",
      strength: home ? "strong" : paths.length > 0 ? "moderate" : "weak",
      summary: home
        ? "It names its template by a path in somebody’s home folder."
        : "It was begun from a template that isn’t the program’s own: a letterhead or a house’s form, most often.",
      evidence: [
        ...(name.length > 0 ? [cite(name)] : []),
        ...paths.slice(0, 3).map((path) => quote(decoded(path))),
      ].join("; "),
    },
  ];
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target.replace(/^file:\/{2,3}/i, ""));
  } catch {
    return target;
  }
}

function history(fields: readonly Field[]): RawSignal[] {
  const minutes = minutesOf(named(fields, "totaltime", "editing-duration")[0]?.value ?? "");
  const saves = Number(named(fields, "revision", "editing-cycles")[0]?.value);
  const printed = named(fields, "lastprinted", "print-date", "printed-by");
  const told = [
    ...(saves > 1 ? [`saved ${saves} times`] : []),
    ...(minutes > 0 ? [`${minutes} minutes of editing`] : []),
    ...(printed.length > 0 ? [cite(printed)] : []),
  ];
  const created = named(fields, "created", "creation-date")[0]?.value ?? "";
  const changed = named(fields, "modified", "date")[0]?.value ?? "";
  if (isLater(changed, created)) told.push(`made ${moment(created)}, last changed ${moment(changed)}`);
  const before = printed.find(
    ({ name, value }) => /print/i.test(name) && iso(value) && iso(created) && value.slice(0, 10) < created.slice(0, 10),
  );
  if (told.length === 0) return [];
  return [
    {
      family: "origin",
      channel: "metadata_history",
      strength: before === undefined ? "weak" : "moderate",
      summary:
        before === undefined
          ? "Its properties tell how long it was worked on."
          : "It was printed before it was made: consistent with being saved as a new file from an older one.",
      evidence: `${told.join("; ")}${before === undefined ? "" : `; created ${quote(created, 40)}`}`,
    },
  ];
}
/** OOXML and the formats before it count minutes, OpenDocument writes a duration: "PT3H25M10S" (ISO 8601, 4.4.3). */
function minutesOf(value: string): number {
  const [, days, hours, minutes] = /^P(?:(\d{1,5})D)?T(?:(\d{1,6})H)?(?:(\d{1,6})M)?/.exec(value.trim()) ?? [];
  if (days === undefined && hours === undefined && minutes === undefined) return Number(value);
  return Number(days ?? 0) * 1440 + Number(hours ?? 0) * 60 + Number(minutes ?? 0);
}

/** Programs that write a file in one go give it one time twice. */
const ONE_GO = 60_000;
const isLater = (changed: string, created: string) =>
  iso(changed) && iso(created) && Date.parse(changed) - Date.parse(created) > ONE_GO;
const moment = (value: string) => value.slice(0, 16).replace("T", " ");
const iso = (value: string) => /^\d{4}-\d{2}-\d{2}/.test(value);

function sessions(document: Document): RawSignal[] {
  const found = document.traces.filter((t) => t.kind === "edit_sessions");
  const [first] = found;
  if (first === undefined) return [];
  return [
    {
      family: "source_risk",
      channel: "edit_sessions",
      strength: first.count > 1 ? "moderate" : "weak",
      part: "word/settings.xml",
      summary:
        "Word numbered each sitting at random. Two files that share such numbers were once one, which can tell whose copy this was made from.",
      evidence: `${first.count} numbers, the first ${first.root || "not told"}`,
    },
  ];
}

const AUTOMATIC = /^(?:author|unknown|user|reviewer|microsoft office user|windows user|admin(?:istrator)?)$/i;

function changes(document: Document): RawSignal[] {
  const found = document.traces.filter((t): t is Edits => t.kind === "edits" && t.what !== "comment");
  const people = found.filter(({ author }) => !AUTOMATIC.test(author.trim()));
  const fields = metadataFields(document).filter((f) => localName(f) === "change author");
  if (found.length === 0) {
    if (fields.length === 0) return [];
    return [{ ...CHANGES, strength: "strong", evidence: cite(fields) }];
  }
  return [{ ...CHANGES, strength: people.length > 0 ? "strong" : "moderate", evidence: told(found) }];
}
const CHANGES = {
  family: "source_risk",
  channel: "tracked_changes",
  summary: "It still holds tracked changes, with the names of those who made them: what they struck can be read.",
} as const;

function comments(document: Document): RawSignal[] {
  const found = document.traces.filter((t): t is Edits => t.kind === "edits" && t.what === "comment");
  const fields = metadataFields(document).filter((f) => localName(f) === "comment author");
  if (found.length === 0 && fields.length === 0) return [];
  const names = [...found.map(({ author }) => author), ...fields.map(({ value }) => value)];
  return [
    {
      family: "source_risk",
      channel: "comments",
      strength: names.some((name) => !AUTOMATIC.test(name.trim())) ? "strong" : "moderate",
      summary: "It holds comments with the names of those who wrote them.",
      evidence: found.length > 0 ? told(found) : cite(fields),
    },
  ];
}

function told(edits: readonly Edits[]): string {
  const days = edits
    .flatMap(({ first, last }) => [first, last])
    .filter(iso)
    .map((date) => date.slice(0, 10))
    .sort();
  const list = edits
    .slice(0, 6)
    .map(({ author, what, count }) => `${count} ${what}${count === 1 ? "" : "s"} by ${quote(author, 60)}`)
    .join(", ");
  const span = days.length === 0 ? "" : days[0] === days.at(-1) ? `, on ${days[0]}` : `, ${days[0]} to ${days.at(-1)}`;
  return `${list}${edits.length > 6 ? ` and ${edits.length - 6} more` : ""}${span}`;
}
