// Contracts and procurement while he sat on the Commission and in the Senate.
import { MILLWORK } from "../people.ts";
import { compose, type Record, type Table, type Writer } from "./record.ts";

const entries = (writer: Writer) => {
  const { random, near, words } = writer;
  const { it } = words;
  const award = random.deck<() => string>([
    () =>
      `Contract ${near.contract()} for ${it.goods} was let to ${it.company} on ${near.date(it.year)} for ${near.money()}.`,
    () =>
      `Three bids were opened on ${near.date(it.year)}: ${near.money(40_000, 59_000)}, ${near.money(60_000, 79_000)} and ${near.money(80_000, 99_000)}. The middle one won.`,
    () =>
      `A blanket order, ${near.reference16()}, let departments buy ${it.goods} from ${it.company} without bids up to ${near.money(5_000, 25_000)}.`,
    () => `${it.company} supplied ${it.goods} to ${it.town} under a contract that ${MILLWORK} had held until 2008.`,
    () => `The Commission extended contract ${near.contract()} for the fourth time, to ${near.date(it.year + 2)}.`,
  ]);
  const detail = random.deck<() => string>([
    () => `The specification names part ${near.part()}, which only one maker sells.`,
    () => `Invoices ${near.invoice(it.year)} and ${near.invoice(it.year)} were paid before delivery.`,
    () => `Deliveries were weighed at ${words.town()}; the tickets are ${near.bates()}.`,
    () => `The purchasing system was then at ${near.version()} and cut off the last digit of every order.`,
    () => `The change order adds ${near.money(900, 30_000)} for ${words.topic()}, which the audit calls unrelated.`,
    () => `A manual (ISBN ${near.isbn()}) was bought ${near.plain("phone", "count", `${random.int(20, 90)} times`)}.`,
    () => `The bond is numbered ${near.reference16()} and was never called.`,
    () => `Cost codes ${near.zipLike()} and ${near.zipLike()} were used for the same work.`,
  ]);
  const role = random.deck<() => string>([
    () => `Mr. Whitcombe abstained. The minutes, ${near.pages()}, give his reason.`,
    () => `He voted for the award; the vote was unanimous.`,
    () => `He asked two questions about ${it.goods} and voted no.`,
    () => `He was in ${words.town()} that day and did not take part.`,
    () => `The inspector general’s report of ${near.date(it.year + 2)} does not mention him.`,
    () =>
      `${words.outlet()} filed a records request, answered on ${near.date(it.year + 1, it.year + 2)} with ${near.ballots()} pages.`.replace(
        /^t/,
        "T",
      ),
    () => `Under ${near.statute()} he need not have disclosed it, and did.`,
  ]);
  return () => ({
    heading: `${it.goods} for ${it.town}`.replace(/^./, (c) => c.toUpperCase()),
    paragraphs: [compose(writer, [award, detail, detail]), compose(writer, [detail, role, role])],
  });
};

const table = ({ random, near, words }: Writer): Table => ({
  columns: [
    { title: "Contract", width: 74 },
    { title: "Goods", width: 104 },
    { title: "Vendor", width: 140 },
    { title: "Let", width: 70 },
    { title: "Value", width: 80, align: "right" },
  ],
  rows: Array.from({ length: random.int(4, 8) }, () => [
    near.contract(),
    words.goods(),
    words.company(),
    near.shortDate(2009, 2022),
    near.money(),
  ]),
});

export const contracts: Record = {
  id: "contracts",
  title: "Contracts and procurement",
  opening: ({ near }) => [
    `The county’s ledger from 2009 to 2016 and the state’s from 2017 were searched for ${MILLWORK}, its customers and its suppliers. Contract numbers have nine digits in both systems; order references have sixteen. The ledger’s own index is ${near.bates()}.`,
  ],
  entries,
  table,
};
