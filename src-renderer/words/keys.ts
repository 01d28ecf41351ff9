// Keys as they are named on the keyboard at hand.
import { t } from "../languages/language.ts";

/** "⌘F" on a Mac, else "Ctrl F". */
export const withCommand = (key: string, mac: boolean): string => (mac ? `⌘${key}` : t("Ctrl {key}", { key }));

/** "⇧⌘E" on a Mac, else "Ctrl ⇧E". */
export const withShiftAndCommand = (key: string, mac: boolean): string =>
  mac ? `⇧⌘${key}` : t("Ctrl {key}", { key: `⇧${key}` });
