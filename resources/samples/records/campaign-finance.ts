// Committees, contributions and reports.
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const report = random.deck<() => string>([
    () =>
      `The committee, ${near.committee()}, reported ${near.money(30_000, 400_000)} raised and ${near.money(20_000, 300_000)} spent in the period ended ${near.date(it.year, it.year + 2)}.`,
    () =>
      `An amended report filed ${near.date(it.year, it.year + 2)} moved ${near.money(200, 9_000)} from “printing” to “travel.”`,
    () =>
      `The treasurer’s letter of ${near.date(it.year, it.year + 2)} answers an inquiry about ${near.plain("phone", "count", `${random.int(3, 40)} contributions`)} from ${it.town}.`,
    () =>
      `Between them the committees ${near.committee()} and ${near.committee()} paid ${it.company} ${near.money(3_000, 60_000)}.`,
    () =>
      `The year opened with ${near.money(9_000, 300_000)} in hand and a debt of ${near.money(600, 20_000)} to ${it.company}.`,
  ]);
  const detail = random.deck<() => string>([
    () =>
      `The largest single item is invoice ${near.invoice(it.year)}, ${near.money(800, 14_000)}, for ${it.goods} used as podiums.`,
    () => `A bundle of ${random.int(9, 48)} checks was returned uncashed; the log is ${near.bates()}.`,
    () =>
      `Line 17 does not foot. The difference, ${near.money(90, 2_700)}, is a transposition and was corrected under ${near.version()} of the form.`,
    () => `The vendor’s reference, ${near.reference16()}, recurs on three reports and is one payment.`,
    () =>
      `The employer field says “self” for ${near.plain("phone", "count", `${random.int(8, 80)} donors`)}; best efforts letters went out on ${near.date(it.year, it.year + 2)}.`,
    () => `A refund to Senator ${words.surname()} was reported a quarter late. See ${near.statute()}.`,
    () =>
      `An advisory opinion, ${near.plain("phone", "opinion number", `AO ${random.int(2008, 2022)}-${random.int(10, 48)}`)}, permits the transfer.`,
    () => `Mail for the appeal was dropped in ${it.town} under permit ${near.zipLike()}.`,
  ]);
  const judge = random.deck<() => string>([
    () =>
      `A complaint by ${words.body()} was dismissed on ${near.date(it.year, it.year + 2)} by a vote of ${near.plain("phone", "vote count", "4–2")}.`,
    () => `${words.body()} took no action.`.replace(/^t/, "T"),
    () => `The pattern is ordinary. Two competitors’ reports for the same period have more errors.`,
    () => `Risk: moderate, because the dates sit close to the vote on ${near.bill()}.`,
    () =>
      `A search of ${near.plain("phone", "count", `${random.int(400, 980)} itemised entries`)} found no prohibited source.`,
    () => `An opponent’s pamphlet calls this “laundering.” It was a refund.`,
  ]);
  const titles = random.deck([
    "Quarterly report",
    "Pre-election report",
    "Year-end report",
    "Joint fund-raising transfer",
    "Vendor payments",
    "Loans from the candidate",
    "In-kind contributions",
    "Refunds",
    "Independent expenditures",
    "Legal fund",
  ]);
  return () => ({
    heading: `${titles()}, ${it.town} office`,
    paragraphs: [compose(writer, [report, detail, detail]), compose(writer, [detail, judge, judge])],
  });
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Vendor", width: 150 },
    { title: "Invoice", width: 98 },
    { title: "Date", width: 72 },
    { title: "Account code", width: 74 },
    { title: "Amount", width: 74, align: "right" },
  ],
  rows: Array.from({ length: random.int(4, 8) }, () => {
    const year = random.int(2009, 2023);
    return [words.company(), near.invoice(year), near.shortDate(year), near.zipLike(), near.money(300, 40_000)];
  }),
});

export const campaignFinance: Record = {
  id: "campaign-finance",
  title: "Campaign finance",
  opening: ({ near }) => [
    `Three committees have supported Mr. Whitcombe: ${near.committee()}, ${near.committee()} and ${near.committee()}. Their reports were loaded into one table and compared with bank totals. Committee numbers, invoice numbers and account codes are identifiers of public bodies and vendors, not of people.`,
  ],
  entries,
  table,
};
