// Handing the case over, and settling what two people decided otherwise.
import type { Result } from "../../src-main/base/result.ts";
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskChange } from "../../src-main/contract/desk.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { Answer, Params } from "../../src-main/contract/methods.ts";
import { t } from "../languages/language.ts";
import type { DeskModel } from "./desk.ts";
import type { Store } from "./store.ts";

export type Conflicts = Answer<"handover/conflicts">;
export const NO_CONFLICTS: Conflicts = { from: "", conflicts: [] };
export type Choices = Params<"handover/resolve">["choices"];

type Settle = (act: Promise<Result<DeskChange, StetError>>, say: () => string) => Promise<boolean>;

export function handoverActions(
  client: Client,
  store: Store<DeskModel>,
  place: { readonly case: string; readonly document: string },
  settle: Settle,
) {
  const conflicts = async () => {
    const told = await client.call("handover/conflicts", { case: place.case });
    if (told.ok) store.set({ conflicts: told.value });
  };
  return {
    /** Read again: an act may have settled some, or brought some back. */
    readConflicts: conflicts,
    async settle(choices: Choices) {
      const act = client.call("handover/resolve", { ...place, choices });
      const done = await settle(act, () =>
        t("Settled: {n, plural, one {# conflict} other {# conflicts}}.", { n: choices.length }),
      );
      await conflicts();
      return done;
    },
  };
}
