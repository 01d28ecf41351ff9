// What was struck leaves no measure of itself: with any other name in its place the copy looks the same, to the pixel.
import { en } from "@faker-js/faker";
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { lookAt } from "../../../../src-main/engine/verification/look-at.ts";
import { LONG } from "../../../support/long.ts";
import { onePage, type PageSpec } from "../../../support/pdf.ts";
import { open, redact, tools } from "../../../support/tools.ts";

const NAMES = ["Al Yi", "Ann Example", "Jordan Quillfeather", "Maximiliana Wolkenstein-Mockingbird"];
const SIZE = 12;
const helvetica = new mupdf.Font("Helvetica");
const widthOf = (text: string, size = SIZE) =>
  [...text].reduce((sum, c) => sum + helvetica.advanceGlyph(helvetica.encodeCharacter(c), 0), 0) * size;

const at = (text: string, x: number, y: number, more = "") =>
  `BT ${more} /F1 ${SIZE} Tf ${x} ${y} Td (${text}) Tj ET\n`;
/** Lines that say where the margins are, and that nothing may change. */
const around = (x = 72) =>
  at("The board of the county met on a Tuesday in the old court house to hear of it.", x, 714) +
  at("Nobody spoke for a while, and then everybody did, as the minutes say at length.", x, 686);

/** A justified line has about as much to spare whoever is named in it. */
const ALIKE = ["Jordan Quillfeather", "Morgan Hillfeathers", "Ann Mockingbirding"];
type More = {
  readonly font?: string;
  readonly names?: readonly string[];
  readonly spec?: (name: string) => Partial<PageSpec>;
  readonly texts?: (name: string) => string[];
};
const layout = (
  title: string,
  make: (name: string) => string,
  { font = "Helvetica", names = NAMES, spec = () => ({}), texts = (name) => [name] }: More = {},
) => ({ title, make, font, names, spec, texts });

/** Where the name begins on a line like this one. */
const MET = "They met ";
const from = 72 + widthOf(MET);
const underlined = (n: string) => around() + at(`${MET}${n} at the station.`, 72, 700);
const markup = (n: string, subtype: string) => {
  const [x0, x1] = [from, from + widthOf(n)];
  return {
    page: "/Annots [10 0 R]",
    more: [
      `<</Type /Annot /Subtype /${subtype} /F 4 /C [1 1 0] /Rect [${x0} 696 ${x1} 712] /QuadPoints [${x0} 711 ${x1} 711 ${x0} 697 ${x1} 697] /AP <</N 11 0 R>>>>`,
      {
        dict: `/Type /XObject /Subtype /Form /BBox [${x0} 696 ${x1} 712] /Resources <</ExtGState <</G <</BM /Multiply>>>>>>`,
        data: `/G gs 1 1 0 rg ${x0} 697 ${x1 - x0} 14 re f`,
      },
    ],
  };
};

/** As a tab with a leader is set: dots on a grid of their own between the words and where the number begins. */
const TAB = 540;
function led(words: string, end: string, y: number, fill = "."): string {
  const [step, right] = [widthOf(fill), TAB - widthOf(end) - 1];
  const left = Math.ceil((72 + widthOf(words)) / step) * step;
  const count = Math.max(0, Math.floor((right - left) / step));
  return at(words, 72, y) + at(fill.repeat(count), left, y) + at(end, TAB - widthOf(end), y);
}
const contents = (own: (y: number) => string) =>
  led("The beginning of it all", "3", 730) +
  led("What the board was told", "7", 715) +
  own(700) +
  led("How it ended, and where", "31", 685);

const COLUMN = 285;
/** A line of letters that ends there, as one of a page's many may by chance. */
function endingAt(right: number, y: number): string {
  const words = "Noted at once by all who were in the room and by some who were not in it at all".split(" ");
  while (words.length > 1 && widthOf(words.join(" ")) > right - 72) words.pop();
  const text = words.join(" ");
  return at(text, 72, y, `${(right - 72 - widthOf(text)) / (text.length - 1)} Tc`).replace(" ET", " 0 Tc ET");
}
/** A row of a program's printout among others. */
const report = (cell: (name: string) => string, name: string) =>
  around() +
  ["Bo Fox", name, "Ann Lee", "Ida Ray"]
    .map((who, i) => at(`${i + 1041}  ${cell(who)}  clerk  12`, 72, 660 - 14 * i))
    .join("");
/** Dots with blanks between them up to a number at the right margin. */
function dotted(entry: string, number: number, y: number): string {
  const dots = " .".repeat(Math.floor((440 - widthOf(entry)) / widthOf(" .")));
  return at(entry + dots, 72, y) + at(String(number), 540 - widthOf(String(number)), y);
}
/** As a terminal's formatter fills its lines: the words' blanks doubled from the right. */
function justified(text: string, columns: number): string {
  const words = text.split(" ");
  for (let i = words.length - 2; i >= 0 && words.join(" ").length < columns; i--) words[i] += " ";
  return words.join(" ");
}

const LAYOUTS = [
  layout("a line with its margin ragged", (n) => around() + at(`They met ${n} at the station.`, 72, 700)),
  layout("a name at the line's start", (n) => around() + at(`${n} was not there.`, 72, 700)),
  layout("a name at the line's end", (n) => around() + at(`It was signed by ${n}`, 72, 700)),
  layout("a name alone on its line", (n) => around() + at(n, 72, 700)),
  layout(
    "a name in a size of its own",
    (n) => `${around()}BT /F1 12 Tf 72 700 Td (They met ) Tj /F1 14 Tf (${n}) Tj /F1 10 Tf ( at the station.) Tj ET\n`,
  ),
  layout(
    "a name with a larger initial",
    (n) => `${around()}BT /F1 30 Tf 72 640 Td (${n[0]}) Tj /F1 11 Tf (${n.slice(1)} was not at the station.) Tj ET\n`,
  ),
  layout("two names on one line", (n) => around() + at(`Both ${n} and ${n} were heard.`, 72, 700)),
  layout(
    "a line justified by word spacing",
    (n) => {
      const text = `They met ${n} at the station once more`;
      const spaces = text.split(" ").length - 1;
      const slack = (COLUMN - widthOf(text)) / spaces;
      return around() + at(text, 72, 700, `${slack} Tw`);
    },
    { names: ALIKE },
  ),
  layout(
    "a line justified in its array",
    (n) => {
      const words = `They met ${n} at the station once more`.split(" ");
      const gap = (COLUMN - words.reduce((sum, w) => sum + widthOf(w), 0)) / (words.length - 1);
      const array = words.map((w) => `(${w})`).join(` ${(-gap / SIZE) * 1000} `);
      return `${around()}BT /F1 ${SIZE} Tf 72 700 Td [${array}] TJ ET\n`;
    },
    { names: ALIKE },
  ),
  layout("words placed one by one", (n) => {
    let x = 72;
    const shown = `They met ${n} at the station.`.split(" ").map((word) => {
      const placed = at(word, x, 700);
      x += widthOf(`${word} `);
      return placed;
    });
    return around() + shown.join("");
  }),
  layout(
    "words that follow each other unplaced",
    (n) =>
      `${around()}BT /F1 ${SIZE} Tf 72 700 Td (They met ) Tj (${n}) Tj ( at) Tj ( the station.) Tj 0 -28 Td (Below) Tj ET`,
  ),
  layout(
    "a name at an indent of its own, that ends where other lines do",
    (n) => around() + NAMES.map((name, i) => endingAt(130 + widthOf(name), 600 - 20 * i)).join("") + at(n, 130, 660),
  ),
  layout("a column that blanks fill up", (n) => report((name) => name.padEnd(40), n), { font: "Courier" }),
  layout("a column set flush right by blanks", (n) => report((name) => name.padStart(40), n), { font: "Courier" }),
  layout(
    "a line justified by blanks",
    (n) => `${around()}${at(justified(`They met ${n} at the station and again on`, 62), 72, 700)}`,
    { font: "Courier", names: ALIKE },
  ),
  layout("tabs that are blanks up to the next stop", (n) => {
    const tabbed = ["met", "at the station", "again"].reduce(
      (line, next) => line.padEnd(line.length + 8 - (line.length % 8)) + next,
      n,
    );
    return around() + at(tabbed, 72, 700);
  }),
  layout(
    "a leader of dots, as a table of contents has",
    (n) =>
      around() +
      ["The first meeting", n, "Ann Lee", "What came of it"]
        .map((who, i) => dotted(who, 12 + i, 660 - 20 * i))
        .join(""),
  ),
  layout("a leader of dots in a fixed font", (n) => report((name) => `${name} `.padEnd(40, "."), n), {
    font: "Courier",
  }),
  layout("a rule of low lines behind it", (n) => around() + at(`${`${n}`.padEnd(44, "_")} Date`, 72, 700), {
    font: "Courier",
  }),
  layout("a centred heading", (n) => {
    const text = `Statement of ${n}`;
    return around() + at(text, 306 - widthOf(text) / 2, 740);
  }),
  layout("a line flush right", (n) => {
    const text = `From ${n}`;
    return at("12 March 2026", 540 - widthOf("12 March 2026"), 740) + at(text, 540 - widthOf(text), 726) + around(90);
  }),
  layout("a table's cell", (n) => around() + at(n, 72, 640) + at("Clerk", 320, 640) + at("Room 4", 420, 640)),
  layout(
    "a ruled table's cell that it almost fills",
    (n) =>
      `${around() + at("Name", 72, 660) + at("Post", 189, 660) + at(n, 72, 640) + at("Clerk", 189, 640)} 70 630 0.5 44 re f 186 630 0.5 44 re f 300 630 0.5 44 re f`,
    { names: NAMES.slice(0, 3) },
  ),
  layout(
    "two cells of a ruled table beside each other",
    (n) =>
      `${around() + at(n.split(" ")[0]!, 72, 640) + at(n, 149, 640) + at("Clerk", 280, 640)} 70 630 0.5 44 re f 146 630 m 146 674 l S 277 630 m 277 674 l S`,
    { names: ["Al Al", "Ann Ann", "Quillfeather Quillfeather"], texts: (n) => [n, n.split(" ")[0]!] },
  ),
  layout("a fixed font", (n) => around() + at(`They met ${n} at noon.`, 72, 700), { font: "Courier" }),
  layout(
    "a line that runs upwards",
    (n) => `${around()}BT 0 1 -1 0 300 300 Tm /F1 ${SIZE} Tf (They met ${n} at noon.) Tj ET\n`,
  ),
  layout(
    "a line that runs downwards",
    (n) => `${around()}BT 0 -1 1 0 300 600 Tm /F1 ${SIZE} Tf (They met ${n} at noon.) Tj ET\n`,
  ),
  layout(
    "a line upside down",
    (n) => `${around()}BT -1 0 0 -1 400 300 Tm /F1 ${SIZE} Tf (They met ${n} at noon.) Tj ET\n`,
  ),
  layout("a line that a form draws", () => `${around()}/X Do`, {
    spec: (n) => ({
      resources: "/XObject <</X 10 0 R>>",
      more: [
        {
          dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>>",
          data: at(`They met ${n} at the station.`, 72, 700),
        },
      ],
    }),
  }),
  layout(
    "a line of slanted letters",
    (n) => `${around()}BT 1 0 0.2 1 72 640 Tm /F1 ${SIZE} Tf (They met ${n} at noon.) Tj ET\n`,
  ),
  layout("an underline", (n) => `${underlined(n)} ${from} 697.5 ${widthOf(n)} 0.6 re f`),
  layout("an underline that is a line", (n) => `${underlined(n)} ${from} 697.5 m ${from + widthOf(n)} 697.5 l S`),
  layout(
    "an underline that leaves a letter free, as browsers draw and tag it",
    (n) => {
      const [x, wide] = [from + widthOf(n) / 2, widthOf(n)];
      const cut = `q 0 0 612 792 re ${x} 690 8 20 re W* n EMC /Span <</MCID 1>> BDC ${from} 697.5 ${wide} 0.6 re f Q`;
      return `/P <</MCID 0>> BDC ${underlined(n)} ${cut} ${at("Below", 72, 600)} EMC`;
    },
    {
      spec: () => ({
        page: "/StructParents 0",
        catalog: "/MarkInfo <</Marked true>> /StructTreeRoot 10 0 R",
        more: [
          "<</Type /StructTreeRoot /K [11 0 R 12 0 R] /ParentTree <</Nums [0 [11 0 R 12 0 R]]>>>>",
          "<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 0>>",
          "<</Type /StructElem /S /P /P 10 0 R /Pg 3 0 R /K 1>>",
        ],
      }),
    },
  ),
  layout("a rounded panel around it", (n) => {
    const [x0, x1] = [from - 4.5, from + widthOf(n) + 4.5];
    const panel = `${x0 + 4} 695 m ${x1 - 4} 695 l ${x1} 695 ${x1} 695 ${x1} 699 c ${x1} 707 l ${x1} 711 ${x1} 711 ${x1 - 4} 711 c ${x0 + 4} 711 l ${x0} 711 ${x0} 711 ${x0} 707 c ${x0} 699 l ${x0} 695 ${x0} 695 ${x0 + 4} 695 c h f`;
    return `0.9 0.9 1 rg ${panel} 0 g ${underlined(n)}`;
  }),
  layout("a line through it", (n) => `${underlined(n)} ${from} 703.5 m ${from + widthOf(n)} 703.5 l S`),
  layout("a highlight under it", (n) => `1 1 0 rg ${from} 697 ${widthOf(n)} 13 re f 0 g ${underlined(n)}`),
  layout("a wider one", (n) => `1 1 0 rg ${from - 2} 696 ${widthOf(n) + 4} 15 re f 0 g ${underlined(n)}`),
  layout("a frame around it", (n) => `${underlined(n)} ${from - 2} 696 ${widthOf(n) + 4} 15 re S`),
  layout("words before it underlined with it", (n) => `${underlined(n)} 72 697.5 ${widthOf(MET + n)} 0.6 re f`),
  layout("a reader's highlight", underlined, { spec: (n) => markup(n, "Highlight") }),
  layout("a reader's underline", underlined, { spec: (n) => markup(n, "Underline") }),
  layout("dots to a page number", (n) => contents((y) => led(n, "12", y))),
  layout("dots with blanks between them to a page number", (n) => contents((y) => led(n, "12", y, ". "))),
  layout("dots to a page number, more words before them", (n) =>
    contents((y) => led(`${n}, clerk of the court`, "12", y)),
  ),
  layout(
    "dots that a person typed",
    (n) => around() + at(`${n} ${".".repeat(Math.round((400 - widthOf(n)) / widthOf(".")))} 12`, 72, 700),
  ),
  layout(
    "a rule that a person typed to the margin",
    (n) => around() + at(`Name: ${n}${"_".repeat(Math.floor((400 - widthOf(n)) / widthOf("_")))}`, 72, 700),
  ),
  layout("dots up to a name", (n) => contents((y) => led("Witness", n, y))),
  layout("dots up to a name, and behind it to a page number", (n) => contents((y) => led(`Statement of ${n}`, "4", y))),
  layout(
    "an underline in one path with others",
    (n) => `${underlined(n)} ${from} 697.5 ${widthOf(n)} 0.6 re 72 683.5 60 0.6 re f`,
  ),
  layout(
    "an underline in pieces, as browsers draw it around descenders",
    (n) =>
      `${underlined(n)} ${from} 697.5 ${widthOf(n) / 2 - 3} 0.6 re f ${from + widthOf(n) / 2 + 3} 697.5 ${widthOf(n) / 2 - 3} 0.6 re f`,
  ),
  layout(
    "underlines of single words, in one path",
    (n) =>
      `${underlined(n)} ${n
        .split(" ")
        .map((_, i, all) => `${from + widthOf([...all.slice(0, i), ""].join(" "))} 697.5 ${widthOf(all[i]!)} 0.6 re`)
        .join(" ")} f`,
  ),
  layout("a line with no room to spare", (n) => {
    // As a typesetter breaks it: only what fits stands behind the name.
    const tail = "at the station in the rain with the papers under their arms and no umbrella at all";
    const words = `${n} ${tail}`.split(" ");
    while (widthOf(words.join(" ")) > 440) words.pop();
    return around() + at(words.slice(0, n.split(" ").length + 6).join(" "), 72, 700);
  }),
];

async function lookOf(bytes: Uint8Array) {
  const pdf = open(bytes);
  const { lines } = pdf.page(1);
  const text = lines.map((line) => line.map(({ c }) => c).join("")).join("\n");
  const { grey } = pdf.picture(1, 2);
  return { text: text.replace(/[ \u00a0]+/g, " "), grey: Buffer.from(grey).toString("base64") };
}

describe("a name's width can't be read from the copy", () => {
  test.each(LAYOUTS)("$title", async ({ make, font, names, spec, texts }) => {
    const looks = [];
    for (const name of names) {
      const outcome = await redact(onePage({ content: make(name), font, ...spec(name) }), { texts: texts(name) });
      expect(outcome.residues).toEqual([]);
      looks.push({ ...(await lookOf(outcome.bytes!)), bytes: Buffer.from(outcome.bytes!).toString("base64") });
    }
    for (const look of looks) {
      expect(look.text).toBe(looks[0]!.text);
      expect(look.grey === looks[0]!.grey).toBe(true);
      // What moved the line, read in the file, would be the name's width.
      expect(look.bytes === looks[0]!.bytes).toBe(true);
    }
  });

  test("is left as it was where exact width is asked for", async () => {
    const positions = [];
    for (const name of NAMES.slice(0, 2)) {
      const bytes = onePage({ content: at(`They met ${name} at noon.`, 72, 700) });
      const outcome = await redact(bytes, { texts: [name], exactWidth: true });
      const line = open(outcome.bytes!).page(1).lines.flat();
      positions.push(line.find(({ c }) => c === "n")!.quad[0]);
    }
    expect(positions[0]).not.toBeCloseTo(positions[1]!, 1);
  });
});

/** Ten thousand people who don't exist, the narrowest name first. */
const people = (): string[] => {
  const { first_name: first, last_name: last } = en.person!;
  const names = last!.generic!.flatMap((surname, i) =>
    Array.from({ length: 25 }, (_, k) => `${first!.generic![(i * 25 + k * 7) % first!.generic!.length]} ${surname}`),
  );
  const plain = [...new Set(names)].filter((name) => /^[A-Za-z' -]+$/.test(name)).slice(0, 10_000);
  return plain.sort((a, b) => widthOf(a) - widthOf(b));
};

describe("of ten thousand names no gap rules one out", () => {
  /** What is left depends on a name's width at most: names spread over all widths stand for those between them. */
  const [all, step] = [people(), LONG ? 50 : 5000];
  const tried = all.filter((_, i) => i % step === 0 || i === all.length - 1);

  test.each(["Helvetica", "Times-Roman", "Courier"])("in %s", { timeout: 600_000 }, async (font) => {
    expect(all).toHaveLength(10_000);
    const copies = new Map<string, string>();
    for (const name of tried) {
      const content = around() + at(`They met ${name.replace(/'/g, "")} there.`, 72, 700);
      const { bytes, residues } = await redact(onePage({ content, font }), { texts: [name.replace(/'/g, "")] });
      expect(residues).toEqual([]);
      copies.set(Buffer.from(bytes!).toString("base64"), name);
    }
    expect([...copies.values()]).toHaveLength(1);
  });
});

describe("words behind a mark", () => {
  /** An older bar lies over the name and reaches far beyond it, as an office blackens. */
  const blackened = `${at("They met Ann Mockingbird", 72, 700)}0 g 122 690 200 18 re f ${at("at noon.", 330, 700)}`;

  test("don't move under a bar that was there before", async () => {
    const { bytes, residues, pictures } = await redact(onePage({ content: blackened }), { texts: ["Ann Mockingbird"] });
    expect([residues, pictures]).toEqual([[], []]);
    const letters = open(bytes!).page(1).lines.flat();
    for (const { c, quad } of letters) if (c.trim() !== "") expect(quad[0] < 122 || quad[0] > 322, c).toBe(true);
  });

  test("are missed by the check when they do", async () => {
    const original = onePage({ content: blackened });
    const moved = onePage({
      content: `${at("They met", 72, 700)}0 g 122 690 200 18 re f 0 g ${at("at noon.", 200, 700)}0 g 122 690 200 18 re f`,
    });
    const engine = open(original);
    const views = { original: await tools.viewer.open(original), copy: (await tools.viewer.open(moved))!, engine };
    const rows = [[71, 82, 390, 97] as const];
    const { differs } = lookAt({ page: 1, ...engine.pageSize(1), marks: [], labels: [], vacated: [], rows }, views);
    expect(differs).not.toBeNull();
  });
});
