// National identity and insurance numbers of other countries, by their forms, check digits and words.
// The span is the number. Where the form says little a word has to name it. Sources: check-digits.ts; HMRC NIM39110
// (NINO), Employment and Social Development Canada (SIN), Income Tax Department of India (PAN), USCIS (A-number).
import type { Detection, Detector } from "../detector.ts";
import { passesLuhn } from "../money/luhn.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import {
  passesAuMedicare,
  passesBsn,
  passesChinese,
  passesCodiceFiscale,
  passesCpf,
  passesCurp,
  passesDni,
  passesNhs,
  passesNir,
  passesNric,
  passesPesel,
  passesSteuerId,
  passesTfn,
  passesVerhoeff,
} from "./check-digits.ts";

type Form = {
  readonly what: string;
  /** Whole value; read after a label as well as alone. */
  readonly value: string;
  /** Without separators, upper-case. Absent: the form alone. */
  readonly check?: (compact: string) => boolean;
  /** Words that name it. */
  readonly words: string;
  readonly label: string;
  /** A number of taxpayers only. */
  readonly tax?: true;
  /** How sure the form with its check digits is without a word; 0: never taken alone. */
  readonly alone: number;
};

const NINO =
  "(?:QQ|(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]";

const FORMS: readonly Form[] = [
  {
    what: "A British National Insurance number",
    value: NINO,
    words: "national ni nino nin",
    label: "national[ ]insurance|ni(?=[ ]?(?:no|num|#|:))|nino|nin",
    alone: 0.85,
  },
  {
    what: "A British NHS number",
    value: "\\d{3}[ -]?\\d{3}[ -]?\\d{4}",
    check: passesNhs,
    words: "nhs",
    label: "nhs",
    alone: 0,
  },
  {
    what: "A Canadian Social Insurance Number",
    value: "\\d{3}[ -]?\\d{3}[ -]?\\d{3}",
    check: (d) => passesLuhn(d) && !/^8/.test(d),
    words: "sin social nas s",
    label: "sin|s\\.i\\.n\\.?|social[ ]insurance|nas",
    alone: 0,
  },
  {
    what: "A German tax identification number",
    tax: true,
    value: "\\d{2}[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{3}",
    check: passesSteuerId,
    words: "steuer steueridentifikationsnummer steuerid identifikationsnummer idnr tin",
    label: "steuer-?id(?:entifikationsnummer|nr)?\\.?|steueridentifikationsnummer|identifikationsnummer|idnr\\.?",
    alone: 0,
  },
  {
    what: "A French social security number",
    value: "[12][ ]?\\d{2}[ ]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ ]?(?:\\d{2}|2[AB])[ ]?\\d{3}[ ]?\\d{3}[ ]?\\d{2}",
    check: passesNir,
    words: "nir insee sécurité securite sécu numéro",
    label: "nir|insee|(?:n(?:um[ée]ro|°|o\\.?)[ ](?:de[ ])?)?s[ée]curit[ée][ ]sociale|s[ée]cu",
    alone: 0.85,
  },
  {
    what: "A Spanish identity number",
    value: "(?:\\d{2}\\.?\\d{3}\\.?\\d{3}|[XYZ][ -]?\\d{7})[ -]?[A-HJ-NP-TV-Z]",
    check: passesDni,
    words: "dni nie nif documento",
    label: "dni|nie|nif|documento[ ]nacional(?:[ ]de[ ]identidad)?",
    alone: 0.7,
  },
  {
    what: "An Italian codice fiscale",
    value: "[A-Z]{6}\\d{2}[ABCDEHLMPRST]\\d{2}[A-Z]\\d{3}[A-Z]",
    check: passesCodiceFiscale,
    words: "codice cf fiscale",
    label: "codice[ ]fiscale|cf|c\\.f\\.",
    alone: 0.95,
  },
  {
    what: "An Indian Aadhaar number",
    value: "[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}",
    check: passesVerhoeff,
    words: "aadhaar aadhar uidai uid",
    label: "aadh?aar(?:[ ]card)?(?:[ ](?:on|in|from|for)[ ][a-z ]{3,24}(?=:))?|uidai|uid",
    alone: 0,
  },
  {
    what: "An Indian PAN",
    tax: true,
    value: "[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]",
    words: "pan permanent",
    label: "pan(?:[ ]card)?|permanent[ ]account",
    alone: 0.6,
  },
  {
    what: "A Brazilian CPF",
    value: "\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}",
    check: passesCpf,
    words: "cpf",
    label: "cpf(?:\\/mf)?",
    alone: 0,
  },
  {
    what: "An Australian tax file number",
    tax: true,
    value: "\\d{3}[ ]?\\d{3}[ ]?\\d{3}",
    check: passesTfn,
    words: "tfn tax",
    label: "tfn|tax[ ]file",
    alone: 0,
  },
  {
    what: "An Australian Medicare number",
    value: "[2-6]\\d{3}[ ]?\\d{5}[ ]?\\d(?:[ /-]?\\d)?",
    check: passesAuMedicare,
    words: "medicare",
    label: "medicare",
    alone: 0,
  },
  { what: "A Polish PESEL", value: "\\d{11}", check: passesPesel, words: "pesel", label: "pesel", alone: 0 },
  {
    what: "A Dutch BSN",
    value: "\\d{9}|\\d{4}[. ]\\d{2}[. ]\\d{3}",
    check: passesBsn,
    words: "bsn burgerservicenummer sofinummer",
    label: "bsn|burgerservicenummer|sofinummer",
    alone: 0,
  },
  {
    what: "A Singapore identity number",
    value: "[STFG]\\d{7}[A-Z]",
    check: passesNric,
    words: "nric fin",
    label: "nric|fin",
    alone: 0.8,
  },
  {
    what: "A Chinese resident identity number",
    value: "[1-9]\\d{5}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{3}[\\dXx]",
    check: passesChinese,
    words: "resident identity id",
    label: "(?:resident[ ])?id(?:entity)?(?:[ ]card)?",
    alone: 0.9,
  },
  {
    what: "A Mexican CURP",
    value: "[A-Z][AEIOUX][A-Z]{2}\\d{6}[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[A-Z0-9]\\d",
    check: passesCurp,
    words: "curp",
    label: "curp",
    alone: 0.93,
  },
  {
    what: "A Mexican taxpayer's RFC",
    tax: true,
    value: "[A-ZÑ&]{4}\\d{6}[A-Z0-9]{3}",
    words: "rfc",
    label: "rfc",
    alone: 0,
  },
  {
    what: "A South African identity number",
    value: "\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])\\d{4}[01]\\d{2}",
    check: passesLuhn,
    words: "sa south rsa",
    label: "(?:sa|south[ ]african|rsa)[ ]id(?:entity)?",
    alone: 0,
  },
  {
    what: "An Israeli identity number",
    value: "\\d{9}|\\d{8}-\\d",
    check: passesLuhn,
    words: "teudat israeli",
    label: "teudat[ ]zehut|israeli[ ]id",
    alone: 0,
  },
  {
    what: "An alien registration number",
    value: "A?[ -]?\\d{3}[ -]?\\d{3}[ -]?\\d{2,3}",
    words: "alien uscis a",
    label: "alien(?:[ ](?:registration|reg\\.?|file))?|uscis|a-?(?:number|no\\.|#|file)",
    alone: 0,
  },
  {
    what: "A national identity number",
    value: "[A-Z]{0,3}[ -]?\\d[\\d .-]{5,16}\\d(?:[ -]?[A-Z]{1,2})?",
    words: "national identity cedula cédula cnp emirates citizen tc",
    label:
      "national[ ]id(?:entity|entification)?(?:[ ]card)?|identity[ ](?:card|document)|c[ée]dula(?:[ ]de[ ](?:identidad|ciudadan[íi]a))?|cnp|emirates[ ]id|citizen[ ]id(?:entification)?",
    alone: 0,
  },
];

const READERS = FORMS.map((form) => ({
  ...form,
  anchors: anchorWords(form.words),
  labelled: new RegExp(`(?:${form.label})(?![\\p{L}])${NUMBER_WORD}`, "iuy"),
  valued: new RegExp(`(?:${form.value})(?![\\w%]|[.,/-]\\d)`, "iy"),
}));

/** Forms that are taken without a word, in one pass: each begins where no word or number goes on. */
const ALONE = READERS.filter((form) => form.alone > 0);
const BARE = new RegExp(
  `(?<![\\w$.,/-])(?:${ALONE.map((form) => `(${form.value})`).join("|")})(?![\\w%]|[.,/-]\\d)`,
  "g",
);
/** An alien's number also stands alone with its letter: A 123 456 789. */
const ALIEN = /(?<![\w-])A[ -]?(?:\d{3}[ -]\d{3}[ -]\d{3}|\d{9})(?![\w-])/g;

const HEADER =
  /^(?:nino|ni (?:no\.?|number)|national insurance.*|national id.*|sin|nhs(?: (?:no\.?|number))?|dni|nie|cpf|curp|aadhaa?r.*|pan|tfn|pesel|bsn|steuer-?id|a-?number|alien (?:no\.?|number|#)|codice fiscale|cedula|cédula|id card)$/;

export const nationalIdDetector: Detector = {
  id: "identity/national-id",
  kinds: ["national_id", "tax_id"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string, tax?: true) =>
      found.push({
        kind: tax ? "tax_id" : "national_id",
        start,
        end,
        confidence,
        why,
        value: compactOf(text.slice(start, end)),
      });
    for (const form of READERS) {
      for (const m of readLabelled(text, form.anchors, form.labelled, form.valued, { lists: true })) {
        const compact = compactOf(m.raw);
        if (/^(\d)\1+$/.test(compact) || (compact.match(/\d/g)?.length ?? 0) < 4) continue;
        const isRight = form.check?.(compact);
        // A word that means other things as well ("sin", "id", "a") is believed with the check digit only.
        if (
          isRight === false &&
          /^(?:sin|nas|pan|fin|uid|cf|id|identity|nie|medicare)$/i.test(m.label.trim()) &&
          !(m.by === "sign" && /^(?:SIN|UID|CF|NIE)/.test(m.label))
        )
          continue;
        if (form.check === undefined && m.by === "words" && /^(?:a-|pan$)/i.test(m.label)) continue;
        push(
          m.start,
          m.end,
          isRight === true ? 0.98 : isRight === false ? 0.7 : 0.9,
          `${form.what}, after the words for it${isRight === true ? ", with valid check digits" : ""}.`,
          form.tax,
        );
      }
    }
    for (const m of text.matchAll(BARE)) {
      const index = m.slice(1).findIndex((group) => group !== undefined);
      const form = ALONE[index]!;
      // QQ is kept for examples: it counts only after the words.
      if (form.check?.(compactOf(m[0])) === false || m[0].startsWith("QQ")) continue;
      push(
        m.index,
        m.index + m[0].length,
        form.alone,
        `${form.what}, by its form${form.check === undefined ? "" : " and its check digits"}.`,
        form.tax,
      );
    }
    for (const m of text.matchAll(ALIEN)) {
      const isNear =
        /\b(?:alien|uscis|immigra\w+|ice|deport\w+|removal|asylum|visa|detain\w+|noncitizen|green card|dhs|eoir)\b/i.test(
          text.slice(Math.max(0, m.index - 90), m.index + 90),
        );
      if (isNear)
        push(m.index, m.index + m[0].length, 0.88, "An alien registration number, near the words of immigration.");
    }
    for (const cell of columnsOf(text).under(HEADER))
      if (
        /\d{4}/.test(compactOf(cell.text)) &&
        /^[A-Za-z0-9 .-]{7,22}$/.test(cell.text) &&
        !/^\d{1,2}[ .-]\d{1,2}[ .-]\d{2,4}$/.test(cell.text)
      )
        push(
          cell.start,
          cell.end,
          0.9,
          "In a column whose header says national identity number.",
          /^(?:pan|tfn|steuer)/.test(cell.header) ? true : undefined,
        );
    return found;
  },
};

const compactOf = (raw: string): string => raw.replace(/[ .\-/]/g, "").toUpperCase();
