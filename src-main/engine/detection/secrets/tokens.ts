// Keys and tokens that carry their vendor's prefix, by the vendors' own documentation and gitleaks' published rules
// (github.com/gitleaks/gitleaks, MIT). Lengths are held loosely: a token that a line end cut short still opens doors.
import type { Utf16Offset } from "../../../base/units.ts";

export type Token = { readonly start: Utf16Offset; readonly end: Utf16Offset; readonly what: string };

/** What it is, and its form after a place where no word goes on. */
const VENDORS: readonly (readonly [string, string])[] = [
  ["An AWS access key", "(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,20}"],
  ["A GitHub token", "gh[pousr]_[A-Za-z0-9]{16,255}|github_pat_[A-Za-z0-9_]{20,255}"],
  ["A GitLab token", "gl(?:pat|ptt|dt|rt|cbt|ft|soat)-[\\w-]{16,64}"],
  [
    "A Slack token",
    "xox[abceoprs]-[\\w-]{10,250}|xapp-\\d-[\\w-]{10,250}|hooks\\.slack\\.com/(?:services|workflows)/[\\w/]{20,90}",
  ],
  ["A Stripe key", "(?:[sr]k|pk)_(?:live|test)_[A-Za-z0-9]{10,250}|whsec_[A-Za-z0-9+/=]{16,100}"],
  ["An API key of a language model's vendor", "sk-(?:proj-|ant-|svcacct-|or-)?(?=[\\w-]{0,40}\\d)[\\w-]{18,250}"],
  ["A Google key", "AIza[\\w-]{30,45}|ya29\\.[\\w-]{16,512}|GOCSPX-[\\w-]{20,40}"],
  ["A SendGrid key", "SG\\.[\\w-]{10,40}\\.[\\w-]{10,80}"],
  ["A Twilio key", "SK[0-9a-f]{32}"],
  ["A Mailgun key", "key-[0-9a-f]{32}"],
  ["A Mailchimp key", "[0-9a-f]{32}-us\\d{1,2}"],
  ["A package registry's token", "npm_[A-Za-z0-9]{30,60}|pypi-AgE[\\w-]{16,250}|rubygems_[0-9a-f]{40,60}"],
  ["A Docker token", "dckr_(?:pat|oat)_[\\w-]{20,60}"],
  ["A DigitalOcean token", "do[por]_v1_[a-f0-9]{40,80}"],
  ["A Hugging Face token", "hf_[A-Za-z0-9]{20,50}"],
  ["A Shopify token", "shp(?:at|ca|pa|ss)_[a-fA-F0-9]{24,40}"],
  ["A Square token", "sq0[a-z]{3}-[\\w-]{20,50}|EAAA[\\w-]{56,70}"],
  ["A Facebook token", "EAA[A-Za-z0-9]{50,300}"],
  ["An Atlassian token", "ATATT3[\\w=-]{20,250}"],
  ["A Databricks token", "dapi[0-9a-f]{32}(?:-\\d)?"],
  ["A Postman key", "PMAK-[0-9a-f]{20,30}-[0-9a-f]{30,40}"],
  ["A Grafana token", "gl(?:sa|c)_[\\w+/=]{30,250}"],
  ["A Vault token", "hv[sbr]\\.[\\w-]{20,250}"],
  [
    "A Linear, Notion, Airtable or Figma token",
    "lin_(?:api|oauth)_\\w{20,80}|ntn_\\w{30,60}|figd_[\\w-]{20,80}|pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}",
  ],
  ["A Telegram bot's token", "\\d{8,10}:AA[\\w-]{30,40}"],
  [
    "A Discord token",
    "[MNO][A-Za-z0-9_-]{23,27}\\.[\\w-]{6}\\.[\\w-]{25,45}|discord(?:app)?\\.com/api/webhooks/\\d{10,20}/[\\w-]{30,90}",
  ],
  ["A New Relic or Sentry key", "NRAK-[A-Z0-9]{20,40}|sntry[su]_[\\w+/=]{20,250}"],
  ["A secret key of age", "AGE-SECRET-KEY-1[A-Z0-9]{40,70}"],
  ["A signed web token (JWT)", "eyJ[\\w-]{8,4000}\\.(?:eyJ)?[\\w-]{8,8000}(?:\\.[\\w-]{0,2000})?"],
  // modular crypt format: bcrypt, SHA-crypt, Argon2
  [
    "A password's hash",
    "\\$2[abxy]\\$\\d\\d\\$[./A-Za-z0-9]{50,56}|\\$[156]\\$(?:rounds=\\d{1,9}\\$)?[./A-Za-z0-9]{2,16}\\$[./A-Za-z0-9]{20,90}|\\$argon2(?:id|i|d)\\$[\\w=,$+/.-]{30,200}",
  ],
];

const TOKEN = new RegExp(
  `(?<![A-Za-z0-9_$/.+-])(?:https?:\\/\\/)?(?:${VENDORS.map(([, form]) => `(${form})`).join("|")})(?![A-Za-z0-9])`,
  "g",
);

/** First characters of every prefix above: a text without them is not searched. */
export function tokensIn(text: string): Token[] {
  const found: Token[] = [];
  for (const m of text.matchAll(TOKEN)) {
    const index = m.slice(1).findIndex((group) => group !== undefined);
    found.push({ start: m.index, end: m.index + m[0].length, what: VENDORS[index]![0] });
  }
  return found;
}
