// Names and ages as they stand beside the words for a child.
import type { Utf16Offset } from "../../../base/units.ts";

/** One to three capitalised words, or initials as courts write them ("A.R.", "J. R."). */
export const NAME =
  /(?:\p{Lu}\.[ ]?){2,3}(?!\p{L})|\p{Lu}(?:'\p{Lu})?\p{Ll}+(?:-\p{Lu}?\p{Ll}+|\p{Lu}\p{Ll}+)?(?:[ ](?:\p{Lu}\.|\p{Lu}(?:'\p{Lu})?\p{Ll}+(?:-\p{Lu}?\p{Ll}+|\p{Lu}\p{Ll}+)?)){0,2}(?![\p{L}])|\p{Lu}{3,12}(?:[ ]\p{Lu}{2,14}){0,2}(?![\p{L}\d])/uy;

/** Capitalised words that begin sentences, titles, places and things rather than names. */
const NOT_NAMES: ReadonlySet<string> = new Set(
  (
    "the a an and or but in on at of for from to by with as is was are were be been he she it they we i you his her their my our its this that these those " +
    "mr mrs ms dr sen rep gov judge court county city state street school elementary academy high middle university college hospital center department services service " +
    "january february march may july september october november december monday tuesday wednesday thursday friday saturday sunday " +
    "protective support custody welfare care tax credit health abuse labor act bill fund program policy insurance plan safety online privacy protection " +
    "name names age ages dob born birth date sex male female none unknown no not yes n/a see when where who what which if then after before during while since because under over " +
    "girl boy man woman teen teenager kid kids child children student son daughter infant toddler brother sister twins minor juvenile pupil victim suspect officer police " +
    "parents parent mother father plaintiff defendant respondent petitioner victim section article exhibit page table appendix chapter part united states american republican democratic senate house congress " +
    "phone email address ssn home work cell relation relationship school: grade tel occupation spouse wife husband"
  ).split(" "),
);

export function isName(raw: string): boolean {
  if (/^(?:U\.[ ]?[SKN]\.|D\.[ ]?C\.|N\.[ ]?[YJCHM]\.|L\.[ ]?A\.)/.test(raw)) return false;
  const words = raw.toLowerCase().split(/[ ]/);
  return (
    !words.some((word) => NOT_NAMES.has(word.replace(/[.,:]/g, "")) && word.replace(/[.,:]/g, "").length > 1) &&
    /\p{L}{2}|\./u.test(raw)
  );
}

const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split(
    " ",
  );

export const readAge = (raw: string): number => (/^\d+$/.test(raw) ? Number(raw) : NUMBERS.indexOf(raw.toLowerCase()));

const AGE =
  /(?:,?[ ]\(?|[ ]?[([:-][ ]?|\t+|[ ]{2,}|[ ]\|[ ])(?:(?:who|now|just)[ ](?:is|turned|turns)[ ]|is[ ]|now[ ]|(?:a|the)[ ])?(?:age[ds]?:?[ ]?)?(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?:[ -]?(?:years?[ -]old|yrs?(?:[ ]old)?|y\/?o|months?(?:[ -]old)?|weeks?(?:[ -]old)?|mos?\.?))?(?![\w%$]|[.,/:-]\d|[ ](?:percent|million|thousand|hours|minutes|days|games|votes|others|people|dollars|miles))\)?/iy;

/** The age right after a name, and where it ends; null when none stands there. */
export function ageAfter(text: string, end: Utf16Offset): { readonly years: number; readonly end: Utf16Offset } | null {
  AGE.lastIndex = end;
  const m = AGE.exec(text);
  if (m === null) return null;
  const isSmall = /month|week|mos?\b/i.test(m[0]);
  return { years: isSmall ? 0 : readAge(m[1]!), end: end + m[0].length };
}
