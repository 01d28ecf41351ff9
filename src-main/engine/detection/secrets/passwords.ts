// Passwords, keys, PINs and cookies that words name: "Password: …", "the Wi-Fi key is …", "api_key=…", "gate code 4471#".
import type { Utf16Offset } from "../../../base/units.ts";
import { anchorWords } from "../reading/anchors.ts";
import { isPlaceHolder, looksSecret, trimSecret } from "./secret-words.ts";

export type Secret = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly why: string;
};

const ANCHORS = anchorWords(
  "password passwords passwd pwd pass passphrase passphrases passcode pw pws psw pword " +
    "snmp community keypad pin pins secret token apikey api key keys wpa psk combination combo code codes keycode creds credentials login logins log signin " +
    "bearer basic authorization sessionid session phpsessid jsessionid sid cookie csrf csrftoken auth " +
    "mnemonic phrase seed contraseña clave passwort kennwort",
);

type Sort = "password" | "key" | "pin" | "pair" | "session" | "bearer" | "words";

/** Labels by what follows them; each is tried where an anchor word begins. */
const LABELS: readonly (readonly [Sort, RegExp, string])[] = [
  [
    "words",
    /(?:seed|recovery|mnemonic|backup)[ _-]?(?:phrase|words)|mnemonic|(?<=(?:seed|recovery|backup|secret)[ -])phrase/iy,
    "a wallet's recovery phrase",
  ],
  ["bearer", /bearer|basic|(?<=authorization:[ ])(?:token|key)/iy, "the word for an authorization header"],
  [
    "session",
    /(?:session[ _-]?(?:id|token|key|cookie)s?|sessionid|phpsessid|jsessionid|csrf[ _-]?token|csrftoken|(?:connect\.)?sid|auth[ _-]?cookie)/iy,
    "the words for a session",
  ],
  [
    "key",
    new RegExp(
      [
        String.raw`api[ _-]?(?:key|token|secret)s?|apikeys?|(?:snmp|community)[ ]string|secret[ _-]?(?:access[ _-]?)?(?:key|token)?s?`,
        String.raw`|token(?:[ _-]?(?:secret|value))?|auth[ _-]?(?:token|key|secret)|wpa\d?(?:[ _-]?(?:key|psk|pass\w*))?|psk`,
        String.raw`|(?<=(?:access|private|secret|api|auth|encryption|license|account|shared|signing|master|storage|consumer|client|subscription|recovery|bitlocker|network|wi-?fi|security|product|ssh|pgp|decryption)[ _-]?)keys?`,
        String.raw`|(?<=(?:recovery|backup)[ _-]?)codes?`,
      ].join(""),
      "iy",
    ),
    "the words for a key",
  ],
  [
    "pin",
    new RegExp(
      [
        String.raw`pins?(?:[ ]?(?:code|number|no\.?|#))?|keycode|keypad(?=[ ]?[:(=])|(?:lock[ ])?combination|combo`,
        String.raw`|codes?(?=[ ](?:for|to)[ ](?:the|his|her|my|our|their)[ ](?:[\w-]{1,12}[ ]){0,2}(?:gate|door|alarm|garage|safe|lockbox|lock|house|cabin|building|elevator|lobby|vault|keypad)\b)|(?<=(?:opens?|unlocks?|disarms?)[ ](?:with|using)[ ](?:the[ ])?)codes?|(?<=(?:gate|door|alarm|garage|entry|access|security|lockbox|lock[ ]box|lock|safe|keypad|building|panel|disarm|voice\s?mail|elevator|lobby|key|pass|vault|unlock)[ _-]?)codes?`,
      ].join(""),
      "iy",
    ),
    "the words for a code",
  ],
  [
    "pair",
    /creds|credentials|logins?(?:[ ](?:details|info|credentials))?|log(?:ged|s)?[ ]in[ ]with/iy,
    "the words for a login",
  ],
  [
    "password",
    /pass[ ]word|pass(?:word|wd|phrase|code|wort)?s?|pwd|pws?|psw|pword|contraseña|clave|kennwort/iy,
    "the words for a password",
  ],
];

/** A colon, an equals sign, an arrow, a dash, a tab. */
const SIGN =
  /"?'?[ \t]{0,4}(?::=|=>|->|[:=]|(?<=[A-Z]_[A-Z_]{2,20}),|\t|\u2192|[ ]-{1,2}(?=[ ]))[ \t]{0,20}(?:\n[ \t]{0,8})?["'`\u00ab]?/y;
/** "is", "was changed to", "remains". */
const VERB =
  /[ ]{1,2}(?:(?:is|was|are|were|remains|stays|has been|being)(?:[ ](?:now|still|currently|set to|simply|just|reset to|changed to|always|left as|kept as|set as|given as|listed as|recorded as))?|(?:set|changed|reset|switched|back)(?:[ ]back)?[ ]to|to)[ ]{0,2}(?::[ ]?)?\n?(["'`\u00ab]?)/y;
const SPACE = /,?[ ]{1,2}\n?(["'`\u00ab]?)/y;

const VALUE = /[^\s]{3,128}/y;
const PIN_VALUE =
  /[#*]?\d{1,2}(?:[ ]?-[ ]?\d{1,2}){2,3}(?![\w-])|[#*]?\d{3,10}[#*]?(?![\w%]|[.,:/-]\d)|[#*]?[A-Z]?\d{3,8}[A-Z]?[#*]?(?!\w)/y;
const KEY_VALUE = /["'`]?[A-Za-z0-9+/=_.~-]{8,512}(?![A-Za-z0-9])/y;
const SEED = /["']?[a-z]{3,8}(?:[ ,\n]{1,3}(?:\d{1,2}[.)][ ]?)?[a-z]{3,8}){11,23}(?![a-z])/y;

/** "code" after these words opens nothing; "pin" has other meanings as well. */
const OTHER_CODE =
  /(?:zip|area|postal|dress|tax|penal|criminal|civil|building|source|error|country|promo|discount|coupon|bar|qr|status|http|color|colour|sort|bank|municipal|vehicle|labor|election|ethics|housing|fire|health|swift|morse|genetic|u\.?s\.?)[ -]$/i;
const OTHER_PIN =
  /\b(?:pin|pins)[ ](?:on|up|down|the|it|him|her|them|collar|number[ ]of)\b|\b(?:lapel|bowling|rolling|safety|hair|property|parcel)[ ]$/i;

export function passwordsIn(text: string): Secret[] {
  const found: Secret[] = [];
  let reached = 0;
  for (const at of ANCHORS.in(text)) {
    if (at < reached) continue;
    for (const [sort, label, says] of LABELS) {
      label.lastIndex = at;
      const m = label.exec(text);
      if (m === null || /[a-z]/i.test(text[at + m[0].length] ?? "") || m[0].length === 0) continue;
      const secret = readSecret(text, at, at + m[0].length, sort, says);
      if (secret !== null) {
        found.push(secret);
        reached = secret.end;
        break;
      }
    }
  }
  return found;
}

function readSecret(text: string, at: number, end: number, sort: Sort, says: string): Secret | null {
  const ahead = text.slice(Math.max(0, at - 24), at);
  if (sort === "words") return readSeed(text, end, says);
  if (sort === "bearer") return readBearer(text, at, end, says);
  if (sort === "pin") {
    if (OTHER_CODE.test(ahead) || OTHER_PIN.test(ahead + text.slice(at, end + 10))) return null;
  }
  if (sort === "pair") return readPair(text, end, says);

  // A sign after the label, with a few words between at most, is a form's or a file's.
  for (let from = end, tries = 0; tries < 2; tries++) {
    SIGN.lastIndex = from;
    const sign = SIGN.exec(text);
    if (sign !== null) return judge(text, from + sign[0].length, sort, says, sign[0].includes("\n") ? "line" : "sign");
    VERB.lastIndex = from;
    const verb = VERB.exec(text);
    if (verb !== null) {
      const said = judge(text, from + verb[0].length, sort, says, verb[1] === "" ? "verb" : "quoted");
      // "combination to the safe is …": the first "to" led elsewhere.
      if (said !== null || tries > 0) return said;
    }
    if (tries === 0) {
      // A form's label on a line of its own, and its value on the next.
      const line = /^[ \t]{0,4}\n[ \t]{0,8}(?=\S{4,64}(?:\n|$))/.exec(text.slice(end, end + 80));
      if (line !== null && /(?:^|\n)[ \t]*(?:[\w-]{1,10}[ ])?$/.test(ahead))
        return judge(text, end + line[0].length, sort, says, "line");
      SPACE.lastIndex = end;
      const space = SPACE.exec(text);
      if (space !== null) {
        const near = judge(text, end + space[0].length, sort, says, space[1] === "" ? "space" : "quoted");
        if (near !== null) return near;
      }
      // "pass" alone is a verb, and a place in the mountains.
      const next = /^pass$/i.test(text.slice(at, end)) ? null : whatFor(text, end);
      if (next === null) return null;
      from = next;
    }
  }
  return null;
}

/** Where "for the shared drive" ends and its sign or verb begins, within the line. */
function whatFor(text: string, end: number): number | null {
  const rest = text.slice(end, end + 72).split(/[\n.;!?](?:\s|$)/, 1)[0]!;
  const m = /^[ (](?:[^:=]{0,60}?)(?=["']?[ ]?[:=](?!\/\/)[ ]?\S|[ ](?:is|was|to)[ ]|[ ]-[ ]\S)/.exec(rest);
  return m === null || m[0].split(" ").length > 9 ? null : end + m[0].length;
}

type Link = "sign" | "line" | "verb" | "space" | "quoted";

function judge(text: string, start: number, sort: Sort, says: string, link: Link): Secret | null {
  const make = (from: number, raw: string, confidence: number): Secret => ({
    start: from,
    end: from + raw.length,
    confidence,
    why: `What follows ${says}${link === "space" || link === "verb" ? ", and has the look of a secret" : ""}.`,
  });
  if (sort === "pin") {
    PIN_VALUE.lastIndex = start;
    const m = PIN_VALUE.exec(text);
    if (
      m === null ||
      (/^(?:19|20)\d\d$/.test(m[0]) && link === "space" && !/code$/i.test(text.slice(start - 5, start).trim()))
    )
      return null;
    const raw = m[0];
    return make(start, raw, link === "space" ? 0.75 : 0.9);
  }
  const long = sort === "key" || sort === "session";
  const pattern = long ? KEY_VALUE : VALUE;
  pattern.lastIndex = start;
  const m = pattern.exec(text);
  if (m === null) return null;
  const lead = /^["'`\u00ab(]{0,2}/.exec(m[0])![0].length;
  const from = start + lead;
  let raw = quotedFrom(text, start, lead, link) ?? trimSecret(m[0].slice(lead));
  // "password: blue&user=…" in an address or a header: the next field begins.
  raw = raw.split(/&(?=[\w-]+=)|;(?=[\w ]{1,20}=|\s|$)|","|\\n/)[0]!.replace(/["',;]+$/, "");
  if (
    isPlaceHolder(raw) ||
    /^\w{1,20}:$/.test(m[0]) ||
    /^[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){2,}/.test(raw) ||
    /^https?:\/\//.test(raw) ||
    (raw.includes("@") && /\.[a-z]{2,4}$/i.test(raw))
  )
    return null;
  if (long) {
    const isLong = raw.length >= 16 || (raw.length >= 8 && /\d/.test(raw) && /[A-Za-z]/.test(raw));
    return isLong && looksSecret(raw) ? make(from, raw, link === "space" ? 0.75 : 0.92) : null;
  }
  if (link === "sign" || link === "quoted") {
    // Words in small letters only are prose more often than a password: "Password: case sensitive".
    const next = text.slice(from + raw.length, from + raw.length + 24);
    const goesOn = /^[ ][a-z]{2,}[ ][a-z]/.test(next) && link === "sign";
    if (!looksSecret(raw) && (goesOn || (link === "quoted" && raw.length < 5))) return null;
    return make(from, raw, looksSecret(raw) ? 0.97 : 0.8);
  }
  if (!looksSecret(raw) || /^[A-Z][a-z]+$/.test(raw)) return null;
  const isStrong =
    (/\d/.test(raw) && /[A-Za-z]/.test(raw)) || (/[^\w'’.,-]/.test(raw.slice(0, -1)) && /[A-Za-z0-9]/.test(raw));
  // After a bare space, or on the next line, prose goes on as often: only several sorts of signs speak for themselves.
  if (!isStrong && (link === "space" || link === "line")) return null;
  if (!isStrong && /^[A-Z][a-z]+[A-Z]?/.test(raw) === false && !/\d/.test(raw)) return null;
  return make(from, raw, link === "verb" ? 0.9 : 0.8);
}

/** What a pair of quotation marks holds, spaces included; null when none opens here or it doesn't close on the line. */
function quotedFrom(text: string, start: number, lead: number, link: Link): string | null {
  const mark = lead > 0 ? text[start + lead - 1]! : (text[start - 1] ?? "");
  if (lead === 0 && link !== "quoted" && !/["'`]/.test(mark)) return null;
  const close = { '"': '"', "'": "'", "`": "`", "\u00ab": "\u00bb" }[mark];
  if (close === undefined) return null;
  const from = start + lead;
  const body = text.slice(from, from + 80).split("\n", 1)[0]!;
  const to = body.search(close === "'" ? /'(?!\w)/ : close);
  return to > 2 ? body.slice(0, to).replace(/[.,]$/, "") : null;
}

function readSeed(text: string, end: number, says: string): Secret | null {
  const gap = /[^\n]{0,30}?[:=\n][ \n]{0,3}(?:\d{1,2}[.)][ ]?)?/y;
  gap.lastIndex = end;
  const m = gap.exec(text);
  if (m === null) return null;
  SEED.lastIndex = end + m[0].length;
  const seed = SEED.exec(text);
  if (seed === null) return null;
  const lead = /^["']/.test(seed[0]) ? 1 : 0;
  const start = end + m[0].length + lead;
  return { start, end: end + m[0].length + seed[0].length, confidence: 0.95, why: `The words that follow ${says}.` };
}

function readBearer(text: string, at: number, end: number, says: string): Secret | null {
  const value = /[ ]{1,2}["']?([A-Za-z0-9+/=_.~-]{12,4096})(?![A-Za-z0-9])/y;
  value.lastIndex = end;
  const m = value.exec(text);
  if (m === null) return null;
  const raw = m[1]!.replace(/\.+$/, "");
  const isHeader = /authorization["']?\s?[:=]\s?["']?$/i.test(text.slice(Math.max(0, at - 20), at));
  if (!isHeader && !(/\d/.test(raw) && /[A-Za-z]/.test(raw))) return null;
  const start = end + m[0].length - m[1]!.length;
  return { start, end: start + raw.length, confidence: isHeader ? 0.97 : 0.85, why: `What follows ${says}.` };
}

/** "creds: admin / Tulip!99", "login jroe:Tulip!99": the second of two. */
function readPair(text: string, end: number, says: string): Secret | null {
  const pair = /[^\n:=]{0,24}?[:=]?[ ]{1,2}\(?([\w.@+-]{2,64})[ ]?(?:\/|:|\||[ ]-[ ])[ ]?([^\s,;]{4,64})/y;
  pair.lastIndex = end;
  const m = pair.exec(text);
  if (m === null) return null;
  const raw = trimSecret(m[2]!);
  if (isPlaceHolder(raw) || !looksSecret(raw) || !/\d|[^\w.]/.test(raw) || /^\/\//.test(raw)) return null;
  const start = end + m[0].length - m[2]!.length;
  return { start, end: start + raw.length, confidence: 0.85, why: `The second of a pair that follows ${says}.` };
}
