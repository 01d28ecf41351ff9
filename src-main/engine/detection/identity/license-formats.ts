// What a driver's license number looks like in each US state, in DC and in the territories.
// Source: the states' published formats as AAMVA members list them; the same as in Microsoft Purview's and Presidio's rules.
import { STATE_FORMS } from "../contact/address-words.ts";

/** Forms of each: `a` letters, `d` digits, how many of them; Washington's are letters of a name, stars and a few signs. */
const FORMATS =
  "AL=d1-8 AK=d1-7 AZ=a1d8,d9,a1d3-6,a2d2-5 AR=d4-9 CA=a1d7 CO=d9,a1d3-6,a2d2-5 CT=d9 DE=d1-7 DC=d7,d9 FL=a1d12 " +
  "GA=d7-9 HI=a1d8,d9,Hd8 ID=a2d6a1,d9 IL=a1d11-12 IN=a1d9,d9-10 IA=d9,d3a2d4 KS=a1d1a1d1a1,a1d8,d9 KY=a1d8-9,d9 " +
  "LA=d1-9 ME=d7-8,d7a1 MD=a1d12 MA=a1d8,d9,a2d7 MI=a1d10-12 MN=a1d12 MS=d9 MO=a1d5-9,a1d6R,d8a2,d9a1,d9 " +
  "MT=a1d8,d13,d9,d14 NE=a1d6-8 NV=d9-10,d12,Xd8 NH=d2a3d5,a3d8 NJ=a1d14 NM=d8-9 NY=a1d7,a1d18,d8-9,d16,a8 " +
  "NC=d1-12 ND=a3d6,d9 OH=a1d4-8,a2d3-7,d8 OK=a1d9,d9 OR=d1-9,a1d6 PA=d8 RI=d7,a1d6,Vd6 SC=d5-11 SD=d6-10,d12 " +
  "TN=d7-9 TX=d7-8 UT=d4-10 VT=d8,d7a1 VA=a1d8-11,d9,a1d8 WA=wa,wdl WV=d7,a1d5-6,a2d5-6 WI=a1d13 WY=d9-10 " +
  "PR=d5-9 GU=a1d14,d9 VI=d9";

const compile = (form: string): string =>
  form === "wa"
    ? "(?=.{12}$)[A-Z]{1,5}\\*{0,4}[A-Z][A-Z*][A-Z0-9]{5}"
    : form === "wdl"
      ? "WDL[A-Z0-9]{9}"
      : form.replace(/([ad])(\d+)(?:-(\d+))?/g, (_, sort: string, least: string, most?: string) => {
          const times = most === undefined ? `{${least}}` : `{${least},${most}}`;
          return `${sort === "a" ? "[A-Z]" : "\\d"}${times}`;
        });

const STATES: ReadonlyMap<string, RegExp> = new Map(
  FORMATS.split(" ").map((entry) => {
    const [state = "", forms = ""] = entry.split("=");
    return [state, new RegExp(`^(?:${forms.split(",").map(compile).join("|")})$`)];
  }),
);

/** Whether a state gives out such a number; null for a state that isn't known. Separators and case don't matter. */
export function fitsState(state: string, raw: string): boolean | null {
  const pattern = STATES.get(state.toUpperCase());
  return pattern === undefined ? null : pattern.test(raw.replace(/[ .-]/g, "").toUpperCase());
}

/** Whether any state gives out such a number. */
export function fitsAnyState(raw: string): boolean {
  const plain = raw.replace(/[ .-]/g, "").toUpperCase();
  return [...STATES.values()].some((pattern) => pattern.test(plain));
}

const NAMES = new RegExp(
  `\\b(?:${[...STATE_FORMS.keys()]
    .filter((name) => name.length > 3)
    .map((name) => name.replaceAll(".", "\\."))
    .join("|")})\\b`,
  "gi",
);

/** The state named last in a piece of text, as its two letters: in full, or as two capitals beside a bracket or a comma. */
export function stateNamed(text: string): string | null {
  let last: string | null = null;
  for (const m of text.matchAll(NAMES)) last = STATE_FORMS.get(m[0].toLowerCase()) ?? last;
  const short = [...text.matchAll(/(?<![A-Za-z])([A-Z]{2})(?=[ ]?(?:DL|OL|D\.L|[Dd]river|[Ll]ic|ID\b|[),:;#]|$))/g)].at(
    -1,
  )?.[1];
  return short !== undefined && STATES.has(short) ? short : (last?.toUpperCase() ?? null);
}
