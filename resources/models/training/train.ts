// `npm run train:tagger`: reads the corpora, makes up the rest, trains both taggers, writes them beside this folder.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { buildLexicon, type Lexicon } from "../../../src-main/engine/detection/people/lexicon.ts";
import { type Model, writeLexicon, writeModel } from "../../../src-main/engine/detection/people/model.ts";
import { createRandom } from "../../samples/random.ts";
import { type Settings, trainCrf } from "./crf.ts";
import { lexiconWords } from "./lexicon.ts";
import { identifyPassages, peoplePassages, type Sources } from "./mixture.ts";
import { IDENTIFY_TYPES, type Passage, type Type } from "./passage.ts";
import { labelsOf, sequencesOf } from "./sequences.ts";

/** Tried on what was held out: fewer rows or more decay cost recall, more of either nothing gained. */
const PEOPLE = { bits: 19, epochs: 5, rate: 0.1, decay: 0.0001 };
const IDENTIFY = { bits: 18, epochs: 6, rate: 0.05, decay: 0.00005 };

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: join(import.meta.dirname, "..") },
    /** Leaves TAB out, and with it the tagger for `--mode identify`. */
    "without-tab": { type: "boolean", default: false },
    only: { type: "string" },
    "hold-out": { type: "boolean", default: false },
  },
});
const sources: Sources = { withTab: !options["without-tab"], holdOut: options["hold-out"] };

const say = (line: string) => console.error(line);

function train(
  name: string,
  passages: readonly Passage[],
  types: readonly Type[],
  lexicon: Lexicon,
  settings: Omit<Settings, "labels">,
): Model {
  const random = createRandom(`${name} 1`);
  const sequences = sequencesOf(passages, types, settings.bits, lexicon, random);
  say(`${name}: ${passages.length} passages, ${sequences.length} sequences`);
  return trainCrf(sequences, { ...settings, labels: labelsOf(types) }, random, say);
}

function write(name: string, bytes: Uint8Array): void {
  const packed = gzipSync(bytes, { level: 9 });
  // The header names the operating system: the same file from every one.
  packed[9] = 255;
  writeFileSync(join(options.out, `${name}.bin.gz`), packed);
  say(`${name}: ${packed.length} bytes`);
}

const lexicon = buildLexicon(lexiconWords());
mkdirSync(options.out, { recursive: true });
write("lexicon", writeLexicon(lexicon));
if (options.only !== "identify") {
  const passages = peoplePassages(sources, createRandom("people"));
  write("people", writeModel(train("people", passages, ["PERSON", "LOC", "ORG"], lexicon, PEOPLE)));
}
if (options.only !== "people" && sources.withTab) {
  const passages = identifyPassages(createRandom("identify"));
  write("identify", writeModel(train("identify", passages, IDENTIFY_TYPES, lexicon, IDENTIFY)));
}
