// A refusal to sign in words that a person can act on: what is missing by name, not by the check's id.
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { list } from "../../words/numbers.ts";
import { checkWords } from "../../words/signoff.ts";

/** Why the roster or the key can't be used: what to do about it here, not on the command line. */
export function standingWords(error: StetError): string {
  switch (error.code) {
    case "roster/other-newsroom":
      return t(
        "The roster on this machine is signed by another key than your newsroom’s so far. Somebody must compare its words by voice, and accept it or put the right one in its place.",
      );
    case "roster/missing":
      return t("This machine had a roster, and it is gone. Accept it again.");
    default:
      return errorWords(error);
  }
}

export function refusalWords(error: StetError, view: SignoffView): string {
  const missing = view.checks.filter(({ ok, blocks }) => !ok && blocks);
  if (error.code === "signoff/not-ready" && missing.length > 0)
    return t("It can’t be signed yet: {what}.", { what: list(missing.map(checkWords), missing.length) });
  if (error.code === "document/cancelled") return t("Stopped, as asked.");
  return errorWords(error);
}
