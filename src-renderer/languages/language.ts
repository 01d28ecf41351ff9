// The window's words in the reader's language: English is written where it is used and is the key of every translation.
import { IntlMessageFormat, type PrimitiveType } from "intl-messageformat";
import { cloneElement, isValidElement, type ReactNode } from "react";
import { createStore, useStore } from "../state/store.ts";

/** Every language there is, by its own name. */
export const LANGUAGES = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof LANGUAGES;

/** The form of dates and numbers. */
const LOCALES: Record<Language, string> = { en: "en-GB", de: "de-DE" };
/** Fetched when first wanted; English needs none. */
const CATALOGUES: Record<Exclude<Language, "en">, () => Promise<Catalogue>> = {
  de: async () => (await import("./de/index.ts")).de,
};
const KEPT = "stet.language";

export type Catalogue = Readonly<Record<string, string>>;
type Values = Readonly<Record<string, PrimitiveType>>;
type Tag = (children: ReactNode[]) => ReactNode;

const current = createStore<{ language: Language; words: Catalogue }>({ language: "en", words: {} });
const compiled = new Map<string, IntlMessageFormat>();

export const locale = (): string => LOCALES[current.get().language];
export const useLanguage = (): Language => useStore(current, ({ language }) => language);

/**
 * An ICU message in the language of the window, its arguments put in. A sense that English doesn't tell apart is written
 * behind two slashes, which nobody sees: `t("Open//verb")`.
 */
export function t(message: string, values?: Values): string {
  const text = translated(message);
  return values === undefined && !/[{<']/.test(text) ? text : String(formatOf(text).format(values));
}

/** As {@link t}, with elements for arguments, and functions for tags: `rich("<b>{n}</b> left", { n, b: bold })`. */
export function rich(message: string, values: Readonly<Record<string, PrimitiveType | ReactNode | Tag>>): ReactNode {
  const parts = formatOf(translated(message)).format<ReactNode>(values as never) as ReactNode | ReactNode[];
  return Array.isArray(parts)
    ? parts.map((part, i) => (isValidElement(part) ? cloneElement(part, { key: i }) : part))
    : parts;
}

/** Marks words that are kept for later and given to {@link t} when they are shown. */
export const msg = (message: string): string => message;

/** The system's language where Stet speaks it, unless another was chosen here. */
export async function startLanguage(): Promise<void> {
  const kept = localStorage.getItem(KEPT);
  const wanted = [...(kept === null ? [] : [kept]), ...navigator.languages].map((tag) => tag.slice(0, 2));
  await setLanguage(wanted.find((tag): tag is Language => tag in LANGUAGES) ?? "en");
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  await setLanguage(language);
}

export async function setLanguage(language: Language): Promise<void> {
  const words = language === "en" ? {} : await CATALOGUES[language]();
  compiled.clear();
  current.set({ language, words });
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

const translated = (message: string) => current.get().words[message] ?? message.replace(/\/\/[a-z ]+$/, "");

function formatOf(text: string): IntlMessageFormat {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const format = new IntlMessageFormat(text, locale());
  compiled.set(text, format);
  return format;
}
