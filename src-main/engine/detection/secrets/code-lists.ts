// Codes of doors and accounts where the words for them stand once and the codes follow, in a sentence or on a sheet.
import { anchorWords } from "../reading/anchors.ts";
import type { Secret } from "./passwords.ts";

const ANCHORS = anchorWords("code codes combo combos passcode pin pins recovery backup wifi wi ssid network");

/** "door codes start Monday: back entrance is 9914*, garage is 2285". */
const OF_DOORS =
  /(?:door|gate|alarm|garage|entry|access|lock|lockbox|safe|keypad|building|unlock|elevator|entrance|vault|phone|screen)[ _-]?(?:codes?|pins?|combos?)$/i;
const GIVEN =
  /(?:\b(?:is|are|now|was|to|per[ ]owner|per[ ](?:his|her|the|their)[ ]\w{3,12})[ ]|[:=][ ]{0,3})["']?([#*]?\d{4,8}[#*]?)(?![\w%]|[.,/:-]\d)/gi;

/** "Side gate is 4482#", "alarm pad by the pantry is 190733", "(gate #2468)". */
const OPENS =
  /\b(?:gate|alarm(?: pad)?|keypad|lock ?box|garage|side door|front door|back door)\b(?:[^.\n\d]{0,28}?[ ](?:is|=)[ ]|[ ](?=#)|:[ ])([#*]?\d{4,6}[#*]?)(?![\w%]|[.,/:-]\d)/dgi;

/** A sheet of recovery codes: the heading, then lines of nothing else. */
const SHEET =
  /(?:recovery|backup|scratch|two[ -]factor|2fa|one[ -]time)[^\n]{0,40}(?:codes?|sheet|keys?|list)[^\n]{0,40}\n((?:[ \t]*(?:\d{1,2}[.)][ ]*)?(?:[A-Za-z0-9]{4,6}(?:[ -][A-Za-z0-9]{4,6}){1,3}|\d{6,10}|[a-z0-9]{8,12})(?:[ \t]{2,}|,[ ]?|\t|\n|$)){2,20})/gi;
const ON_SHEET =
  /(?:\d{1,2}[.)][ ]*)?([A-Za-z0-9]{4,6}(?:-[A-Za-z0-9]{4,6}){1,3}|\d{4}[ ]\d{4}|\d{6,10}|[a-z0-9]{8,12})/g;

/** "wifi for the house: kestrel_5G / nottheNSA99": a network and its key. */
const NETWORK =
  /(?:wi-?fi|ssid)[^\n]{0,40}(?:\n[^\w\n]{0,6})?[:\n ]{0,3}[\w-]{3,32}[ ]\/[ ]([^\s,;]{8,63})(?=[\s,;.]|$)/dgi;

const REACH = 160;

export function codeListsIn(text: string): Secret[] {
  const found: Secret[] = [];
  const why = "A code after the words for codes of doors, devices or accounts.";
  for (const at of ANCHORS.in(text)) {
    const word = /^\w+/.exec(text.slice(at, at + 12))![0];
    const from = at + word.length;
    if (!OF_DOORS.test(text.slice(Math.max(0, at - 16), from))) continue;
    const rest = text.slice(from, from + REACH).split(/\n[ ]*\n/, 1)[0]!;
    for (const m of rest.matchAll(GIVEN)) {
      if (/^(?:19|20)\d\d$/.test(m[1]!)) continue;
      const end = from + m.index + m[0].length;
      found.push({ start: end - m[1]!.length, end, confidence: 0.85, why });
    }
  }
  for (const m of text.matchAll(OPENS)) {
    const [start, end] = m.indices![1]!;
    if (!/^(?:19|20)\d\d$/.test(m[1]!)) found.push({ start, end, confidence: 0.75, why });
  }
  if (/recovery|backup|scratch|factor|2fa|one[ -]time/i.test(text))
    for (const m of text.matchAll(SHEET)) {
      const start = m.index + m[0].length - m[1]!.length;
      for (const code of m[1]!.matchAll(ON_SHEET)) {
        if (!/\d/.test(code[1]!)) continue;
        const end = start + code.index + code[0].length;
        found.push({ start: end - code[1]!.length, end, confidence: 0.85, why });
      }
    }
  if (/wi-?fi|ssid/i.test(text))
    for (const m of text.matchAll(NETWORK)) {
      if (!/\d|[^\w]/.test(m[1]!) || m[1]!.endsWith(":")) continue;
      const [start, end] = m.indices![1]!;
      found.push({ start, end, confidence: 0.85, why: "What follows a network's name after the word for Wi-Fi." });
    }
  return found;
}
