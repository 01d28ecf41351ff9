// Messages forwarded or quoted inside a message: how deep, and whom the innermost names.
import type { PageNumber } from "../../../base/units.ts";
import type { Document } from "../../model/document.ts";
import { quote } from "../page-lines.ts";
import type { MailSignal } from "./mail-signal.ts";

/** As mail programs mark where another message begins. */
const FORWARDED =
  /^[> ]{0,20}(?:-{2,20} ?(?:Original Message|Forwarded message|Forwarded by .{1,80}|Ursprüngliche Nachricht|Message d'origine|Mensaje original|Weitergeleitete Nachricht) ?-{0,20}|Begin forwarded message:|_{20,})$/i;
const QUOTED =
  /^[> ]{0,20}(?:On .{6,120} wrote:|Am .{6,120} schrieb .{2,80}:|Le .{6,120} a écrit ?:|El .{6,120} escribió:)$/;
const SENDER = /^[> ]{0,20}(?:From|Von|De|Da): ?(.{3,160})$/;
const FOLLOWS = /^[> ]{0,20}(?:Sent|Date|To|Subject|Gesendet|An|Datum|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto): ?/;
/** Deeper than people answer. */
const MOST = 200;

export function layerSignals(document: Document): (MailSignal & { readonly page?: PageNumber })[] {
  const found: { page: PageNumber; text: string }[] = [];
  let depth = 0;
  let innermost = "";
  for (const page of document.pages) {
    const lines = page.lines.map(({ start, end }) => page.text.slice(start, Math.min(end, start + 300)).trim());
    lines.forEach((line, i) => {
      if (found.length >= MOST) return;
      depth = Math.max(depth, /^(?:> ?){1,20}/.exec(line)?.[0].replace(/ /g, "").length ?? 0);
      const sender = SENDER.exec(line)?.[1];
      const block = sender !== undefined && lines.slice(i + 1, i + 4).some((next) => FOLLOWS.test(next));
      // The fields that stand above the message itself are its own.
      const own = page.number === 1 && i < 8;
      if (FORWARDED.test(line) || QUOTED.test(line) || (block && !own)) found.push({ page: page.number, text: line });
      if ((block && !own) || QUOTED.test(line)) innermost = sender ?? line;
    });
  }
  const carried = document.traces.filter((t) => t.kind === "attachment" && /\.(?:eml|msg)$/i.test(t.name)).length;
  if (found.length === 0 && carried === 0) return [];
  const parts = [
    ...(found.length > 0 ? [`${found.length} places where another message begins`] : []),
    ...(depth > 0 ? [`quoted ${depth} deep`] : []),
    ...(carried > 0 ? [`${carried} carried whole, with all their fields`] : []),
    ...(innermost === "" ? [] : [`the last from ${quote(innermost, 80)}`]),
  ];
  return [
    {
      channel: "mail_layers",
      strength: carried > 0 ? "moderate" : "weak",
      ...(found[0] === undefined ? {} : { page: found[0].page }),
      summary:
        carried > 0
          ? "Other messages are carried inside it; each becomes a document of the case with signals of its own."
          : "Other messages are quoted in it. What is quoted can be changed by whoever quotes.",
      evidence: parts.join("; "),
    },
  ];
}
