// The taggers made ready: whoever loads the files hands this to the engine.
import { ok, type Result } from "../../../base/result.ts";
import type { StetError } from "../../../contract/errors.ts";
import type { Read } from "./features.ts";
import { readLexicon, readModel } from "./model.ts";
import { reader, Tagger } from "./tagger.ts";
import type { Tokens } from "./tokens.ts";

export type NameTools = {
  /** Words with what the lexicon knows of them. */
  readonly read: (tokens: Tokens) => Read;
  readonly people: Tagger;
  /** null in a build without the judgments that it is trained on. */
  readonly identify: Tagger | null;
};

/** The files of `resources/models`, unpacked. Errors: `internal/defect`. */
export function nameTools(files: {
  readonly lexicon: Uint8Array;
  readonly people: Uint8Array;
  readonly identify: Uint8Array | null;
}): Result<NameTools, StetError> {
  const lexicon = readLexicon(files.lexicon);
  if (!lexicon.ok) return lexicon;
  const people = readModel(files.people);
  if (!people.ok) return people;
  const identify = files.identify === null ? null : readModel(files.identify);
  if (identify !== null && !identify.ok) return identify;
  return ok({
    read: reader(lexicon.value),
    people: new Tagger(people.value),
    identify: identify === null ? null : new Tagger(identify.value),
  });
}
