// Numbers that only look private: dockets, ballots, citations, identifiers. None may pass the check of the kind it resembles.
import { nearMiss } from "./mark.ts";
import type { Random } from "./random.ts";

const luhnSum = (digits: string) =>
  [...digits].reverse().reduce((sum, d, i) => {
    const n = Number(d) * (i % 2 === 1 ? 2 : 1);
    return sum + (n > 9 ? n - 9 : n);
  }, 0);
const routingSum = (digits: string) => [...digits].reduce((sum, d, i) => sum + Number(d) * [3, 7, 1][i % 3]!, 0);

/** ISBN-13: weights 1 and 3 in turn, the last digit makes the sum a multiple of ten. */
function isbn13(random: Random): string {
  const body = `978${random.pick(["0", "1"])}${random.digits(8)}`;
  const sum = [...body].reduce((total, d, i) => total + Number(d) * (i % 2 === 0 ? 1 : 3), 0);
  const check = (10 - (sum % 10)) % 10;
  return `${body.slice(0, 3)}-${body[3]}-${body.slice(4, 7)}-${body.slice(7, 12)}-${check}`;
}

const pad = (n: number, width: number) => String(n).padStart(width, "0");
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Makers of marked near misses, all drawing on one source of chance. */
export function createNearMisses(random: Random) {
  const { int, pick, digits } = random;
  const failing = (length: number, passes: (d: string) => boolean): string => {
    let out = digits(length);
    while (passes(out)) out = digits(length);
    return out;
  };
  const groups = (d: string, size: number) => d.match(new RegExp(`.{${size}}`, "g"))!.join(" ");
  const amount = (low: number, high: number) => {
    const cents = low < 50_000 && random.chance(0.25) ? `.${pad(int(0, 99), 2)}` : "";
    return `$${int(low, high).toLocaleString("en-US")}${cents}`;
  };
  const monthAndDay = () => `${pick(MONTHS)} ${int(1, 28)}`;
  return {
    docket: (year = int(2009, 2023)) =>
      nearMiss("phone", "docket number", `${int(1, 3)}:${pad(year % 100, 2)}-cv-${pad(int(311, 9899), 5)}`),
    stateDocket: (year = int(2008, 2023)) => nearMiss("ssn", "docket number", `${year}-CV-${pad(int(101, 4999), 4)}`),
    bates: () => {
      const from = int(2_000, 98_000);
      return nearMiss("phone", "Bates range", `WMS-${pad(from, 6)} to WMS-${pad(from + int(2, 40), 6)}`);
    },
    votes: () => {
      const ayes = int(50, 66);
      return nearMiss("phone", "vote count", `${ayes}–${99 - ayes}`);
    },
    ballots: () => nearMiss("address", "vote count", int(10_240, 48_900).toLocaleString("en-US")),
    money: (low = 2_400, high = 890_000) => nearMiss("phone", "amount", amount(low, high)),
    citation: () =>
      nearMiss(
        "address",
        "case citation",
        `${int(201, 599)} ${pick(["U.S.", "F.3d", "F. Supp. 2d", "Ohio St.3d", "N.E.2d"])} ${int(101, 1290)}`,
      ),
    statute: () => nearMiss("address", "statute", `${int(5, 42)} ${pick(["U.S.C.", "C.F.R."])} § ${int(101, 1983)}`),
    sessionLaw: () => nearMiss("address", "session law", `${int(104, 136)} Stat. ${int(210, 4870)}`),
    isbn: () => nearMiss("credit_card", "ISBN", isbn13(random)),
    committee: () => nearMiss("ssn", "committee id", `C00${digits(6)}`),
    invoice: (year = int(2009, 2023)) => nearMiss("phone", "invoice number", `INV-${year}-${pad(int(12, 9980), 5)}`),
    bill: () =>
      nearMiss("address", "bill number", `${pick(["H.B.", "S.B.", "Am. Sub. H.B.", "H.J.R."])} ${int(2, 640)}`),
    rollCall: () => nearMiss("phone", "roll call", `Roll Call ${int(11, 980)}`),
    pages: () => {
      const from = int(3, 380);
      return nearMiss("phone", "page reference", `pp. ${from}–${from + int(1, 22)}`);
    },
    date: (from = 2003, to = from) => nearMiss("date_of_birth", "date", `${monthAndDay()}, ${int(from, to)}`),
    shortDate: (from = 2003, to = from) =>
      nearMiss("date_of_birth", "date", `${pad(int(1, 12), 2)}/${pad(int(1, 28), 2)}/${int(from, to)}`),
    version: () =>
      nearMiss("ip_address", "version number", `version ${int(2, 11)}.${int(0, 19)}.${int(0, 9)}.${int(0, 4)}`),
    zipLike: () => nearMiss("address", "account code", `${int(40_100, 45_900)}`),
    contract: () =>
      nearMiss(
        "ssn",
        "contract number",
        failing(9, (d) => routingSum(d) % 10 === 0),
      ),
    reference16: () =>
      nearMiss(
        "credit_card",
        "reference number",
        groups(
          failing(16, (d) => luhnSum(d) % 10 === 0),
          4,
        ),
      ),
    /** Three, two and four digits, as in a Social Security number; no number was ever issued with 9 in front and 44 within. */
    part: () => nearMiss("ssn", "part number", `9${pad(int(1, 99), 2)}-44-${pad(int(1, 9999), 4)}`),
    plain: (looksLike: string, is: string, text: string) => nearMiss(looksLike, is, text),
  };
}

export type NearMisses = ReturnType<typeof createNearMisses>;
