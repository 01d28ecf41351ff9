// Keeps an editor's notes from repeating what was struck: a paper that says why must not say what.

/** Shorter values stand in too many innocent words. */
const SHORTEST = 4;
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Whether the words hold one of the values, whatever its case, spaces and punctuation. */
export function quoting(values: Iterable<string>): (words: string) => boolean {
  const all = [...new Set([...values].map(folded))].filter((value) => value.length >= SHORTEST);
  return (words) => {
    if (words === "") return false;
    const said = folded(words);
    return all.some((value) => said.includes(value));
  };
}
