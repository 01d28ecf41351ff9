// User names in the records of machines and chats: who speaks, who logs in, whose folder it is; and a name known once.
import type { Utf16Offset } from "../../../base/units.ts";

export type LoggedName = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly why: string;
};

/** What no word or first name looks like: an underscore, or letters and digits. */
const TELLING = String.raw`(?=[A-Za-z0-9.-]*[_\d])(?=[\d_.-]*[A-Za-z])[A-Za-z][\w.-]{2,30}[A-Za-z0-9_]`;

/** "anon_4471: file is up": a line of a chat, after a time or not. */
const SPEAKS = new RegExp(
  String.raw`(?<=^|\n)(?:[[(]?\d{1,4}[\d:.,/ -]{2,20}(?:[AP]M)?[\])]?[ ,-]{1,3})?(${TELLING}):[ ](?=\S)`,
  "dgi",
);
/** A line that somebody wrote, whoever it was: words in it. */
const SAYS = /^[^\n]{0,200}[a-z']{2,}[ ,.!?][^\n]{0,200}/i;
const LOGGED =
  /\b(?:account|acct|user|login|mod(?:erator)?|member)[ ](?:["'])?([a-z][\w.-]{3,30}?)["']?[ ](?:locked|unlocked|success|succeeded|failed|failure|disabled|enabled|created|deleted|removed|compromised|logged|login|authenticated|denied|expired|suspended|banned|added)\b/dgi;
const LOOSE = new RegExp(
  String.raw`\b(?:account|acct|log-?in|user ?name|handle|screen name|under the name|forum)\b(?: name:)?[^.\n:;@]{0,30}?[ ,(](${TELLING})(?=[ ,.;)]|$)`,
  "dgi",
);
const MODERATED = new RegExp(
  String.raw`(?<=^|\n)(${TELLING})[ ](?:was[ ])?(?:banned|joined|left|muted|kicked|posted|timed out|is away|quit|doxxed|doxed)\b`,
  "dgi",
);
/** A service of names, a dump of them, or a social account, with a name that tells itself close by. */
const SOCIAL = new RegExp(
  String.raw`\b(?:parler|untappd|disqus|gab|reddit|discord|telegram|tiktok|instagram|twitch|steam|venmo|onlyfans|grindr|tinder|myspace|tumblr|4chan|8kun|patreon|strava|soundcloud|youtube|twitter|facebook|snapchat|socials?|dump|alias|persona|screen names?)\b[^.\n]{0,60}?[ ,("'](?=[A-Za-z0-9.]*_)(${TELLING})(?=[ ,.;)"']|$)`,
  "dgi",
);
const ON_SOCIAL = new RegExp(String.raw`(?<![\w@.])(?=[A-Za-z0-9.]*_)(${TELLING})[ ]on[ ](?:[A-Z][a-z]+|X)\b`, "dg");
const ACTED =
  /(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:]{6,39})[ \t]{1,6}([a-z][\w.-]{3,30})[ \t]{1,6}(?:LOG-?[IO1l]N|LOG-?OUT|UPLOAD|DOWNLOAD|AUTH\w*|SELECT|DELETE|INSERT|UPDATE|READ|WRITE|EXPORT|FAIL\w*|SUCCESS|GET|POST|VIEW\w*|OPEN\w*|CONNECT\w*|DISCONNECT\w*)(?![a-z])/dg;
const FOLDER = /(?:[A-Za-z]:\\Users\\|\/home\/|\/Users\/|\\home\\)([A-Za-z0-9][\w.-]{1,31})(?=[\\/]|[\s"',;)]|$)/dg;
const NOBODY =
  /^(?:public|default|shared|all|users?|admin|administrator|guest|root|ubuntu|ec2-user|runner|vagrant|node|app|www|data|name|username|example|v\d+(?:[._]\d+)*|\d+(?:st|nd|rd|th)?|\d+[a-z]{1,2}|q[1-4]|fy\d+|[a-z]\d)$/i;

export function namesInLogs(text: string): LoggedName[] {
  const found: LoggedName[] = [];
  const read = (pattern: RegExp, confidence: number, why: string, isFit: (raw: string, end: number) => boolean) => {
    for (const m of text.matchAll(pattern)) {
      const [start, end] = m.indices![1]!;
      if (!NOBODY.test(m[1]!) && isFit(m[1]!, end)) found.push({ start, end, confidence, why });
    }
  };
  const isTelling = (raw: string) => /[_\d]/.test(raw) && !/^[\d.-]+$/.test(raw);
  let lines = 0;
  read(SPEAKS, 0.85, "Who speaks in the record of a chat.", (_, end) => {
    const spoken = SAYS.test(text.slice(end + 2, end + 400).split("\n", 1)[0]!);
    if (spoken) lines++;
    return spoken;
  });
  // One line with such a beginning may be a setting and its meaning.
  if (lines < 2) found.length = 0;
  read(LOGGED, 0.85, "An account in the record of a machine.", (raw) => isTelling(raw) || /^[a-z]{6,}$/.test(raw));
  read(LOOSE, 0.72, "A name with signs of a user's, shortly after the word for an account.", isTelling);
  read(SOCIAL, 0.75, "A name with signs of a user's, near a service or a list of such names.", isTelling);
  read(ON_SOCIAL, 0.8, "A name with signs of a user's on a service.", isTelling);
  read(MODERATED, 0.82, "Somebody in the record of a forum or a chat.", isTelling);
  read(ACTED, 0.85, "Who did something, in the record of a machine.", () => true);
  read(FOLDER, 0.85, "The owner of a folder on a computer.", () => true);
  return found;
}

/** Names that tell themselves, where they stand again without a label; at most so many are looked for. */
const MOST_NAMES = 200;

export function namesAgain(
  text: string,
  found: readonly { readonly start: number; readonly end: number; readonly value: string }[],
): (readonly [number, number])[] {
  const known = new Set<string>();
  for (const { value } of found)
    if (known.size < MOST_NAMES && value.length >= 5 && /[_\d]/.test(value) && /^[a-z][\w.-]*$/.test(value))
      known.add(value);
  if (known.size === 0) return [];
  const taken = new Set(found.map((d) => d.end));
  const out: (readonly [number, number])[] = [];
  for (const m of text.matchAll(/(?<![\w@.-])[A-Za-z][\w.-]{4,31}/g)) {
    const raw = m[0].replace(/[.-]+$/, "");
    const end = m.index + raw.length;
    if (known.has(raw.toLowerCase()) && !taken.has(end) && text[end] !== "@") out.push([m.index, end]);
  }
  return out;
}
