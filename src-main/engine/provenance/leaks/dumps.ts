// Forms in which databases, passwords, mailboxes and scraped profiles are dumped.
import type { PageNumber } from "../../../base/units.ts";
import type { Document, Page } from "../../model/document.ts";
import { quote } from "../page-lines.ts";
import type { RawSignal } from "../signal.ts";

type Form = {
  readonly what: string;
  readonly line: RegExp;
  /** Fewer such lines are an example in a manual. */
  readonly least: number;
  readonly strength: RawSignal["strength"];
  readonly suggests?: RawSignal["suggests"];
};

const FORMS: readonly Form[] = [
  {
    what: "a dump of a database by mysqldump, pg_dump or phpMyAdmin",
    line: /^-- (?:MySQL dump \d|MariaDB dump \d|PostgreSQL database dump|phpMyAdmin SQL Dump|Dumped (?:from database|by pg_dump) version)/,
    least: 1,
    strength: "weak",
  },
  {
    what: "a list of addresses with their passwords",
    line: /^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}[:;|]\S{4,64}$/,
    least: 8,
    strength: "moderate",
    suggests: "hacked",
  },
  {
    what: "a list of hashed passwords",
    line: /(?:^|[\s,:;|"'])(?:\$2[aby]\$\d\d\$[./A-Za-z0-9]{53}|\$(?:1|5|6|P|H)\$[./A-Za-z0-9$]{20,120}|\$argon2id?\$\S{20,200})(?:$|[\s,:;|"'])/,
    least: 5,
    strength: "moderate",
    suggests: "hacked",
  },
  {
    what: "the accounts of a Windows domain, as attackers take them out (NTDS or SAM)",
    line: /^[^:\s]{1,104}:\d{3,10}:[0-9a-f]{32}:[0-9a-f]{32}:::/i,
    least: 3,
    strength: "moderate",
    suggests: "hacked",
  },
  {
    what: "a table scraped from profiles",
    line: /\b(?:scraped?_?(?:at|on|date)|profile_?url|scrape_?timestamp|crawl(?:ed)?_?(?:at|date))\b/i,
    least: 1,
    strength: "moderate",
    suggests: "scraped_public",
  },
];
const LONGEST = 400;

export function dumpSignals(document: Document): RawSignal[] {
  const signals = FORMS.flatMap((form): RawSignal[] => {
    const hits: { page: PageNumber; text: string }[] = [];
    for (const page of document.pages)
      for (const text of linesOf(page)) if (form.line.test(text)) hits.push({ page: page.number, text });
    const [first] = hits;
    return first === undefined || hits.length < form.least ? [] : [toSignal(form, first.page, `${hits.length} lines`)];
  });
  return [...signals, ...stolenLogins(document), ...mailStore(document)];
}

const linesOf = (page: Page) =>
  page.lines.map(({ start, end }) => page.text.slice(start, Math.min(end, start + LONGEST)).trim());

const toSignal = (
  { what, strength, suggests }: Pick<Form, "what" | "strength" | "suggests">,
  page: PageNumber,
  evidence: string,
): RawSignal => ({
  family: "origin",
  channel: "dump_format",
  strength,
  page,
  summary: `It has the form of ${what}. Consistent with a dump; administrators write such files, too.`,
  evidence,
  ...(suggests === undefined ? {} : { suggests }),
});

/** "URL: …", "Username: …", "Password: …" in a row, again and again. */
function stolenLogins(document: Document): RawSignal[] {
  let blocks = 0;
  let first: PageNumber | undefined;
  for (const page of document.pages) {
    const lines = linesOf(page);
    for (let i = 0; i + 2 < lines.length; i++) {
      const [a, b, c] = [lines[i]!, lines[i + 1]!, lines[i + 2]!];
      if (/^(?:URL|Host):\s?\S/i.test(a) && /^(?:User(?:name)?|Login):/i.test(b) && /^Pass(?:word)?:/i.test(c)) {
        blocks++;
        first ??= page.number;
      }
    }
  }
  if (first === undefined || blocks < 3) return [];
  return [
    toSignal(
      { what: "what programs that steal passwords write down", strength: "moderate", suggests: "hacked" },
      first,
      `${blocks} logins in a row`,
    ),
  ];
}

/** Folders that only a mailbox's own store has. */
const STORE =
  /(?:^|[\\/])(?:Top of (?:Information Store|Outlook data file)|Recoverable Items|Purges|IPM_SUBTREE|\[Gmail\]|Takeout[\\/]Mail)(?:[\\/]|$)/i;

function mailStore(document: Document): RawSignal[] {
  const named = document.traces.flatMap((t) =>
    t.kind === "metadata" && t.source === "archive" ? [t.value, t.name] : t.kind === "attachment" ? [t.name] : [],
  );
  const found = named.filter((name) => STORE.test(name.slice(0, 2_000)));
  if (found.length === 0) return [];
  return [
    {
      family: "origin",
      channel: "dump_format",
      strength: "weak",
      summary:
        "It has the folders of a whole mailbox’s store: consistent with an export by its owner, an administrator or an intruder.",
      evidence: quote(found[0]!, 100),
    },
  ];
}
