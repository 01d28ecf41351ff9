// What a reader finds by opening the file rather than by guessing: all that an audit of the copy shows.
import type { AttackItem } from "../../contract/attack.ts";
import type { Problem } from "../../contract/verify.ts";
import { problemsOf } from "../verification/problems.ts";
import type { Attack } from "./subject.ts";

type Kind = Problem["kind"];

const AGAIN = "Don't publish this copy: make it again with Stet from the original.";
const STRIP = "Make the copy with Stet, which carries over the pages and nothing else.";

const ADVICE: Readonly<Record<Kind, string>> = {
  text_under_box: `${AGAIN} A bar over text hides nothing.`,
  text_invisible: "See what it says by selecting the whole page and copying it; redact it if it is private.",
  text_off_page: AGAIN,
  text_low_contrast: "See what it says by selecting the whole page and copying it; redact it if it is private.",
  text_clipped: AGAIN,
  redaction_pending: "Apply the redactions, or make the copy again with Stet.",
  layer_hidden: STRIP,
  image_covered: `${AGAIN} A bar over a picture hides nothing.`,
  pixelated: "Cover it with a solid bar.",
  highlighter: "Redact what is under the marker with Stet.",
  width_leak: "Redact it again with Stet.",
  revision: STRIP,
  metadata: STRIP,
  attachment: "Take the attached file out, or redact it too.",
  script: STRIP,
  annotation_content: "Read the notes; redact or delete them.",
  form_value: "Read the form's values; redact them with Stet.",
  residue: AGAIN,
};

/** Attacks of their own look closer at these. */
const ELSEWHERE: ReadonlySet<Kind> = new Set(["pixelated", "width_leak"]);

export const leftInFile: Attack = {
  id: "left-in-file",
  run({ document }) {
    const items: AttackItem[] = [];
    let filled = 0;
    for (const { kind, page, quads, strength, summary } of problemsOf(document, [])) {
      if (ELSEWHERE.has(kind)) continue;
      if (kind === "metadata") filled++;
      else
        items.push({
          attack: "left-in-file",
          ...(page === undefined ? {} : { page }),
          ...(quads === undefined ? {} : { quads }),
          strength,
          summary,
          advice: ADVICE[kind],
        });
    }
    if (filled > 0)
      items.push({
        attack: "left-in-file",
        strength: "weak",
        summary: `The file's own notes on itself (author, program, dates) fill ${filled} ${filled === 1 ? "field" : "fields"}.`,
        advice: ADVICE.metadata,
      });
    return items;
  },
};
