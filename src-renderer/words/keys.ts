// Keys as they are named on the keyboard at hand.
import { t } from "../languages/language.ts";

/** "⌘F" on a Mac, else "Ctrl F". */
export const withCommand = (key: string, mac: boolean): string => (mac ? `⌘${key}` : t("Ctrl {key}", { key }));

/** "⇧⌘E" on a Mac, else "Ctrl ⇧E". */
export const withShiftAndCommand = (key: string, mac: boolean): string =>
  mac ? `⇧⌘${key}` : t("Ctrl {key}", { key: `⇧${key}` });

/** A chord of the commands: "mod+E" is "Ctrl ⇧E", "R" is "⇧R", "r" is "R". */
export function chordWords(chord: string, mac: boolean): string {
  const isWithMod = chord.startsWith("mod+");
  const key = isWithMod ? chord.slice(4) : chord;
  const isShifted = /^\p{Lu}$/u.test(key);
  const name = key === "Delete" ? t("Del//key") : (NAMES[key] ?? key.toUpperCase());
  if (!isWithMod) return isShifted ? `⇧${name}` : name;
  return isShifted ? withShiftAndCommand(name, mac) : withCommand(name, mac);
}

const NAMES: Readonly<Record<string, string>> = { "-": "−", Backspace: "⌫" };
