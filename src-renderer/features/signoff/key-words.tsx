// A key's eight words, in their order, to be read aloud.

import { t } from "../../languages/language.ts";

export function Words({ words }: { words: readonly string[] }) {
  return (
    <ol className="eight" aria-label={t("The key’s eight words")}>
      {words.map((word, i) => (
        // The same word may stand twice.
        <li key={i}>{word}</li>
      ))}
    </ol>
  );
}
