// An excerpt in words: "3 pages, 2 passages".
import { t } from "../../languages/language.ts";
import type { Excerpt } from "../../state/excerpt.ts";

export function excerptWords({ pages, passages }: Excerpt): string {
  const parts = [
    ...(pages.length === 0 ? [] : [t("{n, plural, one {# page} other {# pages}}", { n: pages.length })]),
    ...(passages.length === 0 ? [] : [t("{n, plural, one {# passage} other {# passages}}", { n: passages.length })]),
  ];
  return parts.join(", ");
}
