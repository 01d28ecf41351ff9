// Acts on the decision that counsel looks at, for the buttons, the keys and the palette.

import { t } from "../../languages/language.ts";
import type { Desk } from "../../state/app.ts";
import type { DeskModel } from "../../state/desk.ts";
import type { DeskStore } from "../../state/desk-actions.ts";
import { listed, nextUnseen, type SignoffModel, selectedItem } from "../../state/signoff.ts";
import type { ViewingContext } from "../review/viewing.ts";
import { placeOf } from "./before-after.tsx";

/** Sign-off is what keys are about: its screen, or its tab beside the page. */
export const isOnSignoff = ({ screen, tab }: DeskModel) =>
  screen === "signoff" || (screen === "document" && tab === "signoff");

export const put = (store: DeskStore, change: Partial<SignoffModel>) =>
  store.set(({ signoff }) => ({ signoff: { ...signoff, ...change } }));

/** Selects a value and, where the page is beside it, brings its first place into sight. */
export function look(store: DeskStore, { viewer }: ViewingContext, id: string): void {
  put(store, { item: id, writing: null });
  const item = selectedItem(store.get().signoff);
  const place = item === undefined ? undefined : placeOf(item);
  if (place === undefined) return;
  store.set({ selected: place.finding, pointed: null });
  const quad = place.quads[0];
  if (store.get().screen === "document" && place.page !== null)
    viewer.current.reveal({ page: place.page, align: "nearest", ...(quad === undefined ? {} : { quad }) });
}

/** The same place on the page itself. */
export function showOnPage(store: DeskStore, viewing: ViewingContext): void {
  const { item } = store.get().signoff;
  store.set({ screen: "document", tab: "signoff", view: "as-is" });
  if (item !== null) look(store, viewing, item);
}

export function stepDecision(store: DeskStore, viewing: ViewingContext, by: 1 | -1): void {
  const { view, listing, filter, item } = store.get().signoff;
  if (view === null) return;
  const all = listed(view, listing, filter).flatMap(({ items }) => items);
  const at = all.findIndex(({ id }) => id === item);
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (next !== undefined) look(store, viewing, next.id);
}

/** Approved, counsel goes on to what nobody has looked at yet. */
export async function approveSelected({ store, actions }: Desk, viewing: ViewingContext): Promise<void> {
  const { signoff } = store.get();
  const item = selectedItem(signoff);
  if (item === undefined || signoff.view?.may.review !== true) return;
  await approve({ store, actions }, viewing, [item.id]);
}

export async function approve({ store, actions }: Desk, viewing: ViewingContext, ids: readonly string[]) {
  const done = ids.length > 0 && (await actions.approve(ids));
  if (done) goOn(store, viewing);
}

export async function approveKindOfSelected({ store, actions }: Desk, viewing: ViewingContext): Promise<void> {
  const item = selectedItem(store.get().signoff);
  if (item !== undefined && (await actions.approveKind(item.kind))) goOn(store, viewing);
}

function goOn(store: DeskStore, viewing: ViewingContext): void {
  const { view, listing, filter, item } = store.get().signoff;
  if (view === null) return;
  const next = nextUnseen(listed(view, listing, filter), item);
  const left = view.items.some(({ review }) => review === "unseen");
  if (next !== null) look(store, viewing, next);
  else if (!left)
    store.set(({ toast }) => ({
      toast: { text: `${toast?.text ?? ""} ${t("Every value was looked at.")}`.trim(), undo: false },
    }));
}
