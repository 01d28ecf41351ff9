// Places on earth in figures: decimal degrees, degrees and minutes, UTM, MGRS, plus codes, links to maps, three words.
// The span is the pair of coordinates with its hemispheres, or the code; of a link to a map the coordinates in it, or the
// whole of a short link that holds none. Sources: see coordinates.ts; RFC 5870 (geo:), what3words (///a.b.c).
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { around } from "../reading/labelled.ts";
import { type Coordinates, coordinatesIn } from "./coordinates.ts";

const NEAR =
  /\b(?:gps|coord(?:inate)?s?|lat(?:itude)?|lon(?:g(?:itude)?)?|lng|location|located|geo\w*|position|waypoint|map|maps|exif|pin(?:ned)?|ping(?:ed)?|cell tower|tower|geofence|longitude|whereabouts|meet(?:ing)? (?:at|point)|drop(?:ped)? (?:a )?pin)\b/i;
const OTHER =
  /\b(?:version|ratio|score|average|mean|median|std|sd|p-value|percent|dollars|price|rate|index|coefficient|confidence interval|ci|gpa|odds|swing|margin)\b|[$€£%]/i;

const WORDS: Readonly<Record<Coordinates["form"], string>> = {
  decimal: "Latitude and longitude in decimal degrees",
  hemispheres: "Latitude and longitude in degrees with their hemispheres",
  dms: "Latitude and longitude in degrees and minutes",
  utm: "A place in the UTM grid",
  mgrs: "A place in the military grid",
  plus: "A plus code, which names a place of a few metres",
  iso: "Latitude and longitude as a camera or a telephone writes them",
};

/** Short links that only a map's service resolves. */
const SHORT =
  /(?<![\w.])(?:https?:\/\/)?(?:maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/maps|maps\.apple\.com\/p|w3w\.co)\/[\w.?=-]{5,60}/g;
/** Two numbers in an address, and the map's host that must stand before them. */
const LINKED = /(?<![\d.])(-?\d{1,2}\.\d{2,15})(?:,|%2C|\/|!4d|~|&(?:mlon|lon|lng)=|;)(-?\d{1,3}\.\d{2,15})(?!\d)/gi;
const MAP =
  /(?:(?:google\.[a-z.]{2,6}\/maps|maps\.google\.[a-z.]{2,6}|maps\.apple\.com|openstreetmap\.org|bing\.com\/maps|waze\.com|mapquest\.com|here\.com)[^\s"'<>]*(?:[@=/:]|%40|loc:|!3d)|\bgeo:)$/i;
const THREE_WORDS = /(?<![\w/:])\/\/\/[a-z]{3,20}\.[a-z]{3,20}\.[a-z]{3,20}(?![\w.]\w)/g;
/** A latitude or a longitude alone, named. */
const HALF =
  /(?<![A-Za-z])(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|gps[ ]?(?:lat|lon)\w*)\b["']?[ ]?[:=]?[ ]{0,4}["']?([+-]?\d{1,3}\.\d{3,15}[ ]?°?[ ]?(?:[NSEW](?![A-Za-z]))?)/gi;

const DEGREES = /^[+-]?\d{1,3}\.\d{3,15}°?[ ]?[NSEW]?$/;

export const geoDetector: Detector = {
  id: "place/geo",
  kinds: ["geo"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string, value: string) =>
      found.push({ kind: "geo", start, end, confidence, why: `${why}.`, value });
    for (const c of coordinatesIn(text)) {
      const isNamed = around(text, c.start, c.end, 50, NEAR);
      const confidence = confidenceOf(c, isNamed, text);
      if (confidence >= 0.5)
        push(
          c.start,
          c.end,
          confidence,
          `${WORDS[c.form]}${isNamed ? "; the words near them speak of a place" : ""}`,
          c.value,
        );
    }
    if (/maps|geo:|openstreetmap|waze|w3w|mapquest|here\.com/i.test(text)) {
      for (const m of text.matchAll(LINKED)) {
        if (!MAP.test(text.slice(Math.max(0, m.index - 240), m.index))) continue;
        // The rest of the link names the place as well.
        const lead = /(?:https?:\/\/|geo:|www\.)?[^\s"'<>()]*$/i.exec(
          text.slice(Math.max(0, m.index - 240), m.index),
        )![0];
        const tail = /^[^\s"'<>)]*/.exec(text.slice(m.index + m[0].length, m.index + m[0].length + 240))![0];
        const end = m.index + m[0].length + tail.replace(/[.,;:!?]+$/, "").length;
        push(m.index - lead.length, end, 0.96, "A link to a place on a map", `${m[1]}, ${m[2]}`);
      }
      for (const m of text.matchAll(SHORT))
        push(m.index, m.index + m[0].length, 0.85, "A link to a place on a map", m[0]);
    }
    for (const m of text.matchAll(THREE_WORDS))
      push(m.index, m.index + m[0].length, 0.85, "Three words that name a place of a few metres", m[0]);
    const columns = columnsOf(text);
    for (const m of text.matchAll(HALF)) {
      const end = m.index + m[0].trimEnd().length;
      const start = m.index + m[0].length - m[1]!.length;
      if (found.some((d) => d.start < end && start < d.end)) continue;
      push(start, end, 0.85, "A latitude or longitude, after the word for it", m[1]!);
    }
    for (const cell of columns.under(
      /^(?:gps )?(?:lat(?:itude)?|lon(?:g(?:itude)?)?|lng|coord(?:inate)?s?|gps|geo|location \(lat.*)$/,
    )) {
      if (!DEGREES.test(cell.text)) continue;
      const next = /^(?:gps )?lat/.test(cell.header) ? columns.rightOf(cell.start) : null;
      if (next !== null && /^(?:gps )?l(?:on|ng)/.test(next.header) && DEGREES.test(next.text)) {
        const both = `${cell.text}, ${next.text}`;
        push(cell.start, next.end, 0.93, "Under the headers for latitude and longitude", both);
      } else if (!found.some((d) => d.start < cell.end && cell.start < d.end))
        push(cell.start, cell.end, 0.85, "In a column whose header says latitude or longitude", cell.text);
    }
    return found;
  },
};

function confidenceOf(c: Coordinates, isNamed: boolean, text: string): number {
  switch (c.form) {
    case "hemispheres":
    case "dms":
    case "iso":
      return isNamed ? 0.97 : 0.92;
    case "utm":
      return isNamed || /UTM|zone|mE/i.test(text.slice(c.start, c.end)) ? 0.95 : 0.8;
    case "mgrs":
      return isNamed || /\b(?:mgrs|grid)\b/i.test(text.slice(Math.max(0, c.start - 40), c.start))
        ? 0.93
        : text.slice(c.start, c.end).includes(" ")
          ? 0
          : 0.7;
    case "plus":
      return isNamed ? 0.95 : 0.85;
    case "decimal": {
      if (isNamed) return c.decimals >= 2 ? 0.95 : 0.6;
      if (around(text, c.start, c.end, 40, OTHER)) return 0;
      // Four decimals and more are a street corner; one of the two is west or south in most of the world's newsrooms.
      const isSigned = /-/.test(c.value);
      return c.decimals >= 4 && (isSigned || c.decimals >= 5)
        ? text.slice(c.start, c.end).includes(",")
          ? 0.82
          : 0.55
        : 0;
    }
  }
}
