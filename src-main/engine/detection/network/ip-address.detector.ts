// IP addresses, versions 4 and 6, told apart from version numbers, section numbers and times of day.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { type Block, ipv4Block, ipv4Octets, ipv6Block, ipv6Groups } from "./ip-syntax.ts";

/** A dot, a defanged dot "[.]" or "(.)", or a dot with a space a scanner added. */
const DOT = String.raw`(?:\.|\[\.\]|\(\.\)|\[dot\])`;

const V4 = new RegExp(
  [
    String.raw`(?<![\w.+]|[A-Za-z]-|[$€£])`, // not inside a word, a host name, a longer row
    `\\d{1,3}${DOT}\\d{1,3}${DOT}\\d{1,3}${DOT}\\d{1,3}`,
    String.raw`(?!\w|\.\w|-[A-Za-z]|\[\.\]\w)`, // not a longer row, not a host name
  ].join(""),
  "g",
);

/** The same with single spaces beside the dots, as scanners read them; believed only beside the words. */
const V4_SPACED = /(?<![\w.+-])\d{1,3}[ ]?\.[ ]?\d{1,3}[ ]?\.[ ]?\d{1,3}[ ]?\.[ ]?\d{1,3}(?![\w]|\.\w)/g;

/** Hexadecimal digits and colons, dots for an IPv4 tail; validity is decided by parsing. */
const V6 =
  /(?<![\w:.])(?:[0-9A-Fa-f]{1,4}|:)?(?::{1,2}[0-9A-Fa-f]{0,4}){2,8}(?:\.\d{1,3}){0,3}(?:%\w{1,16})?(?![\w:])/g;

/** "Upgrade to 10.4.11.2", "installed 8.0.33.1", "98.6.0.1 degrees": words that ask for a release or a measure. */
const RELEASE_BEFORE =
  /\b(?:(?:up|down)grad\w+|updat\w+|install\w*|patch\w*|migrat\w+|temperature|temp|pulse|score|ratio|grade|index|rate|reading)\b(?:\s(?:the|it|them|was|is|of|at|from|to|on|and|all|[a-z]+s)){0,4}\s$/i;
const RELEASE_AFTER = /^\s\(?(?:build\b|release\b|beta\b|rc\d|sp\d|degrees\b|%)/i;

const VERSION_BEFORE =
  /(?:\bv(?:er(?:sion)?s?)?|\bbuilds?|\breleases?|\brev(?:ision)?|\bfirmware|\bkernel|\blinux|\bopenssl|\bopenssh|\bphp|\bpython|\bjava|\bwindows|\bmacos|\bios|\bandroid|\bdriver|\bplugin|\bapp|\bsoftware|\bupdate|\bchrome\/?|\bfirefox\/?|\bsafari\/?|\bpatch|\bedition|§{1,2}|\bsec(?:tion|s)?|\bpara(?:graph)?s?|\bclauses?|\barticles?|\bart|\bchapters?|\bch|\brules?|\bitems?|\bappendix|\bfigures?|\bfig|\btables?|\bpart|\bstep|\bhash|\boid|\bisbn|[A-Za-z]\/)\.?\s{0,2}(?:nos?\.?\s?|numbers?\s?|#\s?)?$/i;

const IP_NEAR =
  /\bip(?:v[46])?s?\b|\baddress(?:es)?\b|\bhosts?\b|\bservers?\b|\blog(?:ged|s|in|ins)?\b|\bping|\bport\b|\bsource\b|\bdns\b|\bgateway\b|\brouter\b|\breceived\b|\bfrom\b|\bconnect|\bvpn\b|\btraffic\b|\bclient\b|\bremote\b|\bnetwork\b|\bsubnet\b|\bx-/i;

const BLOCK_WORDS: Readonly<Record<Block, string>> = {
  public: "",
  private: "from a block for private networks",
  documentation: "from a block reserved for examples",
  loopback: "the machine's own address, which tells nobody apart",
  unspecified: "an address that stands for none",
  netmask: "a netmask rather than an address",
};

const BLOCK_BASE: Readonly<Record<Block, number>> = {
  public: 0.85,
  private: 0.75,
  documentation: 0.9,
  loopback: 0.3,
  unspecified: 0.25,
  netmask: 0.2,
};

const MACHINES =
  /\b(?:ips?|ip address|address(?:es)?|hosts?|servers?|subnet|router|gateway|login|logged|traffic|client|source|src|dst)\b/i;
/** Texts about releases, in which four numbers are a version. */
const RELEASES =
  /\b(?:upgrad\w+|firmware|releases?|changelog|patch(?:es|ed)?|hotfix|builds?|versions?)\b(?![^\n]{0,40}\b(?:from|to) host)/i;

export const ipAddressDetector: Detector = {
  id: "network/ip-address",
  kinds: ["ip_address"],
  detect(text) {
    const found: Detection[] = [];
    const columns = columnsOf(text);
    const isNear = (start: number) =>
      IP_NEAR.test(text.slice(Math.max(0, start - 40), start)) || /\bip|host|address\b/.test(columns.headerAt(start));
    const push = (
      start: number,
      raw: string,
      block: Block,
      version: 4 | 6,
      named: boolean,
      confidence: number,
      value: string,
    ) => {
      const why = [
        version === 4 ? "Four numbers from 0 to 255: an IPv4 address" : "A well-formed IPv6 address",
        BLOCK_WORDS[block],
        named ? "the words before it or over its column are those of networks" : "",
      ];
      const end = start + raw.length;
      found.push({ kind: "ip_address", start, end, confidence, why: `${why.filter(Boolean).join("; ")}.`, value });
    };

    const four = (m: RegExpExecArray, spaced: boolean) => {
      const plain = m[0].replace(/[[\]() ]/g, "").replaceAll("dot", ".");
      const octets = ipv4Octets(plain);
      if (octets === null || VERSION_BEFORE.test(text.slice(Math.max(0, m.index - 24), m.index))) return;
      const isUpgrade =
        RELEASES.test(text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 60)) &&
        !MACHINES.test(text.slice(Math.max(0, m.index - 90), m.index + m[0].length + 60));
      const isRelease =
        isUpgrade ||
        RELEASE_BEFORE.test(text.slice(Math.max(0, m.index - 48), m.index)) ||
        RELEASE_AFTER.test(text.slice(m.index + m[0].length, m.index + m[0].length + 12));
      if (isRelease) return;
      const block = ipv4Block(octets);
      const named = isNear(m.index);
      if (spaced && !named) return;
      // 1.2.3.4 numbers paragraphs and releases more often than machines.
      const isSmall = octets[0] !== 10 && octets.every((octet) => octet <= 31);
      const isPadded = /(?:^|\.)0\d/.test(plain);
      let confidence = BLOCK_BASE[block] + (named && BLOCK_BASE[block] > 0.5 ? 0.1 : 0);
      if ((isSmall || isPadded) && BLOCK_BASE[block] > 0.5) confidence = named ? 0.7 : 0;
      if (confidence > 0) push(m.index, m[0], block, 4, named, Math.min(0.98, confidence), octets.join("."));
    };
    for (const m of text.matchAll(V4)) four(m, false);
    for (const m of text.matchAll(V4_SPACED)) if (m[0].includes(" ")) four(m, true);

    for (const m of text.matchAll(V6)) {
      const raw = m[0].replace(/(?<!:):$/, "");
      const groups = ipv6Groups(raw.replace(/%.*$/, ""));
      if (groups === null) continue;
      const block = ipv6Block(groups);
      const named = isNear(m.index);
      const letters = raw.replace(/%.*$/, "").replace(/:/g, "");
      // `a::b` is also how programs name things, and 12::30 a slip of the pen.
      if (raw.includes("::") && letters.length < 5 && !named && block === "public") continue;
      if (!/\d/.test(letters) && !named) continue;
      const confidence = block === "unspecified" ? 0 : Math.min(0.98, BLOCK_BASE[block] + 0.08);
      if (confidence > 0) {
        push(m.index, raw, block, 6, named, confidence, groups.map((group) => group.toString(16)).join(":"));
      }
    }
    return found;
  },
};
