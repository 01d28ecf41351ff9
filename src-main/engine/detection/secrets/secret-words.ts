// What stands after "password" without being one, and what a secret looks like.

/** Words that follow a label in sentences and forms: "Password: required", "the password is expired". */
const NOT_SECRETS: ReadonlySet<string> = new Set(
  (
    "required optional expired expires reset resets changed change update updated updates none null nil n/a na unknown tbd tba pending " +
    "redacted removed withheld hidden masked omitted protected protection encrypted confidential secret private sealed " +
    "same see as per is are was were be been being must should will would can cannot can't won't shall may might has have had do does did " +
    "not no yes the a an your my his her their our its it this that these those there here to for from by with without and or but if when " +
    "please enter type choose create forgot forgotten lost stolen weak strong invalid incorrect wrong failed missing empty blank default " +
    "manager managers policy policies field fields box hint hints reminder generator length minimum maximum characters character letters " +
    "sent via email text sms phone below above attached following available provided given shared only same-as unchanged " +
    "login username user name email account number code token key string boolean true false undefined void int char var let const " +
    "of on in at so too very still also now then later soon never always again already yet ok okay sure known off " +
    "confirm confirmation verify verified new old current temporary temp initial placeholder example value here test " +
    "sign log signin logon reuse spray spraying cracking security theft breach breaches leak leaks dump hash hashes hygiene sharing " +
    "tips requirements reset-link recovery authentication change-required auto-generated generated automatically ready set"
  ).split(/\s+/),
);

/** Masks, form rules and angle brackets that only hold a place. */
const PLACE_HOLDER =
  /^(?:[*•●x█_.#?\-–—]+|<[^>]*>?|\[[^\]]*\]?|\{\{?[^}]*\}?\}?|\$\{?[A-Z_]+\}?|%[A-Z_]+%?|process\.env.*|os\.environ.*|getenv.*)$/i;

/** How much a string looks like a secret: several sorts of signs, or a length no word has. */
export function looksSecret(raw: string): boolean {
  if (raw.length < 4) return false;
  if (/^(?:\d{1,2}[/:.-]){1,2}\d{2,4}$|^\$?[\d,]+(?:\.\d\d)?$/.test(raw)) return false;
  const sorts =
    Number(/[a-z]/.test(raw)) +
    Number(/[A-Z]/.test(raw.slice(1))) +
    Number(/\d/.test(raw)) +
    Number(/[^A-Za-z0-9'’,.-]/.test(raw));
  return sorts >= 2 || (sorts === 1 && /\d/.test(raw) && raw.length >= 6);
}

/** Whether what stands after a label is a value at all. */
export function isPlaceHolder(raw: string): boolean {
  return raw.length < 3 || PLACE_HOLDER.test(raw) || NOT_SECRETS.has(raw.toLowerCase().replace(/[.,;:!?'")\]]+$/, ""));
}

/** A token without the sentence's punctuation: closing quotes, brackets, full stops. */
export function trimSecret(raw: string): string {
  let out = raw.replace(/(?:[.,;:]|\\[nr])+$/, "");
  const open = { ")": "(", "]": "[", "}": "{", ">": "<", '"': '"', "'": "'", "`": "`" } as const;
  for (let i = 0; i < 3; i++) {
    const tail = out.at(-1) as keyof typeof open;
    if (open[tail] !== undefined && !out.slice(0, -1).includes(open[tail]))
      out = out.slice(0, -1).replace(/[.,;:]+$/, "");
  }
  return out;
}
