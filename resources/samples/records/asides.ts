// Private particulars that turn up in the middle of the public record, so that one value occurs on many pages.
import { secret } from "../mark.ts";
import { brother, candidate, counsel, manager, mother, partner, spouse, treasurer } from "../people.ts";
import type { Writer } from "./record.ts";

export function createAsides({ random, near, words }: Writer): () => string {
  const deal = random.deck<() => string>([
    () =>
      `The release gives the district office at ${secret("address", "212 Courthouse Square, Room 14, Larkin Falls, Ohio 43799")} and the number ${candidate.office()}.`,
    () =>
      `A draft of the remarks in our file was sent from ${candidate.email()} and asks for changes by telephone to ${candidate.cellDashed()}.`,
    () => `The clipping is addressed by hand to ${candidate.address()}.`,
    () => `Asked to confirm, Mr. Brandvold replied from ${partner.email()} and later by telephone, ${partner.phone()}.`,
    () => `The sign-in sheet shows the candidate, his wife (${spouse.cell()}) and his brother (${brother.phone()}).`,
    () =>
      `Mrs. Lorraine Whitcombe, reached at ${mother.phone()}, remembered the day differently and would not be quoted.`,
    () => `The receipt is made out to ${candidate.box()}.`,
    () => `Ms. Oquendo (${manager.email()}, ${manager.phone()}) holds the recording.`,
    () => `The affidavit identifies him as born ${candidate.born()} and residing at ${candidate.street()}.`,
    () => `The filing’s cover sheet prints his number as ${candidate.ssnShort()}; the clerk has been asked to seal it.`,
    () =>
      `Mr. Armitage’s reply of ${near.date(2023, 2023)} came from ${treasurer.email()}; his office is at ${treasurer.address()}.`,
    () => `Counsel’s note says only “call me, ${counsel.phone()}.”`,
    () => `The web form was submitted from ${candidate.ip()} under the name of an aide in ${words.town()}.`,
    () =>
      `A petition circulator listed her number, ${secret("phone", "(740) 555-0136")}, and her street, ${secret("address", "58 Alder Bend")}, beside the candidate’s.`,
    () => `The bureau’s page clipped to the exhibit carries ${candidate.ssnMasked()} in its heading.`,
    () => `The subscription was charged to card ${candidate.card()}.`,
  ]);
  return () => deal()();
}
