// The voting record, measure by measure.
import { candidate } from "../people.ts";
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const what = random.deck<() => string>([
    () =>
      `The measure would have moved ${it.topic} from the counties to the state and appropriated ${near.money(400_000, 9_000_000)} for the first two years.`,
    () =>
      `As introduced by Senator ${words.surname()}, the bill dealt with ${it.topic} only; the substitute added ${words.topic()}.`,
    () =>
      `On ${it.topic}, it amended ${near.statute()} by reference and repealed a section that no one had enforced since ${near.plain("date_of_birth", "year", String(random.int(1951, 1989)))}.`,
    () => `The bill settled a quarrel between ${words.body()} and ${words.body()} over ${it.topic}.`,
    () =>
      `Its ${random.int(4, 61)} pages concern ${it.topic}; the fiscal note puts the cost at ${near.money(80_000, 6_000_000)} a year.`,
    () => `Modelled on ${near.sessionLaw()}, it set a state standard for ${it.topic} and let towns opt out.`,
    () =>
      `A companion on ${it.topic}, ${near.bill()}, had died in the House; this version kept the title and little else.`,
  ]);
  const vote = random.deck<() => string>([
    () => `It passed ${near.votes()} (${near.rollCall()}) with Mr. Whitcombe in favour.`,
    () => `Mr. Whitcombe voted no; the measure carried ${near.votes()}.`,
    () => `On third reading he voted aye (${near.rollCall()}, ${near.votes()}), having voted against it in committee.`,
    () => `The vote, on ${near.date(it.year, it.year + 2)}, was ${near.votes()}. He was recorded as present.`,
    () => `He moved to table. The motion failed ${near.votes()}, and he then voted for the bill.`,
    () => `It failed by ${near.votes()}; he was one of six in his party to support it.`,
    () =>
      `He was excused that day and later entered a letter in the journal, ${near.pages()}, saying that he would have voted aye.`,
  ]);
  const said = random.deck<() => string>([
    () => `On the floor he called it “${words.virtue()}.”`,
    () => `He told ${words.outlet()} that the bill was ${words.virtue()} and that he had read it twice.`,
    () => `His explanation ran to four sentences and mentioned ${it.town} three times.`,
    () => `In a letter to ${words.body()} he wrote that he could “live with” the amendment on ${words.topic()}.`,
    () =>
      `His newsletter of ${near.date(it.year, it.year + 2)} describes the vote without saying which way he cast it.`,
    () => `He has since said that he would vote differently today.`,
  ]);
  const after = random.deck<() => string>([
    () =>
      `The governor signed it on ${near.date(it.year, it.year + 2)}; the section on ${words.topic()} was struck down in ${near.citation()}.`,
    () =>
      `Opponents will note that ${it.company} gave ${near.money(500, 12_000)} to his committee (${near.committee()}) within the month.`,
    () =>
      `${it.company} received ${near.money(60_000, 900_000)} under the program in its first year, contract ${near.contract()}.`,
    () => `A referendum in ${it.town} undid the local part of it, ${near.ballots()} to ${near.ballots()}.`,
    () => `The rule that followed is at ${near.statute()} and has not been used.`,
    () => `A study of the law (ISBN ${near.isbn()}) quotes him at ${near.pages()}.`,
  ]);
  const source = random.deck<() => string>([
    () => `Sources: journal, ${near.pages()}; roll-call database, ${near.version()}.`,
    () => `The committee file is produced as ${near.bates()}.`,
    () => `See also ${near.citation()} and the note at ${near.pages()}.`,
    () => `The recording is item ${near.reference16()} in the archive.`,
    () => `Risk: low. The vote was with his caucus and has drawn no comment since ${near.date(it.year, it.year + 2)}.`,
    () => `Risk: moderate. The two statements can be cut together.`,
  ]);
  return () => {
    return {
      heading: `${near.bill()}, ${it.topic}`,
      paragraphs: [compose(writer, [what, vote, said]), compose(writer, [after, said, source])].slice(
        0,
        random.chance(0.8) ? 2 : 1,
      ),
    };
  };
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Measure", width: 80 },
    { title: "Subject", width: 138 },
    { title: "Date", width: 70 },
    { title: "Tally", width: 60 },
    { title: "Vote", width: 44 },
    { title: "Journal", width: 76 },
  ],
  rows: Array.from({ length: random.int(4, 7) }, () => [
    near.bill(),
    words.topic(),
    near.shortDate(2017, 2023),
    near.votes(),
    random.pick(["Aye", "Aye", "No", "Excused"]),
    near.pages(),
  ]),
});

export const votes: Record = {
  id: "votes",
  title: "Voting record",
  opening: ({ near }) => [
    `The clerk’s index lists ${near.plain("phone", "count", "1,204 roll calls")} in which ${candidate.name} could have voted. This chapter takes the measures most likely to be raised, in the order of their weight and not of their date. Tallies are ayes and noes; members excused are not counted.`,
  ],
  entries,
  table,
};
