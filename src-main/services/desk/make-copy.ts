// The publication copy of a seat's decisions as they are, made and checked.
import type { Result } from "../../base/result.ts";
import type { MadeCopy } from "../../contract/desk.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Form } from "../../contract/excerpt.ts";
import type { Call } from "../../contract/services.ts";
import { quoting } from "../signoff/notes.ts";
import { elsewhereInCase } from "./elsewhere.ts";
import { notLooked, type Parts } from "./parts.ts";
import type { Seat } from "./seats.ts";

/** Errors: window/not-looked, those of reading the evidence copy and of making one. */
export async function makeCopyOf(
  { seats, copies }: Pick<Parts, "seats" | "copies">,
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
  const quotes = quoting(struck.map(({ text }) => text));
  const options = {
    ...source.value.options,
    mode: looked.mode,
    signal,
    onProgress: report,
    quotes,
    ...(form && { form }),
  };
  return copies.make(source.value.input, [...looked.decisions.values()], looked.marks, elsewhere.value, options);
}
