// An archive: a page that lists its entries, and each file in it as a document of the same case.

import type { DocumentFormat } from "../../../contract/formats.ts";
import type { Trace } from "../../model/document.ts";
import type { ArchiveContents, ArchiveEntry, ArchiveLimits, ArchiveReader } from "../../ports/archive.ts";
import { inflate } from "../inflate.ts";
import {
  type Child,
  escapeHtml,
  metadata,
  type ReadContext,
  type Reader,
  type Reading,
  UnreadableFile,
} from "../reading.ts";
import { roughSize } from "../rough-size.ts";
import { readGzipNotes } from "./gzip-notes.ts";
import { readSevenZipNotes } from "./seven-zip-notes.ts";
import { readTarNotes } from "./tar-notes.ts";
import { type ArchiveNotes, readZipNotes } from "./zip-notes.ts";

const LIMITS: ArchiveLimits = {
  entries: 10_000,
  entryBytes: 512 * 1024 * 1024,
  totalBytes: 1024 * 1024 * 1024,
  ratio: 1_000,
};
const ROWS = 500;
const NOTHING: ArchiveNotes = { names: [], fields: [], bomb: false };

export function readArchive(archive: ArchiveReader): Reader {
  return async (bytes, context) => {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) return readGzip(archive, bytes, context);
    return readEntries(archive, bytes, context, []);
  };
}

/** A tar inside is opened at once; any other content is the one entry. */
async function readGzip(archive: ArchiveReader, bytes: Uint8Array, context: ReadContext): Promise<Reading> {
  const notes = readGzipNotes(bytes);
  const inflated = inflate("gzip", bytes, LIMITS.entryBytes);
  // Ten bytes of header, eight of checksum and length: less is no gzip at all.
  if (inflated.bytes.length === 0 && (!inflated.complete || bytes.length < 20))
    throw new UnreadableFile("document/damaged");
  if (inflated.bytes.length >= 512 && String.fromCharCode(...inflated.bytes.subarray(257, 262)) === "ustar")
    return readEntries(archive, inflated.bytes, context, notes.fields);
  const own = context.name.replace(/^.*[/\\]/, "");
  const name = /\.(?:gz|gzip|z)$/i.test(own) ? own.replace(/\.[^.]*$/, "") : notes.name || `${own}.unpacked`;
  const entry = { path: name, kind: "file", size: inflated.bytes.length, target: "", encrypted: false } as const;
  const broken = inflated.complete ? "" : "The archive is damaged: its contents break off.";
  return reading("gz", [{ ...entry, modified: null, bytes: inflated.bytes }], notes.fields, broken);
}

async function readEntries(
  archive: ArchiveReader,
  bytes: Uint8Array,
  { password }: ReadContext,
  outer: ArchiveNotes["fields"],
): Promise<Reading> {
  const format = formatOf(bytes);
  const notes = (await notesOf(archive, bytes, format)) ?? NOTHING;
  if (notes.bomb) throw new UnreadableFile("document/too-large");
  const read = await archive.read(bytes, { limits: LIMITS, ...(password === undefined ? {} : { password }) });
  if (!read.ok) throw new UnreadableFile(read.error);
  const entries = named(read.value, notes.names);
  const locked = entries.filter((entry) => entry.encrypted && entry.bytes === null);
  if (locked.length > 0 && locked.length === entries.filter((entry) => entry.kind === "file").length)
    throw new UnreadableFile(password === undefined ? "document/encrypted" : "document/wrong-password");
  const unread = [
    locked.length === 0 ? "" : `${locked.length} of the entries are encrypted and were not opened.`,
    entries.some((entry) => entry.kind === "file" && entry.bytes === null && !entry.encrypted)
      ? "Some entries are damaged or packed in a way that can't be read."
      : "",
    read.value.complete ? "" : "The archive is damaged: there may be more entries in it.",
  ];
  return reading(
    format,
    entries,
    [...outer, ...notes.fields, ...times(entries)],
    unread.filter((why) => why !== "").join(" "),
  );
}

async function notesOf(
  archive: ArchiveReader,
  bytes: Uint8Array,
  format: DocumentFormat,
): Promise<ArchiveNotes | null> {
  if (format === "zip") return readZipNotes(bytes, LIMITS.entries);
  if (format === "tar") return readTarNotes(bytes, LIMITS.entries);
  return readSevenZipNotes(archive, bytes, LIMITS.entries);
}

function formatOf(bytes: Uint8Array): DocumentFormat {
  if (bytes[0] === 0x37 && bytes[1] === 0x7a && bytes[2] === 0xbc) return "7z";
  return bytes[0] !== 0x50 && String.fromCharCode(...bytes.subarray(257, 262)) === "ustar" ? "tar" : "zip";
}

/**
 * libarchive has no letters outside ASCII: the names as written take their place when they are as many, or more of an
 * archive that breaks off.
 */
function named({ entries, complete }: ArchiveContents, names: readonly string[]): ArchiveEntry[] {
  const known = names.length === entries.length || (!complete && names.length > entries.length);
  return entries.map((entry, i) => ({ ...entry, path: (known && names[i]) || entry.path || `entry ${i + 1}` }));
}

function times(entries: readonly ArchiveEntry[]): [string, string][] {
  const known = entries.flatMap(({ modified }) => modified ?? []).sort((a, b) => a - b);
  if (known.length === 0) return [];
  return [
    ["earliest change", dateOf(known[0]!)],
    ["latest change", dateOf(known.at(-1)!)],
  ];
}

const dateOf = (time: number) =>
  Math.abs(time) < 8e15 ? new Date(time).toISOString().replace("T", " ").slice(0, 19) : "";

/** Files that run when opened. */
const PROGRAMS = /\.(?:exe|com|bat|cmd|scr|pif|msi|dll|js|jse|vbs|vbe|wsf|wsh|hta|ps1|lnk|jar|app|sh|reg|cpl|chm)$/i;

function reading(
  format: DocumentFormat,
  entries: readonly ArchiveEntry[],
  fields: ArchiveNotes["fields"],
  unread: string,
): Reading {
  const meta = metadata("archive", fields);
  const sections = [];
  for (let from = 0; from === 0 || from < entries.length; from += ROWS)
    sections.push({
      html: tableOf(entries.slice(from, from + ROWS)),
      ...(unread !== "" && from === 0 ? { unread } : {}),
    });
  const programs = entries.filter(({ path }) => PROGRAMS.test(path));
  return {
    format,
    sections,
    parts: meta.parts,
    traces: [...meta.traces, ...programs.map(({ path }): Trace => ({ kind: "attachment", name: path }))],
    children: entries.flatMap(({ path, bytes }): Child[] =>
      bytes === null ? [] : [{ name: path, bytes, relation: "entry" }],
    ),
  };
}

const WHAT = { file: "", directory: "folder", link: "link", other: "device" } as const;

function tableOf(entries: readonly ArchiveEntry[]): string {
  const rows = entries.map((entry) => {
    const what = [
      WHAT[entry.kind],
      entry.target === "" ? "" : `to ${entry.target}`,
      entry.encrypted ? "encrypted" : "",
    ];
    const size = entry.kind === "file" ? roughSize(entry.bytes?.length ?? entry.size) : what.join(" ").trim();
    const date = entry.modified === null ? "" : dateOf(entry.modified);
    const cells = [entry.path, entry.encrypted && entry.kind === "file" ? `${size}, encrypted` : size, date];
    return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
  });
  return `<table><tr><th>Name</th><th>Size</th><th>Changed</th></tr>${rows.join("")}</table>`;
}
