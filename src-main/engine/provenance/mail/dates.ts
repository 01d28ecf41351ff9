// When a message says that it was written, against its hops and the times inside its identifiers; and by whose clock.
import { quote } from "../page-lines.ts";
import { zonesAt } from "../time-zones.ts";
import { timeInBoundary, timeInMessageId, timeInThreadIndex } from "./hidden-times.ts";
import { DAY, HOUR, type MailSignal } from "./mail-signal.ts";
import { firstOf, type Message, readDate, utc } from "./messages.ts";
import { hopsOf } from "./route.ts";

export function dateSignals(message: Message): MailSignal[] {
  const date = readDate(firstOf(message, "date"));
  if (date === null) return [];
  const said = `Date ${utc(date.at)}`;
  const signals: MailSignal[] = [];
  const add = (summary: string, evidence: string) =>
    signals.push({ channel: "mail_dates", strength: "moderate", summary, evidence: `${said}; ${evidence}` });
  const handed = hopsOf(message).find((hop) => hop.date !== null)?.date;
  if (handed && date.at - handed.at > 2 * HOUR)
    add(
      "It says it was written after it was handed in: consistent with a wrong clock or a changed date.",
      `first hop ${utc(handed.at)}`,
    );
  else if (handed && handed.at - date.at > 2 * DAY)
    add(
      "It was handed in days after the date that it gives: consistent with a wrong clock or a changed date.",
      `first hop ${utc(handed.at)}`,
    );
  const id = timeInMessageId(firstOf(message, "message-id") ?? "");
  if (id !== null && Math.abs(id - date.at) > 2 * DAY)
    add("Its Message-ID holds another time than its date.", `Message-ID ${utc(id)}`);
  const thread = timeInThreadIndex(firstOf(message, "thread-index") ?? "");
  if (thread !== null && thread - date.at > DAY)
    add("Its conversation began after the date that it gives (Thread-Index).", `conversation ${utc(thread)}`);
  const parts = timeInBoundary(firstOf(message, "content-type") ?? "");
  if (parts !== null && Math.abs(parts - date.at) > 2 * DAY)
    add(
      "Outlook wrote another time between its parts than its date: consistent with a draft kept for long, or a changed date.",
      `boundary ${utc(parts)}`,
    );
  return signals;
}

export function zoneSignals(message: Message): MailSignal[] {
  const value = firstOf(message, "date");
  const offset = readDate(value)?.offset ?? null;
  if (value === undefined || offset === null || offset === 0 || Math.abs(offset) > 840) return [];
  const { name, places, rare } = zonesAt(offset);
  return [
    {
      channel: "mail_timezone",
      strength: rare ? "moderate" : "weak",
      summary: `The sender’s clock stood at UTC${name}, consistent with ${places}. Clocks can be set to anything.`,
      evidence: `Date ${quote(value, 60)}`,
    },
  ];
}
