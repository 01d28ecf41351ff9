// What a person can do about a plan's sign-off: each act goes to the services, which answer with the plan as it then is.
import type { Result } from "../../src-main/base/result.ts";
import type { Client } from "../../src-main/contract/client.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { Params } from "../../src-main/contract/methods.ts";
import type { SignoffView } from "../../src-main/contract/signoff.ts";
import { t } from "../languages/language.ts";
import { withForm } from "./desk.ts";
import type { DeskStore } from "./desk-actions.ts";
import { excerptOf, formOf, isExcerptOf, isWhole } from "./excerpt.ts";
import { isDraft, type SignoffModel } from "./signoff.ts";

type Place = { readonly case: string; readonly document: string };
export type CommentOn = Params<"signoff/comment">["on"];

export function signoffActions(client: Client, store: DeskStore, place: Place) {
  let asked = 0;
  let signing: AbortController | null = null;
  /** The version whose form the window has taken over. */
  let takenOver = 0;
  let told = store.get().excerpt;
  const put = (change: Partial<SignoffModel>) => store.set(({ signoff }) => ({ signoff: { ...signoff, ...change } }));

  /** The whole document, or what is chosen of it. */
  const ofForm = () => {
    const form = formOf(store.get().excerpt);
    return form === undefined ? place : { ...place, form };
  };

  /** What was submitted as an excerpt is shown, copied and exported as one. What somebody chose of a draft stays. */
  const takeOver = ({ submitted, state }: SignoffView) => {
    if (submitted === null || submitted.version === takenOver) return;
    takenOver = submitted.version;
    const { excerpt } = store.get();
    if (isExcerptOf(excerpt, submitted.form) || (isDraft(state) && !isWhole(excerpt))) return;
    store.set(withForm(excerptOf(submitted.form)));
  };

  const show = (view: SignoffView) => {
    store.set(({ signoff }) => {
      const there = view.items.some(({ id }) => id === signoff.item);
      return { signoff: { ...signoff, view, error: null, item: there ? signoff.item : (view.items[0]?.id ?? null) } };
    });
    takeOver(view);
  };

  const refresh = async (): Promise<void> => {
    const mine = ++asked;
    const answer = await client.call("signoff/view", ofForm());
    // What was asked later has been told already.
    if (mine !== asked) return;
    if (answer.ok) show(answer.value);
    else put({ error: answer.error });
  };
  store.subscribe(() => {
    const { excerpt, signoff } = store.get();
    if (excerpt === told) return;
    told = excerpt;
    // A draft is told as what would be submitted.
    if (signoff.view !== null && isDraft(signoff.view.state)) void refresh();
  });

  /** Shows the plan as it is then, or why nothing changed; returns whether it did. */
  const settle = (answer: Result<SignoffView, StetError>, text: string): boolean => {
    asked++;
    if (!answer.ok) {
      store.set({ problem: answer.error });
      return false;
    }
    // Answers tell a draft as the whole document.
    if (isDraft(answer.value.state) && !isExcerptOf(store.get().excerpt, answer.value.form)) void refresh();
    else show(answer.value);
    store.set({ problem: null, ...(text === "" ? {} : { toast: { text, undo: false } }) });
    return true;
  };

  /** What has a passphrase says itself what went wrong, in its sheet. */
  const signed = async (
    method: "signoff/submit" | "signoff/sign",
    passphrase: string | undefined,
    text: string,
  ): Promise<StetError | null> => {
    const abort = new AbortController();
    signing = abort;
    put({ signing: { progress: null } });
    const of = method === "signoff/submit" ? ofForm() : place;
    const answer = await client.call(method, passphrase === undefined ? of : { ...of, passphrase }, {
      signal: abort.signal,
      onProgress: (progress) => put({ signing: { progress } }),
    });
    put({ signing: null });
    if (!answer.ok) return answer.error;
    settle(answer, text);
    return null;
  };

  return {
    refreshSignoff: refresh,
    approve: async (items: readonly string[]) =>
      settle(
        await client.call("signoff/approve", { ...place, of: { items: [...items] } }),
        t("Approved: {n, plural, one {# value} other {# values}}.", { n: items.length }),
      ),
    async approveKind(kind: string) {
      const before = store.get().signoff.view?.items ?? [];
      const n = before.filter((item) => item.kind === kind && item.review === "unseen").length;
      const answer = await client.call("signoff/approve", { ...place, of: { kind } });
      return settle(answer, t("Approved: {n, plural, one {# value} other {# values}}.", { n }));
    },
    request: async (item: string, words: string) =>
      settle(await client.call("signoff/request", { ...place, item, words }), t("A change is asked for.")),
    comment: async (on: CommentOn, words: string, privileged: boolean, to?: string) =>
      settle(
        await client.call("signoff/comment", { ...place, on, words, privileged, ...(to === undefined ? {} : { to }) }),
        privileged ? t("Kept between lawyers and whom it is addressed to.") : t("Your comment is kept."),
      ),
    takeBack: async () =>
      settle(await client.call("signoff/return", { ...place, words: "" }), t("Taken back. The plan is a draft again.")),
    sendBack: async (words: string) =>
      settle(await client.call("signoff/return", { ...place, words }), t("Sent back to the editor.")),
    published: async (words: string) =>
      settle(await client.call("signoff/published", { ...place, words }), t("Kept: it is published.")),
    submit: (passphrase: string | undefined) =>
      signed("signoff/submit", passphrase, t("Signed, and submitted to counsel.")),
    sign: (passphrase: string | undefined) => signed("signoff/sign", passphrase, t("Approved and signed.")),
    stopSigning: () => signing?.abort(),
    /** A what-if: kept nowhere, so a failure is only an answer that doesn't come. */
    async otherwise(item: string) {
      const told = await client.call("signoff/otherwise", { ...place, item });
      return told.ok ? told.value.platforms : null;
    },
    /** The path of the file, or why there is none. */
    writeLog: (folder: string, as: "json" | "csv") => client.call("audit/write", { case: place.case, folder, as }),
  };
}
