// Press coverage and what was made of it.
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const lead = random.deck<() => string>([
    () =>
      `The story, by a reporter named ${words.surname()}, ran on ${near.date(it.year)} and was followed by two more.`,
    () => `An editorial of ${near.date(it.year)} called his position on ${it.topic} “${words.virtue()}.”`,
    () => `A profile of ${random.int(900, 4800).toLocaleString("en-US")} words, mostly about ${it.town} and a dog.`,
    () => `A column on ${it.topic} that mentions him in its last paragraph.`,
    () =>
      `The piece reports that ${it.company} had paid for a flight. It had paid for a bus, ${near.money(180, 900)}, and was repaid.`,
    () =>
      `A correction appeared on ${near.date(it.year + 1)}, page ${near.plain("phone", "page reference", `A${random.int(2, 9)}`)}.`,
  ]);
  const body = random.deck<() => string>([
    () => `It quotes a letter on ${it.topic} that we have not been able to find in ${near.bates()}.`,
    () => `The figure in the headline, ${near.money()}, is the total for six years.`,
    () => `It gives the vote as ${near.votes()}; the journal has ${near.votes()}.`,
    () => `A photograph shows him beside Commissioner ${words.surname()} at the opening of a plant of ${it.company}.`,
    () => `Three of its five sources are unnamed; the two who are named have since said that they were misquoted.`,
    () => `It compares the county’s handling of ${it.topic} with the rule in ${near.citation()}.`,
    () =>
      `The reporter’s book (ISBN ${near.isbn()}) repeats the account at ${near.pages()} and adds a date, ${near.date(it.year - 3)}, that cannot be right.`,
    () =>
      `The poll it cites asked ${near.plain("phone", "count", `${random.int(380, 980)} adults`)} and has a margin of four points.`,
  ]);
  const effect = random.deck<() => string>([
    () => `${words.body()} asked for the minutes and let the matter drop.`.replace(/^t/, "T"),
    () => `He answered in a letter of ${near.date(it.year, it.year + 2)} that made it worse.`,
    () => `The story was picked up by ${words.outlet()} and nowhere else.`,
    () =>
      `The licence for the photograph is ${near.invoice(it.year)}; the picture’s archive number is ${near.reference16()}.`,
    () => `It drove the amendment to ${near.bill()}, which passed ${near.votes()}.`,
    () => `Nothing came of it, and nothing should now.`,
    () =>
      `Risk: low. Readers in ${it.town} took his side, ${near.ballots()} to ${near.ballots()}, in the levy that followed.`,
  ]);
  return () => ({
    heading: `${words.outlet()} on ${it.topic}`.replace(/^./, (c) => c.toUpperCase()),
    paragraphs: [compose(writer, [lead, body, body]), compose(writer, [body, effect])].slice(
      0,
      random.chance(0.85) ? 2 : 1,
    ),
  });
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Printed", width: 74 },
    { title: "Outlet", width: 150 },
    { title: "Subject", width: 150 },
    { title: "Page", width: 94 },
  ],
  rows: Array.from({ length: random.int(4, 7) }, () => [
    near.shortDate(2008, 2023),
    words.outlet().replace(/^the /, ""),
    words.topic(),
    near.pages(),
  ]),
});

export const press: Record = {
  id: "press",
  title: "Press coverage",
  opening: ({ near }) => [
    `Ten outlets were searched from ${near.date(2008, 2008)}. The list of ${near.plain("phone", "count", "1,730 clippings")} is kept apart; what follows are the stories with a life of their own. Page references are to the print edition unless a time is given.`,
  ],
  entries,
  table,
};
