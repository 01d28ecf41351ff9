// User names and handles: "@jroe84", "username: jroe", a profile's address, "u/jroe", a cash tag beside its service.
// The span is the name, with its @ where it has one; of a profile's address only the name's part of the path.
// Source of the forms: the services' own rules for names (letters, digits, dot, underscore; up to 30 or 32 signs).
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { readLabelled } from "../reading/labelled.ts";
import { dumpedIn } from "../secrets/dumps.ts";
import { namesAgain, namesInLogs } from "./user-logs.ts";

const AT =
  /(?<![\w@.+/=&%$#:-])@([A-Za-z_][A-Za-z0-9_.]{1,31}[A-Za-z0-9_])(?:@([a-z0-9-]{1,40}(?:\.[a-z0-9-]{2,40}){1,3}))?(?![\w@/(]|\.[a-z])/g;
/** Words with an @ before them in code, style sheets and chat rooms. */
const NOT_HANDLES: ReadonlySet<string> = new Set(
  (
    "media import charset font-face keyframes supports page namespace layer param params return returns override deprecated author since see throws todo type types typedef example " +
    "test before after beforeeach aftereach autowired bean component service entity id column table inject injectable ngmodule input output property staticmethod classmethod dataclass " +
    "everyone here channel all the at home work least last once first gmail yahoo hotmail outlook aol example suppresswarnings nullable nonnull functionalinterface safevarargs"
  ).split(" "),
);

const LABELS = anchorWords(
  "username usernames user userid persona login logon log screenname screen handle handles nickname alias aim skype telegram discord snapchat snap instagram insta ig twitter tiktok reddit github gitlab venmo cashapp cash paypal zelle facebook fb linkedin steam gamertag psn xbox twitch youtube signal wickr kik wechat line mastodon bluesky bsky threads parler gab truth onlyfans grindr tinder uid account accounts acct samaccountname",
);
const SERVICE =
  "skype|telegram|discord|snap(?:chat)?|insta(?:gram)?|ig|twitter(?:\\/x)?|tiktok|reddit|github|gitlab|venmo|cash[ ]?app|paypal|facebook|fb|linkedin|steam|gamertag|psn|xbox|twitch|youtube|signal|wickr|kik|wechat|mastodon|bluesky|bsky|threads|parler|gab|truth[ ]social|onlyfans|grindr|tinder|aim";
const LABEL = new RegExp(
  [
    String.raw`user[ _-]?(?:names?|ids?)(?:[ ]\/[ ]?email|[ ](?:on|for|at|in)(?:[ ][\w'-]{1,16}){1,4}(?=[ ]?:))?|userid|uid(?=[ ]?[:=])|log[ -]?(?:in|on)(?:[ _-]?(?:name|id))?(?=[ ]?[:=]|[ ]?\.{3,}|[ ][a-z][\w-]*[._]?[\w-]*\d[,;)]|[ ][\w.-]{3,32}[ ,;\/]{1,3}(?:pw|pwd|pass|password)\b)|screen[ ]?names?|handles?|nickname(?=[ ]?:)|samaccountname|user(?=["']?[ ]?[:=]|[ ]is[ ][a-z]+\d)`,
    String.raw`|(?:${SERVICE})(?:[ ](?:account|handle|user(?:[ ]?name)?|name|id|gamertag|tag|profile|page))?(?=[ ]?[:=(]|[ ]-[ ]|(?<=account|handle|name|profile|user|gamertag|tag)[ ]|[ ](?:is|@|\$|as|under|account|handle)|[ ]?\/)`,
    String.raw`|(?:account|acct)s?(?=[ ]@|[ ]?:[ ](?=[a-z])[a-z0-9]*[._][a-z0-9._]+(?:\s|$))|persona(?:[ ]named)?|(?:signal|telegram|wickr|threema|discord|kik|snapchat),(?=[ ][a-z][a-z0-9]*[._]\d)`,
  ].join(""),
  "iy",
);
const VALUE =
  /(?:@|u\/|\$)?[A-Za-z0-9](?:[\w.-]{0,30}[\w])(?:\\[\w.-]{2,31})?(?:#\d{4}(?!\d))?(?![\w@]|:\/\/|\.[a-z]{2,4}\/)/y;
/** "login: jroe / …", "my login (jroe / …)": the first of a pair whose second is the password. */
const PAIRS = anchorWords("login logins creds credentials");
const PAIR =
  /(?:creds|credentials|logins?)(?:[ ](?:info|details))?[ ]?[:=(]?[ ]{0,2}\(?([\w.+-]{3,40})[ ]\/[ ](?=[^\s,;]{4,64})/iy;

/** Words that follow such a label in a sentence. */
const WORDS =
  /^(?:is|was|are|were|and|or|the|a|an|of|for|to|in|on|by|with|as|at|his|her|their|my|your|our|this|that|it|not|no|none|n\/a|unknown|required|password|pass|email|e-mail|name|account|accounts|page|post|posts|posted|post|message|messages|group|user|users|profile|feed|handle|username|said|says|has|had|have|will|can|from|about|after|before|where|when|which|who|also|see|deleted|suspended|banned|active|inactive|public|private|via|com|inc|llc|app|verified|followers|http|https|www|call|signal|chat|chats|line|lines|ids?|being|under|disabled|locked|blank|same|redacted|removed|null|undefined|true|false|string)$/i;

/** "<nyx> hello" at the beginning of a line, after a time or not. */
const SPEAKER =
  /(?<=^|\n)(?:[[(]?\d{1,4}[\d:./ -]{3,20}(?:[AP]M)?[\])]?[ ]{1,3})?<[@+%&~]?([\w[\]\\^{}|`-]{2,24})>(?=[ ]\S)/g;

/** Profiles: host, the path's fixed part, and what the name is not. */
const PROFILE =
  /(?<![\w.@-])(?:https?:\/\/)?(?:(?:www|m|mobile|old|web)\.)?(?:(?:twitter|x|instagram|facebook|fb|tiktok|threads|github|gitlab|t|telegram|snapchat|venmo|pinterest|medium|youtube|twitch|soundcloud|gab|parler|truthsocial|onlyfans|patreon|keybase|vk|linktr|cash|paypal)\.(?:com|me|net|io|tv|ee|app)|linkedin\.com\/in|reddit\.com\/u(?:ser)?|bsky\.app\/profile|steamcommunity\.com\/id|snapchat\.com\/add|account\.venmo\.com\/u|paypal\.com\/paypalme)\/(@?\$?[A-Za-z0-9][\w.%-]{1,60})/g;
const PATHS =
  /^(?:@?(?:home|share|sharer(?:\.php)?|intent|hashtag|search|explore|login|signup|about|help|privacy|terms|tos|settings|i|p|reel|reels|stories|watch|pages|groups|events|marketplace|photo(?:\.php)?|permalink\.php|profile\.php|story\.php|dialog|legal|policies|jobs|status|tags?|channel|user|c|results|playlist|features|pricing|topics|collections|orgs|apps|in|company|feed|joinchat|addstickers|download|blog|press|contact|web|api|docs|index\.html?|add|u|r|en|us|business))$/i;

/** "u/jroe84" on Reddit. */
const REDDIT = /(?<![\w/.])\/?u\/([A-Za-z0-9_-]{3,20})(?![\w/])/g;
/** "$JaneRoe" beside the service that uses such tags. */
const CASHTAG = /(?<![\w$])\$[A-Za-z][A-Za-z0-9_-]{2,19}(?![\w.,]\d|\w)/g;
/** "jroe#4821": Discord's names of old. */
const DISCORD = /(?<![\w#@])[A-Za-z0-9_.]{2,32}#\d{4}(?!\w)/g;

export const usernameDetector: Detector = {
  id: "network/username",
  kinds: ["username"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "username",
        start,
        end,
        confidence,
        why,
        value: text
          .slice(start, end)
          .replace(/^[@$]|^u\//, "")
          .toLowerCase(),
      });
    if (text.includes("@")) {
      for (const m of text.matchAll(AT)) {
        const name = m[1]!.toLowerCase();
        const isLine = /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, m.index - 12), m.index));
        if (
          NOT_HANDLES.has(name) ||
          // "{jroe, mpoe}@example.org": a domain whose users stand before it.
          /\.(?:com|org|net|edu|gov|mil|int|info|io|co\.uk|ac\.uk|de|fr)$/.test(name) ||
          (isLine && /^[ \t]*[({;]/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 3)))
        )
          continue;
        push(
          m.index,
          m.index + m[0].length,
          m[2] === undefined ? 0.85 : 0.9,
          "A name with an @ before it, as social networks write them.",
        );
      }
    }
    for (const m of readLabelled(text, LABELS, LABEL, VALUE)) {
      const raw = m.raw.replace(/[.-]+$/, "");
      // "user: trash pickup": what somebody said to a machine.
      if (/^user$/i.test(m.label.trim()) && /^[a-z]+$/.test(raw) && /^[ ][a-z]{2,}/.test(text.slice(m.end, m.end + 4)))
        continue;
      const bare = raw.replace(/^[@$]|^u\//, "");
      const isSigned = raw !== bare;
      if (bare.length < 2 || WORDS.test(bare) || (/^\d+$/.test(bare) && !/user[ _-]?(?:name|id)|login/i.test(m.label)))
        continue;
      // After words or a space alone only what no word looks like is taken.
      const isTelling = isSigned || /[\d_.]/.test(bare) || /#\d{4}$/.test(bare);
      // "username rcreed, password …": what follows tells as well.
      const isPaired =
        /^user|^log/i.test(m.label) &&
        /^(?:[,;][ ](?:and[ ])?|[ ]and[ ])(?:pass|pw)/i.test(text.slice(m.end, m.end + 12));
      if (m.by !== "sign" && !isTelling && !isPaired) continue;
      if (
        m.by === "space" &&
        !isSigned &&
        !(
          /user|screen|handle|log|persona|,$/i.test(m.label) ||
          (/account|profile|tag/i.test(m.label) && /[\d_]/.test(bare))
        )
      )
        continue;
      // "Signal: the senator", "Line: item": a service's sign is often a sentence's.
      const isService = new RegExp(`^(?:${SERVICE})`, "i").test(m.label);
      if (
        isService &&
        !isTelling &&
        ((/^[A-Z]?[a-z]+$/.test(bare) && !/^[a-z]{5,}$/.test(bare)) || /^[ ][a-z]/.test(text.slice(m.end, m.end + 2)))
      )
        continue;
      if (/^\d{1,2}:\d\d|^\d{3}-\d{3}|^\d{3}\.\d{3}/.test(bare) || /^[$]\d/.test(raw)) continue;
      push(
        m.start,
        m.start + raw.length,
        m.by === "sign" ? 0.92 : 0.85,
        "What follows the words for a user's name or an account at a service.",
      );
    }
    for (const at of PAIRS.in(text)) {
      PAIR.lastIndex = at;
      const m = PAIR.exec(text);
      if (m === null || WORDS.test(m[1]!)) continue;
      const start = at + m[0].indexOf(m[1]!, 5);
      push(start, start + m[1]!.length, 0.85, "The first of a pair that follows the words for a login.");
    }
    for (const { start, end, confidence, why } of namesInLogs(text)) push(start, end, confidence, why);
    for (const { user } of dumpedIn(text))
      push(user[0], user[1], 0.8, "The first of two on a line of a list of logins.");
    for (const m of text.matchAll(SPEAKER)) {
      const end = m.index + m[0].length - 1;
      push(end - m[1]!.length, end, 0.82, "Who speaks in the record of a chat.");
    }
    for (const m of text.matchAll(PROFILE)) {
      const raw = m[1]!.replace(/[.%-]+$/, "");
      if (PATHS.test(raw)) continue;
      const end = m.index + m[0].length - (m[1]!.length - raw.length);
      push(end - raw.length, end, 0.9, "The name in the address of a profile.");
    }
    for (const m of text.matchAll(REDDIT))
      push(m.index + m[0].indexOf("u/"), m.index + m[0].length, 0.88, "A user's name as Reddit writes it.");
    if (text.includes("$") && /venmo|cash[ ]?app|cashtag|zelle|paypal/i.test(text)) {
      for (const m of text.matchAll(CASHTAG)) {
        const around = text.slice(Math.max(0, m.index - 60), m.index + 60);
        if (/venmo|cash[ ]?app|cashtag/i.test(around))
          push(
            m.index,
            m.index + m[0].length,
            0.88,
            "A name with a $ before it, near the service that uses such tags.",
          );
      }
    }
    if (text.includes("#")) {
      for (const m of text.matchAll(DISCORD)) {
        const isNamed = /discord/i.test(text.slice(Math.max(0, m.index - 60), m.index + 60));
        if (isNamed || (/[a-z]/.test(m[0]) && /[_\d.].*#/.test(m[0]) && !/^\d+#/.test(m[0])))
          push(m.index, m.index + m[0].length, isNamed ? 0.92 : 0.6, "A name and four digits as Discord wrote them.");
      }
    }
    for (const cell of columnsOf(text).under(
      /^(?:user[ _-]?(?:name|id)?|login(?:[ ](?:name|id))?|handle|screen[ ]?name|twitter|instagram|tiktok|telegram|(?:social|account) handle|account|alias|nick(?:name)?)$/,
    )) {
      if (
        /^@?[\w.-]{2,32}$/.test(cell.text) &&
        !WORDS.test(cell.text) &&
        !(/^(?:account|alias|nick)/.test(cell.header) ? /^[\d-]+$/ : /^\d{1,3}$/).test(cell.text)
      )
        push(cell.start, cell.end, 0.9, "In a column whose header says user name or handle.");
    }
    for (const [start, end] of namesAgain(text, found))
      push(start, end, 0.8, "A user's name that is found elsewhere in the text.");
    return found;
  },
};
