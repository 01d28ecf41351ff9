// Names, accounts, folders and machines in metadata: what a file says about the person who made or copied it.

import { cite, type Field, localName } from "./metadata-fields.ts";
import type { RawSignal } from "./signal.ts";

const AUTHOR_FIELDS = new Set([
  "author",
  "creator",
  "lastmodifiedby",
  "last author",
  "manager",
  "authors",
  "owner",
  "username",
  "initial-creator",
  "printed-by",
  "person",
  "person's account",
  "saved by",
  "operator",
  "checked by",
  "typist",
]);

/** Names that software fills in by itself, and that say nothing about anybody. */
const NOBODY =
  /^(?:admin(?:istrator)?|anonymous|author|default|guest|none|n\/a|office|owner|pc|root|scan(?:ner)?|system|test|unknown|unnamed|user\d*|(?:microsoft(?: office)?|windows|mac|hp|dell|lenovo|acer|asus) user|\(?unspecified\)?|python-docx|openpyxl|apache poi|reportlab)$/i;
const ORGANISATION =
  /\b(?:agency|association|bank|bureau|college|commission|committee|company|consortium|corp|corporation|council|court|department|dept|foundation|gmbh|group|inc|institute|llc|llp|ltd|ministry|office|service|services|society|team|university)\b/i;
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}\.[A-Za-z]{2,24}/;
/** A Windows domain account: `ACME\jdoe`, on its own. */
const DOMAIN_ACCOUNT = /^[A-Za-z0-9._-]{1,64}\\[A-Za-z0-9._-]{1,64}$/;
/** One word in lower case or with digits: how accounts are named, and people are not. */
const ACCOUNT = /^(?=.{2,32}$)(?:[a-z][a-z0-9._-]*|[A-Za-z]+[._-]?\d+)$/;

export function authorSignals(fields: readonly Field[]): RawSignal[] {
  const named = fields.filter(isAuthorField).filter((f) => !NOBODY.test(f.value.trim()));
  const values = [...new Set(named.map((f) => f.value.trim()))];
  return values.map((value) => {
    const where = cite(named.filter((f) => f.value.trim() === value));
    const base = { family: "source_risk", channel: "metadata_author", evidence: where } as const;
    if (EMAIL.test(value))
      return { ...base, strength: "strong", summary: "The metadata names its author by e-mail address." };
    if (DOMAIN_ACCOUNT.test(value))
      return { ...base, strength: "strong", summary: "The metadata names an account in an organisation's network." };
    if (ORGANISATION.test(value))
      return { ...base, family: "origin", strength: "weak", summary: "The metadata names an organisation as author." };
    if (ACCOUNT.test(value))
      return {
        ...base,
        strength: "moderate",
        summary: "The metadata names an author that reads like an account name.",
      };
    return {
      ...base,
      strength: "moderate",
      summary: "The metadata names an author, who may be the source or lead to one.",
    };
  });
}

/** Info's `Creator` is software, Dublin Core's is a person; inside structures only account-like names count. */
function isAuthorField(field: Field): boolean {
  const name = localName(field);
  if (field.source === "info" && name === "creator") return false;
  return AUTHOR_FIELDS.has(name) && !field.name.includes("[");
}

/** A home folder: drive or root, the word for homes, then the account. */
export const HOME_PATH =
  /(?:[A-Za-z]:[\\/](?:Users|Documents and Settings)[\\/]|\/(?:Users|home)\/)(?!(?:Public|Shared|Default|runner|runneradmin)\b)[^\\/:*?"<>|\s][^\\/:*?"<>|]{0,63}(?:[\\/]|$)/i;
/** A server inside somebody's network: `\\server\share`. */
const UNC_PATH = /\\\\[A-Za-z0-9._-]{1,64}\\[^\\\s]{1,64}/;
const ANY_PATH = /(?:^|[\s"'(])(?:[A-Za-z]:\\[^\\\s]|file:\/\/)/i;

export function pathSignals(fields: readonly Field[]): RawSignal[] {
  const base = { family: "source_risk", channel: "metadata_path" } as const;
  const home = fields.filter((f) => HOME_PATH.test(f.value.replace(/https?:\/\/\S+/g, "")));
  const server = fields.filter((f) => !home.includes(f) && UNC_PATH.test(f.value));
  const other = fields.filter((f) => !home.includes(f) && !server.includes(f) && ANY_PATH.test(f.value));
  return [
    ...some(home, { ...base, strength: "strong", summary: "A path in the metadata names somebody's home folder." }),
    ...some(server, { ...base, strength: "moderate", summary: "A path in the metadata names a server in a network." }),
    ...some(other, {
      ...base,
      strength: "weak",
      summary: "The metadata holds a path from the computer it was made on.",
    }),
  ];
}

/** "Jane's MacBook Pro" and Windows' own pattern, `DESKTOP-` and seven letters or digits. */
export const MACHINE =
  /\b(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{7,11}\b|[A-Za-z]{2,32}(?:['’]s[ -]|s-)(?:MacBook|iMac|iPhone|iPad|Mac|PC|Laptop|Computer)\b/;

export const machineSignals = (fields: readonly Field[]): RawSignal[] =>
  some(
    fields.filter((f) => MACHINE.test(f.value)),
    {
      family: "source_risk",
      channel: "metadata_machine",
      strength: "strong",
      summary: "The metadata names a computer.",
    },
  );

/** An address anywhere else in the metadata; sensitivity labels (MSIP_Label_…) hold their setter's. */
export function addressSignals(fields: readonly Field[]): RawSignal[] {
  const label = fields.filter((f) => /^MSIP_Label_/i.test(f.name.slice(f.name.lastIndexOf(":") + 1)));
  const rest = fields.filter((f) => !label.includes(f) && !isAuthorField(f) && EMAIL.test(f.value));
  return [
    ...some(label, {
      family: "source_risk",
      channel: "metadata_label",
      strength: "strong",
      summary: "A Microsoft sensitivity label ties the file to an organisation's account and to who set it.",
    }),
    ...some(rest, {
      family: "source_risk",
      channel: "metadata_address",
      strength: "strong",
      summary: "The metadata holds an e-mail address.",
    }),
  ];
}

const some = (fields: readonly Field[], raw: Omit<RawSignal, "evidence">): RawSignal[] =>
  fields.length === 0 ? [] : [{ ...raw, evidence: cite(fields) }];
