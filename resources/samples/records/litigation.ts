// Court cases: dockets, citations, exhibits.
import { MILLWORK } from "../people.ts";
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const filed = random.deck<() => string>([
    () => `Filed ${near.date(it.year)} as ${near.docket(it.year)} and assigned to Judge ${words.surname()}.`,
    () => `The complaint, ${near.stateDocket(it.year)}, was filed on ${near.date(it.year)} and amended twice.`,
    () => `Removed from the county court (${near.stateDocket(it.year)}) to federal court as ${near.docket(it.year)}.`,
    () => `An appeal from an order of ${words.body()}, docketed ${near.docket(it.year)} on ${near.date(it.year)}.`,
    () => `Consolidated with ${near.docket(it.year)} and ${near.docket(it.year)}, which raised the same question.`,
  ]);
  const issue = random.deck<() => string>([
    () =>
      `The plaintiff, ${it.company}, claimed ${near.money()} for ${it.goods} delivered to ${MILLWORK} and refused as warped.`,
    () =>
      `At issue was whether the regulation of ${it.topic} falls under ${near.statute()} or is left to the counties.`,
    () => `Mr. Whitcombe was named in his official capacity only; the dispute was over ${it.topic}.`,
    () => `The claim was for breach of contract ${near.contract()}, a supply agreement for ${it.goods}.`,
    () => `The insurer sued to recover ${near.money()} paid under policy ${near.reference16()}.`,
    () =>
      `A former foreman sought overtime under ${near.statute()}; ${near.plain("phone", "count", `${random.int(11, 60)} others`)} joined.`,
  ]);
  const course = random.deck<() => string>([
    () => `The court followed ${near.citation()} and dismissed two counts of five.`,
    () => `Summary judgment was denied; the opinion distinguishes ${near.citation()} at ${near.pages()}.`,
    () =>
      `A motion to seal exhibits ${near.plain("phone", "exhibit range", `${random.int(4, 20)}–${random.int(21, 48)}`)} was granted in part.`,
    () =>
      `His deposition, taken ${near.date(it.year + 1)}, fills ${near.plain("phone", "page reference", `${random.int(90, 380)} pages`)}; the passage at ${near.pages()} has been quoted out of order.`,
    () => `Discovery ran to ${near.ballots()} pages, Bates ${near.bates()} among them.`,
    () => `The expert, Dr. ${words.surname()}, relied on software at ${near.version()} and was struck.`,
    () =>
      `Judge ${words.surname()} cited ${near.citation()}, ${near.citation()} and ${near.sessionLaw()} in a footnote that has been cited since.`,
  ]);
  const end = random.deck<() => string>([
    () => `Settled on ${near.date(it.year + 2)} for ${near.money()}, without admission.`,
    () => `Verdict for the defendants; affirmed, ${near.citation()}.`,
    () =>
      `Dismissed with prejudice on ${near.date(it.year + 2)}. Costs of ${near.money(400, 9_000)} were taxed on invoice ${near.invoice(it.year)}.`,
    () => `The case is closed and the file has been destroyed under the retention schedule.`,
    () => `Judgment of ${near.money()} was entered and satisfied within the month.`,
    () => `Voluntarily dismissed after ${words.outlet()} reported that the plaintiff had sued the wrong company.`,
  ]);
  const note = random.deck<() => string>([
    () => `The campaign should expect the phrase “sued for fraud”; no count of fraud survived.`,
    () => `Nothing in the file reflects on Mr. Whitcombe’s honesty.`,
    () => `The exhibit list is at ${near.pages()} of the appendix. Tag ${near.part()} is the clerk’s part number.`,
    () => `${words.outlet()} covered the filing and not the dismissal.`.replace(/^t/, "T"),
    () => `Archive box ${near.zipLike()}, folder ${random.int(2, 40)}.`,
    () => `Ranked ${random.pick(["second", "third", "fifth", "ninth"])} of the actions in this chapter by likely use.`,
  ]);
  return () => ({
    heading: `${it.company} v. ${random.pick(["Whitcombe Millwork", "Larkin County", `${words.surname()}`, "Commission of Larkin County"])}`,
    paragraphs: [compose(writer, [filed, issue, course]), compose(writer, [course, end, note])],
  });
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Docket", width: 96 },
    { title: "Opposing party", width: 150 },
    { title: "Filed", width: 72 },
    { title: "Closed", width: 72 },
    { title: "Amount", width: 78, align: "right" },
  ],
  rows: Array.from({ length: random.int(4, 7) }, () => {
    const year = random.int(2009, 2020);
    return [
      random.chance(0.6) ? near.docket(year) : near.stateDocket(year),
      words.company(),
      near.shortDate(year),
      near.shortDate(year + 1, year + 3),
      near.money(),
    ];
  }),
});

export const litigation: Record = {
  id: "litigation",
  title: "Litigation",
  opening: ({ near }) => [
    `Indexes of nine courts were searched under his name, the names of his companies and the Commission. Citations are to the fictitious reporters used throughout this file. Docket numbers are given in the form of each court; ${near.plain("phone", "docket number", "1:23-cv-04567")}, which commentators have attached to him, belongs to another Whitcombe.`,
  ],
  entries,
  table,
};
