// A refusal to sign in words that a person can act on: what is missing by name, not by the check's id.
import type { StetError } from "../../../src-main/contract/errors.ts";
import type { SignoffView } from "../../../src-main/contract/signoff.ts";
import { t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";
import { list } from "../../words/numbers.ts";
import { checkWords } from "../../words/signoff.ts";

export function refusalWords(error: StetError, view: SignoffView): string {
  const missing = view.checks.filter(({ ok, blocks }) => !ok && blocks);
  if (error.code === "signoff/not-ready" && missing.length > 0)
    return t("It can’t be signed yet: {what}.", { what: list(missing.map(checkWords), missing.length) });
  if (error.code === "document/cancelled") return t("Stopped, as asked.");
  return errorWords(error);
}
