// Marking by hand, for the keys, the buttons and the palette: what is done with selected text, a selected mark, a tool.

import { t } from "../../languages/language.ts";
import type { Desk } from "../../state/app.ts";
import type { DeskModel } from "../../state/desk.ts";
import type { DeskActions, DeskStore } from "../../state/desk-actions.ts";
import type { Item } from "../../state/items.ts";
import { canSearchFor } from "../../state/picked-actions.ts";
import type { Tool } from "../../viewer/types.ts";
import type { ViewingContext } from "./viewing.ts";

/** At once: a bar that stays until the browser tells of the change is in the way of the next press. */
function letGo({ actions }: Desk): void {
  getSelection()?.removeAllRanges();
  void actions.pick(null);
}

/** Once something was done with it, selected text is let go. null where no text is selected. */
const withPicked = (desk: Desk, act: (actions: DeskActions) => Promise<boolean>): Promise<void> | null =>
  desk.store.get().picked === null ? null : act(desk.actions).then((done) => (done ? letGo(desk) : undefined));

export const redactPicked = (desk: Desk) => withPicked(desk, (actions) => actions.redactPicked());
export const redactEverywhere = (desk: Desk) => withPicked(desk, (actions) => actions.redactEverywhere());
/** A selection over several pages is a passage on each. */
export const addPicked = (desk: Desk) =>
  withPicked(desk, async (actions) => {
    let added = false;
    for (const { page, start, end } of desk.store.get().picked?.places ?? [])
      added = (await actions.addPassage({ page, start, end })) || added;
    return added;
  });
export const standPicked = (desk: Desk) => withPicked(desk, (actions) => actions.standPicked());

/** The words to look for more of: those selected, or else the selected finding's. */
export function wordsForMore({ picked, findings, selected }: DeskModel): string | null {
  const text = picked?.text ?? findings.find(({ id }) => id === selected)?.text ?? "";
  const words = text.replace(/\s+/g, " ").trim();
  return words !== "" && canSearchFor({ text: words, places: [] }) ? words : null;
}

export function moreLike({ store }: Desk): void {
  const text = wordsForMore(store.get());
  if (text !== null) store.set({ sheet: "search", searchSeed: { for: "like", text } });
}

export const selectedMark = ({ findings, selected }: DeskModel): Item | undefined =>
  findings.find(({ id, how }) => id === selected && how !== undefined);

export async function withdrawSelected({ store, actions }: Desk): Promise<void> {
  const mark = selectedMark(store.get());
  if (mark !== undefined) await actions.decide([mark.id], "undecided");
}

/** By its key a tool is taken without being looked at: it says so. */
export function takeTool(store: DeskStore, { viewer }: ViewingContext, pointer: Tool): void {
  const text =
    pointer === "box"
      ? t("Draw a box over what is to be redacted, or press Enter for one in the middle. V selects text again.")
      : t("Select text to redact it.");
  store.set({ pointer, toast: { text, undo: false } });
  viewer.current.focus();
}

/** Escape: text is no longer selected, or else the box tool is put down. */
export function leaveByHand(desk: Desk): void {
  const { store } = desk;
  if (store.get().picked !== null) letGo(desk);
  else if (store.get().pointer === "box") store.set({ pointer: "text" });
}
