// Whether what was read off a picture is in a language that the recogniser has data for, judged by its commonest words.

/**
 * Tesseract's names; spelled as they come out when its data for English reads them, so without most accents. Not among
 * the English ones: what Cyrillic and Greek words look like ("he", "no", "to", "a").
 */
const COMMON: Readonly<Record<string, string>> = {
  eng: "the of and is that for it as was with be by on not this are or his from at which but have an had they you were their one all we can her has there been if more when will would who she our about any into than them then out said your also may its",
  deu: "der und das den dem ein eine einen einer von zu mit sich auf ist nicht im auch als nach bei aus wurde durch oder haben wird sind noch wie zum zur ich sie wir werden hat dass",
  fra: "le la les des et du une dans est que pour qui sur pas par plus au avec ce sont cette nous vous mais aux il elle leur ont je été n'a c'est d'un d'une",
  spa: "el la los las del que y en una por con para se es lo como su al pero sus fue ha este esta entre cuando muy sin sobre ser",
  ita: "il lo gli della di che e un una per con del dei nel alla sono come anche si è le al ha questo questa dal più non",
  por: "os das dos que em um uma para com nao por mais como mas ao foi ele sua seu pela pelo ou quando muito nos ja esta",
  nld: "het een van en dat niet op te met voor zijn er aan ook als bij door maar naar uit om dan wordt werd deze hebben heeft",
  pol: "sie na z do nie jest to w i od za po przez oraz jak ze dla ale czy tym tego byt przed ktore który jego",
  swe: "och att det som en av med till den inte har ett om var vi jag sig eller men kan hade skulle fran detta vid",
};
const WORDS = new Map(Object.entries(COMMON).map(([language, words]) => [language, new Set(words.split(" "))]));

const NAMES: Readonly<Record<string, string>> = {
  eng: "English",
  deu: "German",
  fra: "French",
  spa: "Spanish",
  ita: "Italian",
  por: "Portuguese",
  nld: "Dutch",
  pol: "Polish",
  swe: "Swedish",
};
export const languageName = (language: string) => NAMES[language] ?? language;

/** Less is a caption or a table of numbers, which tells nothing. */
const FEWEST_LETTERS = 60;
/** Share of a text's words that are its language's commonest: running English has 30%, another language's a few. */
const KNOWN_SHARE = 0.06;
const OTHER_SHARE = 0.12;

/** Common words read surely on a page that is read badly as a whole: it is in a known language, and a bad picture. */
const SURE_WORDS = 3;
const SURE = 0.8;

/**
 * `badly`: the recogniser was hardly sure. Returns the language the page seems to be in though there are no data for
 * it, `"unknown"` when it's in none that there are data for, null when nothing is amiss or the page says too little.
 */
export function unreadLanguage(
  read: readonly { readonly text: string; readonly confidence: number }[],
  languages: readonly string[],
  badly: boolean,
): string | null {
  const words = wordsOf(read);
  if (words.reduce((n, word) => n + word.length, 0) < FEWEST_LETTERS) return null;
  const count = (among: readonly string[], language: string) =>
    among.filter((word) => WORDS.get(language)?.has(word)).length;
  const share = (language: string) => count(words, language) / words.length;
  const known = Math.max(...languages.map(share));
  const [other, most] = [...WORDS.keys()]
    .filter((language) => !languages.includes(language))
    .map((language) => [language, share(language)] as const)
    .reduce((a, b) => (b[1] > a[1] ? b : a), ["", 0]);
  if (most >= OTHER_SHARE && most > known * 2) return other;
  const sure = wordsOf(read.filter(({ confidence }) => confidence >= SURE));
  // Data for a language without a list here: nothing can be told but by how sure the recogniser was.
  const told = languages.every((language) => WORDS.has(language) && count(sure, language) < SURE_WORDS);
  return badly && told && known < KNOWN_SHARE ? "unknown" : null;
}

const wordsOf = (read: readonly { readonly text: string }[]) =>
  read.flatMap(
    ({ text }) =>
      text
        .toLowerCase()
        .replaceAll("\u2019", "'")
        .match(/[\p{L}\p{M}']+/gu) ?? [],
  );
