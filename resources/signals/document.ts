// Writes docs/signals.md from the table of channels and the record of leak sites: `npm run signals`.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { CHANNEL_IDS, CHANNELS, type ChannelId } from "../../src-main/contract/channels/index.ts";
import { signalFamily } from "../../src-main/contract/check.ts";
import { type LeakRecord, leakRecords } from "../../src-main/engine/provenance/leaks/records.ts";

export const DOCUMENT = new URL("../../docs/signals.md", import.meta.url);
const RECORDS = new URL("leak-sites.json", import.meta.url);

const FAMILIES = {
  origin: ["Origin", "Signs of where it came from: a hack, a leak, a foreign operation, a legal process, a release."],
  source_risk: ["Source risk", "What in the file could identify whoever passed it on."],
  arrived_redaction: ["Already redacted, badly", "Struck before it arrived, and still there."],
  active_content: ["Active content", "What the file would do by itself."],
} as const;

const STATES = {
  removed: "not in the copy",
  normalised: "in it, made like everybody’s",
  redrawn: "its page is drawn anew as a picture",
  stands: "visible: the editor decides",
  you: "stays in the copy unless somebody acts",
} as const;

const row = (id: ChannelId): string => {
  const { families, means, strengths, suggests = [], copy } = CHANNELS[id];
  const also = families.length > 1 ? ` (also \`${families.slice(1).join("`, `")}\`)` : "";
  const origins = suggests.length === 0 ? "" : suggests.map((term) => `\`${term}\``).join(", ");
  return `| \`${id}\` | ${means}${also} | ${strengths.join(", ")} | ${origins} | **${copy.title}** (${STATES[copy.state]}). ${copy.detail}. |`;
};

const leakRow = ({ name, kind, suggests, hosts, sources }: LeakRecord): string =>
  `| ${name} | ${kind} | \`${suggests}\` | ${hosts.map((host) => `\`${host}\``).join(", ")} | ${sources.join("; ")} |`;

export function signalsDocument(): string {
  const { records } = leakRecords.parse(JSON.parse(readFileSync(RECORDS, "utf8")));
  const sections = signalFamily.options.flatMap((family) => {
    const own = CHANNEL_IDS.filter((id) => CHANNELS[id].families[0] === family);
    const [title, says] = FAMILIES[family];
    return [
      `## ${title} (\`${family}\`)`,
      "",
      says,
      "",
      "| channel | means | strength | may suggest | in the publication copy |",
      "|---|---|---|---|---|",
      ...own.map(row),
      "",
    ];
  });
  return [
    "# Signals",
    "",
    "<!-- Made by `npm run signals` from src-main/contract/channels and resources/signals: change those. -->",
    "",
    "What `stet check --json` prints under `signals`, and the window shows under Provenance. Each has its evidence, a strength (weak, moderate, strong), the page and the places on it or the part of the file, and a sentence. A signal is consistent with something; it never proves it.",
    "",
    "An origin that a moderate or strong signal suggests is used for predictions unless the editor states one; what was used, and on what basis, stands under `facts`. A weak signal states nothing.",
    "",
    'Where a banner and the marks before paragraphs agree, the signal also says `"shows": "classified"`, and `conduct.classified` is derived from it, unless the editor states it or the document bears a stamp of official release. A word, a banner or a paragraph\u2019s mark alone shows nothing of the sort.',
    "",
    ...sections,
    "## Leak sites, forums, personas, extorters",
    "",
    "Looked for in metadata, senders, file names, links, margins and text (`leak_site`, `hack_persona`). In metadata, as a sender, in a file’s name or in the margins of most pages one suggests the origin below; a mention in text or a link suggests nothing. The record is `resources/signals/leak-sites.json`.",
    "",
    "| name | kind | may suggest | hosts | sources |",
    "|---|---|---|---|---|",
    ...records.map(leakRow),
    "",
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) writeFileSync(DOCUMENT, signalsDocument());
