// What an office file, a mail or a page would fetch, send or run by itself when its own program opens it.
import type { Document, Trace } from "../model/document.ts";
import { quote } from "./page-lines.ts";
import type { RawSignal, SignalSource } from "./signal.ts";

type Remote = Extract<Trace, { kind: "remote" }>;
const MOST = 5;

export const phonesHome: SignalSource = {
  id: "document/phones-home",
  read: (document) => [...macros(document), ...remotes(document)],
};

function macros(document: Document): RawSignal[] {
  const found = document.traces.filter((t) => t.kind === "macro");
  if (found.length === 0) return [];
  return [
    {
      family: "active_content",
      channel: "macro",
      strength: "strong",
      summary: "The file holds macros: programs that its office program can run. Stet ran none.",
      evidence: listed(found.map((t) => t.name)),
    },
  ];
}

/** Opening the file tells these servers who opened it and when: the sender may have meant it to. */
function remotes(document: Document): RawSignal[] {
  const byWhat = new Map<string, Remote[]>();
  for (const trace of document.traces)
    if (trace.kind === "remote") byWhat.set(trace.what, [...(byWhat.get(trace.what) ?? []), trace]);
  return [...byWhat].map(([what, found]) => ({
    family: "active_content" as const,
    channel: "phones_home",
    // A template or linked object is code or data from elsewhere; a picture is how reading is tracked.
    strength: /template|ole|object|frame|form|data|script|chunk|entity|dde|call|register/i.test(what)
      ? ("strong" as const)
      : ("moderate" as const),
    summary:
      "This file tries to phone home: opened in its own program it fetches from a server, which learns that it was opened. Stet fetched nothing.",
    evidence: `${quote(what, 40)}, ${found.length} in all: ${listed(found.map((t) => t.target))}`,
  }));
}

function listed(items: readonly string[]): string {
  const distinct = [...new Set(items.filter((item) => item !== ""))];
  const more = distinct.length > MOST ? ` and ${distinct.length - MOST} more` : "";
  return (
    distinct
      .slice(0, MOST)
      .map((item) => quote(item, 80))
      .join(", ") + more
  );
}
