// Hardware (MAC) addresses: six pairs of hexadecimal digits with colons or hyphens, or Cisco's three groups of four.
// The span is the address. Source: IEEE 802, EUI-48; broadcast and all zeros name no machine.
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { readLabelled } from "../reading/labelled.ts";

const PAIR = "[0-9A-Fa-f]{2}";
const QUAD = "[0-9A-Fa-f]{4}";
const FORMS = new RegExp(
  `(?<![\\w:.-])(?:${PAIR}(?::${PAIR}){5}|${PAIR}(?:-${PAIR}){5}|${QUAD}\\.${QUAD}\\.${QUAD}|${PAIR}(?:[ ]${PAIR}){5})(?![\\w:-]|\\.\\w)`,
  "g",
);
const ANCHORS = anchorWords("mac hardware physical ethernet wlan bssid hwaddr macaddr");
const LABEL = /(?:mac|hardware|physical|ethernet|wlan)(?:[ _-]?addr(?:ess)?(?:es)?)?(?:[ ]id)?|bssid|hwaddr|macaddr/iy;
const BARE = /[0-9A-Fa-f]{12}(?!\w)/y;

export const macAddressDetector: Detector = {
  id: "network/mac-address",
  kinds: ["mac_address"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, raw: string, confidence: number, why: string) => {
      const value = raw.replace(/[^0-9A-Fa-f]/g, "").toLowerCase();
      if (/^(.)\1{11}$/.test(value)) return;
      found.push({ kind: "mac_address", start, end: start + raw.length, confidence, why, value });
    };
    for (const m of text.matchAll(FORMS)) {
      const isNamed = /\b(?:mac|hardware|physical|ethernet|wlan|bssid|wi-?fi|device|router|dhcp|arp)\b/i.test(
        text.slice(Math.max(0, m.index - 40), m.index),
      );
      // Six pairs of digits alone are times, dates and lottery numbers too.
      const isPlain = !/[A-Fa-f]/.test(m[0]);
      if ((m[0].includes(" ") || (isPlain && !m[0].includes(":")) || /^\d+\.\d+\.\d+$/.test(m[0])) && !isNamed)
        continue;
      push(
        m.index,
        m[0],
        isNamed ? 0.98 : isPlain ? 0.7 : 0.93,
        `Twelve hexadecimal digits grouped as hardware addresses are${isNamed ? "; the words before it say so" : ""}.`,
      );
    }
    for (const m of readLabelled(text, ANCHORS, LABEL, BARE))
      if (/\d/.test(m.raw))
        push(m.start, m.raw, 0.85, "Twelve hexadecimal digits after the words for a hardware address.");
    for (const cell of columnsOf(text).under(/^mac\b|hardware addr/))
      if (/^[0-9A-Fa-f]{12}$/.test(cell.text))
        push(cell.start, cell.text, 0.9, "In a column whose header says hardware address.");
    return found;
  },
};
