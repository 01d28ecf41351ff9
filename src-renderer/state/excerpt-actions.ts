// Publishing less: choosing pages and passages, and asking what platforms would do with them. Nothing of it is recorded.
import type { Client } from "../../src-main/contract/client.ts";
import type { Passage } from "../../src-main/contract/excerpt.ts";
import { t } from "../languages/language.ts";
import { withForm } from "./desk.ts";
import type { DeskStore } from "./desk-actions.ts";
import { type Excerpt, formOf, isWhole, paragraphAround, WHOLE, withPages, withPassage } from "./excerpt.ts";

/** Half-open offsets into the page's text. */
export type Stretch = { readonly page: number; readonly start: number; readonly end: number };

export function excerptActions(
  client: Client,
  store: DeskStore,
  place: { case: string; document: string },
  stopCopy: () => void,
) {
  let asked: readonly unknown[] = [];

  const foresee = async () => {
    const { excerpt, decisions, statement, look } = store.get();
    const form = formOf(excerpt);
    const mine = [excerpt, decisions, statement];
    if (look.state !== "done" || mine.every((one, i) => one === asked[i])) return;
    asked = mine;
    if (form === undefined) return store.set({ foreseen: null });
    const result = await client.call("policy/form", { ...place, form });
    // Chosen or decided meanwhile: the newer question has the newer answer.
    if (asked !== mine) return;
    if (!result.ok) return store.set({ problem: result.error });
    store.set({ foreseen: { predictions: result.value.predictions, leftOut: new Set(result.value.findings) } });
  };
  store.subscribe(() => {
    if (!isWhole(store.get().excerpt) || store.get().foreseen !== null) void foresee();
  });

  const choose = (next: Excerpt) => {
    if (next === store.get().excerpt) return;
    stopCopy();
    store.set(withForm(next));
  };
  const said = (text: string) => store.set({ toast: { text, undo: false } });

  const addPassage = async (asked_: Passage | Stretch): Promise<boolean> => {
    let passage: Passage;
    if ("quads" in asked_) passage = asked_;
    else {
      const told = await client.call("page/passage", { ...place, ...asked_ });
      if (!told.ok) {
        store.set({ problem: told.error });
        return false;
      }
      passage = told.value;
    }
    const { excerpt } = store.get();
    const next = withPassage(excerpt, passage);
    choose(next);
    const isThere = next === excerpt || excerpt.pages.includes(passage.page);
    said(
      isThere
        ? t("That is in the excerpt already.")
        : t("Added to the excerpt: a passage of page {page}.", { page: passage.page }),
    );
    return true;
  };

  return {
    chooseExcerpt: choose,
    /** Replaces the pages; passages stay. */
    choosePages: (pages: readonly number[]) => choose(withPages(store.get().excerpt, pages)),
    clearExcerpt: () => choose(WHOLE),
    /** A place on a page, or a stretch of its text (of a selection): the services then tell where it stands. */
    addPassage,
    /** The paragraph that a finding stands in. */
    async addParagraph({ page, start, end }: Stretch) {
      const words = await client.call("page/words", { ...place, page });
      if (!words.ok) return store.set({ problem: words.error });
      const around = paragraphAround(words.value, start, end);
      if (around !== null) await addPassage({ page, ...around });
    },
  };
}
