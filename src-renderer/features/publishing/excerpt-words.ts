// An excerpt in words: "3 pages, 2 passages".
import type { Form } from "../../../src-main/contract/excerpt.ts";
import { t } from "../../languages/language.ts";
import type { Excerpt } from "../../state/excerpt.ts";
import { list, pageRanges } from "../../words/numbers.ts";

export function excerptWords({ pages, passages }: Excerpt): string {
  const parts = [
    ...(pages.length === 0 ? [] : [t("{n, plural, one {# page} other {# pages}}", { n: pages.length })]),
    ...(passages.length === 0 ? [] : [t("{n, plural, one {# passage} other {# passages}}", { n: passages.length })]),
  ];
  return parts.join(", ");
}

/** What a plan publishes, by the document's pages: "An excerpt: pages 2–3". null is the whole document. */
export function formWords(form: Form | null): string {
  if (form === null) return t("The whole document");
  const { pages = [], passages = [] } = form;
  const cut = [...new Set(passages.map(({ page }) => page))];
  const parts = [
    ...(pages.length === 0
      ? []
      : [t("{n, plural, one {page} other {pages}} {pages}", { n: pages.length, pages: pageRanges(pages) })]),
    ...(passages.length === 0
      ? []
      : [
          t("{n, plural, one {# passage} other {# passages}} of p. {pages}", {
            n: passages.length,
            pages: pageRanges(cut),
          }),
        ]),
  ];
  return t("An excerpt: {what}", { what: list(parts) });
}
