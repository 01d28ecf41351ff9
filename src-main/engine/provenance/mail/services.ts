// Domains that give mailboxes to anybody, and those whose mailboxes are thrown away; and what programs sign with.

/** Of the widely used ones; a domain that isn't here may still be one. */
const FREE = new Set(
  (
    "gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk live.com msn.com yahoo.com yahoo.co.uk ymail.com aol.com aim.com " +
    "icloud.com me.com mac.com gmx.com gmx.net gmx.de web.de t-online.de freenet.de mail.com yandex.ru yandex.com ya.ru mail.ru bk.ru " +
    "inbox.ru list.ru rambler.ru ukr.net qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com orange.fr " +
    "wanadoo.fr free.fr laposte.net libero.it virgilio.it seznam.cz wp.pl o2.pl onet.pl interia.pl abv.bg zoho.com fastmail.com hushmail.com"
  ).split(" "),
);
/** Services whose promise is not to know who writes. */
const DISCREET = new Set(
  (
    "proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tutamail.com tuta.com keemail.me " +
    "cock.li airmail.cc riseup.net disroot.org autistici.org onionmail.org mailfence.com ctemplar.com secmail.pro dnmx.org danwin1210.de elude.in"
  ).split(" "),
);
const THROWN_AWAY = new Set(
  (
    "mailinator.com guerrillamail.com guerrillamail.org guerrillamail.net guerrillamailblock.com sharklasers.com grr.la 10minutemail.com " +
    "10minutemail.net temp-mail.org tempmail.com tempmail.net tempail.com yopmail.com yopmail.fr yopmail.net trashmail.com trashmail.de " +
    "throwawaymail.com getnada.com nada.email dispostable.com maildrop.cc mailnesia.com mintemail.com mohmal.com emailondeck.com " +
    "fakeinbox.com spamgourmet.com discard.email moakt.com mytemp.email burnermail.io anonbox.net mailcatch.com tempinbox.com spam4.me " +
    "33mail.com anonaddy.me simplelogin.com duck.com"
  ).split(" "),
);

export type Service = "free" | "discreet" | "thrown_away";

export function serviceOf(domain: string): Service | null {
  if (THROWN_AWAY.has(domain)) return "thrown_away";
  if (DISCREET.has(domain)) return "discreet";
  return FREE.has(domain) ? "free" : null;
}

/** What a Message-ID or a field tells of the program, where none names it. */
export const PROGRAMS: readonly {
  readonly in: "message-id" | "field";
  readonly sign: RegExp;
  readonly program: string;
}[] = [
  { in: "message-id", sign: /@mail\.gmail\.com>?$/i, program: "Gmail’s web page or app" },
  { in: "message-id", sign: /\.prod\.(?:outlook|exchangelabs)\.com>?$/i, program: "Microsoft Exchange Online" },
  { in: "message-id", sign: /@phx\.gbl>?$/i, program: "Hotmail" },
  { in: "message-id", sign: /@mail\.yahoo\.com>?$/i, program: "Yahoo Mail" },
  { in: "message-id", sign: /@(?:protonmail\.(?:com|ch)|proton\.me|pm\.me)>?$/i, program: "Proton Mail" },
  { in: "message-id", sign: /^<?[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}@/, program: "Apple Mail" },
  { in: "message-id", sign: /JavaMail\./, program: "a program in Java" },
  { in: "message-id", sign: /@email\.android\.com>?$/i, program: "Android’s mail program" },
  { in: "field", sign: /^x-ms-exchange-|^x-originatororg$/, program: "Microsoft Exchange" },
  { in: "field", sign: /^x-gm-message-state$/, program: "Google’s mail" },
  { in: "field", sign: /^x-zimbra/, program: "Zimbra" },
  { in: "field", sign: /^x-roundcube|^x-rc-/, program: "Roundcube" },
];
