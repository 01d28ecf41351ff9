// The cast. Every person, town and company is invented; numbers come from ranges set aside for fiction and tests.
import { nearMiss, secret } from "./mark.ts";

const phone = (text: string) => secret("phone", text);
const email = (text: string) => secret("email", text);
const address = (text: string) => secret("address", text);
const born = (text: string) => secret("date_of_birth", text);
const ip = (text: string) => secret("ip_address", text);

/** Functions, not values: each call is one occurrence on a page. */
export const candidate = {
  name: "Harlan Lowell Whitcombe",
  cell: () => phone("(614) 555-0142"),
  cellDashed: () => phone("614-555-0142"),
  cellDotted: () => phone("614.555.0142"),
  cellLong: () => phone("+1 614 555 0142"),
  home: () => phone("(740) 555-0118"),
  office: () => phone("(740) 555-0133 ext. 204"),
  email: () => email("harlan.whitcombe@example.org"),
  emailPrivate: () => email("hlw1974@example.org"),
  born: () => born("March 14, 1974"),
  bornShort: () => born("03/14/1974"),
  bornIso: () => born("1974-03-14"),
  ssnShort: () => secret("ssn_partial", "123-45-XXXX"),
  ssnStarred: () => secret("ssn_partial", "123-45-****"),
  ssnMasked: () => secret("ssn_partial", "XXX-XX-6780"),
  ssnLastFour: () => secret("ssn_partial", "6780"),
  ssn: () => secret("ssn", "123-45-6780"),
  address: () => address("1418 Sycamore Terrace, Larkin Falls, OH 43799"),
  addressNoZip: () => address("1418 Sycamore Terrace, Larkin Falls, Ohio"),
  street: () => address("1418 Sycamore Terrace"),
  box: () => address("P.O. Box 318, Larkin Falls, OH 43799"),
  card: () => secret("credit_card", "4111 1111 1111 1111"),
  cardStacked: () => secret("credit_card", "4111 1111\n1111 1111", true),
  iban: () => secret("iban", "DE89 3704 0044 0532 0130 00"),
  ip: () => ip("198.51.100.23"),
} as const;

export const spouse = {
  name: "Marianne Castellan Whitcombe",
  cell: () => phone("(614) 555-0167"),
  cellDotted: () => phone("614.555.0167"),
  email: () => email("m.castellan@example.org"),
  born: () => born("November 2, 1975"),
  bornShort: () => born("11/02/1975"),
  ssn: () => secret("ssn", "111-22-3333"),
} as const;

export const owen = {
  name: "Owen Whitcombe",
  born: () => born("July 19, 2001"),
  bornShort: () => born("07/19/2001"),
  phone: () => phone("419-555-0126"),
  address: () => address("640 Lantern Street, Apt. 12C, Port Merrow, OH 44899"),
} as const;

export const tessa = {
  name: "Tessa Whitcombe",
  born: () => born("January 30, 2003"),
  bornShort: () => born("01/30/2003"),
  email: () => email("tessa.w@example.org"),
  address: () => address("88 Chandler Hall, 1200 University Circle, Tolland Springs, KY 40999"),
} as const;

export const brother = {
  name: "Grant Whitcombe",
  born: () => born("8 June 1971"),
  bornShort: () => born("06/08/1971"),
  phone: () => phone("(859) 555-0188"),
  email: () => email("grant@example.org"),
  address: () => address("3060 N.W. Birch Hollow Court #5, Tolland Springs, KY 40999"),
} as const;

export const mother = {
  name: "Lorraine Whitcombe",
  born: () => born("April 27, 1948"),
  bornShort: () => born("04/27/1948"),
  phone: () => phone("740-555-0109"),
  address: () => address("RR 2, Box 118, Pinder Creek, OH 43797"),
} as const;

export const manager = {
  name: "Dana Oquendo",
  phone: () => phone("(614) 555-0119"),
  phoneDashed: () => phone("1-614-555-0119"),
  email: () => email("dana.oquendo@example.org"),
  ip: () => ip("203.0.113.77"),
} as const;

export const treasurer = {
  name: "Felix Armitage",
  phone: () => phone("614-555-0150"),
  email: () => email("farmitage@example.org"),
  address: () => address("27 Marlow Lane, Suite 210, Larkin Falls, OH 43799-0210"),
} as const;

export const counsel = {
  name: "Priya Nandakumar-Holt",
  phone: () => phone("(202) 555-0173"),
  email: () => email("p.nandakumar-holt@example.org"),
} as const;

export const partner = {
  name: "Theodore “Ted” Brandvold",
  phone: () => phone("(513) 555-0194"),
  email: () => email("ted@example.org"),
  address: () => address("915 Prospect Hill Road, East Larkin, OH 43798"),
  born: () => born("September 9, 1969"),
} as const;

export const FIRM = "Calloway Reed Research Group";
export const MILLWORK = "Whitcombe Millwork & Supply";
export const GRAIN = "Larkin Valley Grain Cooperative";
export const CAPITAL = "Brandvold Capital Partners";

/** The Committee's own legend, made to look official; the word in front of it is a plain confidentiality marking. */
export const legend = () =>
  `CONFIDENTIAL ${nearMiss("classification_marking", "the Committee's own legend", "// CAMPAIGN SENSITIVE // NOFORWARD")}`;
