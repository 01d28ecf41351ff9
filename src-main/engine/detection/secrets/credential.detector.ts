// Credentials: passwords, keys, tokens, private key blocks, connection strings, cookies, PINs and one-time codes.
// The span is the secret without its label; a private key block and a connection string are taken whole.
// Sources: vendors' documentation of their prefixes, gitleaks' rules (MIT), RFC 7468, RFC 3986, RFC 7519, RFC 6265.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { connectionStringsIn, keyBlocksIn, parametersIn } from "./blocks.ts";
import { codeListsIn } from "./code-lists.ts";
import { dumpedIn } from "./dumps.ts";
import { oneTimeCodesIn } from "./one-time-codes.ts";
import { pairsIn } from "./pairs.ts";
import { passwordsIn, type Secret } from "./passwords.ts";
import { isPlaceHolder } from "./secret-words.ts";
import { tokensIn } from "./tokens.ts";

/** Headers over secrets; "key" and "code" alone stand over too much else. */
const HEADER =
  /^(?:(?:temp(?:orary)?|initial|new|old|default|login|user|wi-?fi|e-?mail|current|default)[ ])?(?:password|passwd|pwd|pass|passcode|passphrase|pin|pin code|pin no\.?|secret|token|api[ _-]?key|access (?:key|token|code)|(?:door|gate|alarm|entry) code)s?$/;

export const credentialDetector: Detector = {
  id: "secrets/credential",
  kinds: ["credential"],
  detect(text) {
    const found: Detection[] = [];
    const push = (s: Secret) =>
      found.push({ kind: "credential", ...s, value: text.slice(s.start, s.end).replace(/\s+/g, " ") });
    for (const { start, end, what } of tokensIn(text))
      push({ start, end, confidence: 0.98, why: `${what}, by its prefix and length.` });
    for (const secret of keyBlocksIn(text)) push(secret);
    for (const secret of connectionStringsIn(text)) push(secret);
    for (const secret of parametersIn(text)) push(secret);
    for (const secret of passwordsIn(text)) push(secret);
    for (const secret of pairsIn(text)) push(secret);
    for (const { start, end, confidence, why } of dumpedIn(text)) push({ start, end, confidence, why });
    for (const secret of oneTimeCodesIn(text)) push(secret);
    for (const secret of codeListsIn(text)) push(secret);
    for (const cell of columnsOf(text).under(HEADER)) {
      if (/\s/.test(cell.text) || isPlaceHolder(cell.text)) continue;
      if (/\b(?:pin|code)/.test(cell.header) ? !/^[#*]?\d{3,8}[#*]?$/.test(cell.text) : cell.text.length < 4) continue;
      push({ ...cell, confidence: 0.92, why: "A cell under a header that says it is a secret." });
    }
    return found;
  },
};
