// Passwords that stand before their word, or after an address: "Kestrel!19 is the admin password", "jane@example.org:Kestrel19".
import { anchorWords } from "../reading/anchors.ts";
import type { Secret } from "./passwords.ts";
import { isPlaceHolder, looksSecret, trimSecret } from "./secret-words.ts";

const ANCHORS = anchorWords("password passcode passphrase pw pwd");
/** "… is the admin password", "… was her old password". */
const BEFORE =
  /(?:^|[\s"'(\u00ab])([^\s"'(]{5,64})["')\u00bb]?,?[ ](?:is|was|as)[ ](?:still[ ]|now[ ])?(?:the|my|his|her|their|our|your|its)[ ](?:[\w'-]{1,16}[ ]){0,3}$/;

/** A line of a leaked list, or a login jotted down: the address, a sign, the password. */
const AFTER_ADDRESS =
  /(?:([:|;])|[ ][/|][ ])(?<=@[\w-]{1,40}(?:\.[\w-]{1,40}){0,3}\.[a-z]{2,10}(?:[:|;]|[ ][/|][ ]))([^\s:|;,/]{5,64})(?=[\s,;|:)]|$)/gi;

export function pairsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const at of ANCHORS.in(text)) {
    const lead = text.slice(Math.max(0, at - 130), at);
    const m = BEFORE.exec(lead);
    if (m === null) continue;
    const raw = trimSecret(m[1]!);
    if (isPlaceHolder(raw) || !looksSecret(raw) || !/\d|[^\w.,'-]/.test(raw)) continue;
    const start = at - lead.length + m.index + m[0].indexOf(m[1]!);
    found.push({
      start,
      end: start + raw.length,
      confidence: 0.88,
      why: "What the words after it call a password, and has the look of a secret.",
    });
  }
  if (!text.includes("@")) return found;
  for (const m of text.matchAll(AFTER_ADDRESS)) {
    const raw = trimSecret(m[2]!);
    if (isPlaceHolder(raw) || /^\d{1,5}$/.test(raw) || !looksSecret(raw) || !/[A-Za-z]/.test(raw)) continue;
    const start = m.index + m[0].length - m[2]!.length;
    found.push({
      start,
      end: start + raw.length,
      confidence: m[1] === ":" ? 0.9 : 0.8,
      why: "What follows an e-mail address as passwords do in lists of logins.",
    });
  }
  return found;
}
