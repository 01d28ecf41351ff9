// Public statements: speeches, interviews, letters to editors.
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const occasion = random.deck<() => string>([
    () =>
      `Mr. Whitcombe spoke for ${random.int(6, 50)} minutes to ${words.body()} at ${it.town} on ${near.date(it.year)}.`,
    () =>
      `The remarks were given at the opening of a bridge in ${it.town}, before about ${near.plain("phone", "count", `${random.int(40, 900)} people`)}.`,
    () =>
      `In a letter to ${words.outlet()}, printed ${near.date(it.year)}, he answered Senator ${words.surname()} on ${it.topic}.`,
    () => `The interview, with ${words.outlet()}, was recorded on ${near.date(it.year)} and broadcast in part.`,
    () =>
      `He was one of three on a panel about ${it.topic}; the others were Judge ${words.surname()} and a professor named ${words.surname()}.`,
    () => `The commencement address at ${it.town} was born, he said, on a tractor, and it shows.`,
  ]);
  const claim = random.deck<() => string>([
    () =>
      `He said that ${it.topic} had cost the county ${near.money(200_000, 8_000_000)} since ${near.plain("date_of_birth", "year", String(random.int(1984, 2007)))}. The auditor’s figure is ${near.money(100_000, 6_000_000)}.`,
    () => `He compared ${it.topic} to ${words.topic()}, which he called “${words.virtue()}.”`,
    () => `The line that has travelled is: “Show me the fellow in ${words.town()} who asked for this.”`,
    () => `He cited ${near.citation()} for a proposition that the case does not contain.`,
    () => `He promised to bring ${it.topic} to a vote within ninety days. It took until ${near.date(it.year + 2)}.`,
    () =>
      `He praised ${it.company} by name, twice, eleven days before its bid on contract ${near.contract()} was opened.`,
    () => `Of ${it.topic} he said that it was ${words.virtue()}, adding, “and you can print that.”`,
    () => `He gave the turnout as ${near.ballots()}; the board of elections has ${near.ballots()}.`,
  ]);
  const check = random.deck<() => string>([
    () => `The transcript, ${near.pages()}, supports the quotation but not the headline.`,
    () =>
      `We compared the recording with the printed text and found ${random.int(2, 19)} differences, none of substance.`,
    () => `The story he told about ${it.company} happened, but to someone else.`,
    () =>
      `The same anecdote appears in a book by ${words.surname()} (ISBN ${near.isbn()}), ${near.pages()}, without the moral.`,
    () => `The statistic comes from ${words.body()} and was withdrawn on ${near.date(it.year, it.year + 2)}.`,
    () => `No recording is known. Two people who were in the hall agree on the sense and differ on the words.`,
  ]);
  const use = random.deck<() => string>([
    () => `Opponents can set it beside his vote on ${near.bill()} (${near.rollCall()}).`,
    () =>
      `Reaction was mild: ${words.outlet()} ran it on page ${near.plain("phone", "page reference", `B${random.int(2, 14)}`)}.`,
    () => `The clip has been viewed ${near.ballots()} times under a title he did not choose.`,
    () => `Suggested answer: he was describing the law as it stood before ${near.sessionLaw()}.`,
    () => `The text is produced as ${near.bates()}; the invoice for the hall is ${near.invoice(it.year)}.`,
    () => `Risk: low, unless the question is put by ${words.body()}.`,
  ]);
  const kinds = random.deck(["On", "Statements on", "What he has said about", "Remarks about"]);
  return () => ({
    heading: `${kinds()} ${it.topic}, ${it.town}`,
    paragraphs: [compose(writer, [occasion, claim, claim, check]), compose(writer, [claim, check, use])],
  });
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Date", width: 74 },
    { title: "Outlet", width: 150 },
    { title: "Subject", width: 130 },
    { title: "Tape", width: 114 },
  ],
  rows: Array.from({ length: random.int(3, 6) }, () => [
    near.shortDate(2009, 2023),
    words.outlet().replace(/^the /, ""),
    words.topic(),
    near.reference16(),
  ]),
});

export const speeches: Record = {
  id: "speeches",
  title: "Public statements",
  opening: ({ near, words }) => [
    `We read or heard ${near.plain("phone", "count", "388 statements")} made between 2009 and 2023. Most concern ${words.topic()} and ${words.topic()} and are of no interest. Those below are the ones that an opponent would choose. Quotation marks are used only where a recording or a printed text was checked.`,
  ],
  entries,
  table,
};
