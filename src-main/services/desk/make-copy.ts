// The publication copy of a seat's decisions as they are, made and checked.
import type { Result } from "../../base/result.ts";
import { type MadeCopy, SOURCE_PROTECTION } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Form } from "../../contract/excerpt.ts";
import type { Call } from "../../contract/services.ts";
import { quoting } from "../signoff/notes.ts";
import { elsewhereInCase } from "./elsewhere.ts";
import { notLooked, type Parts } from "./parts.ts";
import { readReasons } from "./reasons.ts";
import type { Seat } from "./seats.ts";

/**
 * Errors: window/not-looked, input/bad-shape (a list of reasons that can't be read: nobody knows then what no label may
 * say), those of reading the evidence copy and of making one.
 */
export async function makeCopyOf(
  { seats, copies, people }: Pick<Parts, "seats" | "copies" | "people">,
  seat: Seat,
  { signal, report }: Call,
  form?: Form,
): Promise<Result<MadeCopy, StetError>> {
  const { looked } = seat;
  if (looked === undefined) return notLooked();
  const source = await seats.source(seat);
  if (!source.ok) return source;
  const elsewhere = elsewhereInCase(seat);
  if (!elsewhere.ok) return elsewhere;
  const struck = [...looked.findings, ...looked.marks].filter(
    ({ id }) => looked.decisions.get(id)?.verdict === "redact",
  );
  const reasons = await readReasons(people.folder);
  if (!reasons.ok) return reasons;
  const protecting = reasons.value.filter(({ id }) => id === SOURCE_PROTECTION);
  const quotes = quoting(struck.map(({ text }) => text));
  const options = {
    ...source.value.options,
    mode: looked.mode,
    signal,
    onProgress: report,
    quotes,
    unsaid: protecting.flatMap(({ name, code }) => [name, code]).filter((words) => words !== ""),
    ...(form && { form }),
  };
  return copies.make(source.value.input, [...looked.decisions.values()], looked.marks, elsewhere.value, options);
}
