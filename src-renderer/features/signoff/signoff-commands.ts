// What each command of sign-off does, and when it can be done: for the keys and the palette.

import { flushSync } from "react-dom";
import type { Desk } from "../../state/app.ts";
import type { DeskModel } from "../../state/desk.ts";
import { selectedItem } from "../../state/signoff.ts";
import type { CommandId } from "../review/commands.ts";
import type { ViewingContext } from "../review/viewing.ts";
import { approveKindOfSelected, approveSelected, isOnSignoff, put } from "./acts.ts";

export const SIGNOFF_COMMANDS = [
  "approve",
  "approve-kind",
  "request",
  "comment",
  "only-changed",
  "submit",
  "take-back",
  "send-back",
  "sign",
  "person",
  "log",
  "signoff",
] as const satisfies readonly CommandId[];
type SignoffCommand = (typeof SIGNOFF_COMMANDS)[number];

export function signoffRuns(desk: Desk, viewing: ViewingContext): Record<SignoffCommand, () => void> {
  const { store, actions } = desk;
  // At once: what is typed next belongs into the field.
  const write = (writing: "comment" | "request") => flushSync(() => put(store, { writing }));
  return {
    approve: () => void approveSelected(desk, viewing),
    "approve-kind": () => void approveKindOfSelected(desk, viewing),
    request: () => write("request"),
    comment: () => write("comment"),
    "only-changed": () => {
      store.set({ screen: "signoff", tab: "signoff" });
      put(store, { listing: "changed" });
    },
    submit: () => store.set({ sheet: "sign" }),
    "take-back": () => void actions.takeBack(),
    "send-back": () => store.set({ sheet: "return" }),
    sign: () => store.set({ sheet: "sign" }),
    person: () => store.set({ sheet: "person" }),
    log: () => store.set({ sheet: "log" }),
    signoff: () => store.set({ screen: "signoff", tab: "signoff" }),
  };
}

const may =
  (of: keyof NonNullable<DeskModel["signoff"]["view"]>["may"]) =>
  ({ signoff }: DeskModel): boolean =>
    signoff.view?.may[of] === true;
const onItem = (needs: (desk: DeskModel) => boolean) => (desk: DeskModel) =>
  isOnSignoff(desk) && selectedItem(desk.signoff) !== undefined && needs(desk);
const told = ({ signoff }: DeskModel) => signoff.view !== null;

export const SIGNOFF_NEEDS: Partial<Record<CommandId, (desk: DeskModel) => boolean>> = {
  approve: onItem(may("review")),
  "approve-kind": onItem(may("review")),
  request: onItem(may("review")),
  comment: onItem(may("comment")),
  "only-changed": ({ signoff }) => signoff.view?.since != null,
  submit: may("submit"),
  "take-back": may("takeBack"),
  "send-back": may("sendBack"),
  // Offered to whoever may not, too: the sheet says in words why not.
  sign: ({ signoff }) => signoff.view?.state === "submitted",
  log: told,
};
