// Documents are hostile: no text may make a detector slower than its length.
import { describe, expect, it } from "vitest";
import { detectText } from "../../../../src-main/engine/detection/index.ts";
import { someOf } from "../../../support/long.ts";

const SEEDS: Readonly<Record<string, string>> = {
  digits: "1",
  zeros: "0",
  "digits and spaces": "1 ",
  "digits and hyphens": "12-",
  "digits and dots": "1.",
  pluses: "+1",
  "bracketed digits": "(202) ",
  "at signs": "@",
  "letters and at signs": "a@",
  "dotted names": "a.b@c.d",
  "words at words": "a at b dot ",
  colons: ":",
  "hexadecimal and colons": "f::",
  masks: "X",
  "masks and hyphens": "XXX-XX-",
  "words for a number": "ssn last four ",
  "words for a birth": "born ",
  "words for a birth and days": "born 1 ",
  "half dates": "Aug 2 ",
  "house numbers": "12 Elm ",
  "house numbers and suffixes": "12 Elm St ",
  "streets and cities": "12 Elm St, Dayton ",
  "capitalised words": "12 Aaaa Bbbb Cccc ",
  "small words": "12 elm old st ",
  boxes: "PO Box 1 ",
  "line breaks": "\n",
  spaces: " ",
  "numbers and line breaks": "1\n",
  bars: "a | 1 | ",
  "table rows": "Name | SSN\nJane | 078051120\n",
  "birth headers": "Name\nDOB\nHired\n",
  "birth headers alone": "DOB\n",
  "tables of births": "Name DOB Hired\nAna 1/1/1980\n",
  "births one cell a line": "Name\nDOB\nHired\nAna\n1/1/1980\n",
  "cells of dates": "Born\nFiled\n1/1/1980\n2/2/1990\nAaa\n",
  "numbers that share an exchange": "(202) 555-0143/44/45",
  "names and broken at signs": "a.b\n@c.\n",
  commas: "name,1,",
  "angle brackets": "<a@b.cc> ",
  "message ids": "References: <a@b.cc>\n <a@b.cc>",
  "country codes": "DE89 ",
  "invisible characters": "\u200b1",
  "words for a password": "password ",
  "passwords and signs": "password=",
  "passwords and verbs": "password is a1B ",
  "private keys without an end": "-----BEGIN PRIVATE KEY-----\n",
  "beginnings of web tokens": "eyJabcdefgh.",
  cookies: "Cookie: a=bbbbbbbbb; ",
  "addresses with passwords": "http://a:b@",
  slashes: "/",
  "links to maps": "maps/@",
  coordinates: "12.3456, -12.3456 ",
  degrees: "39° ",
  accounts: "account 1234567 ",
  "nine digits": "021000021 ",
  wallets: "1Aaaaaaaaaaaaaaaaaaaaaaaaaaa ",
  "hexadecimal wallets": "0x",
  passports: "passport 123456789 ",
  "machine-readable lines": "P<UTOAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n",
  licenses: "license ",
  plates: "plate ABC 1234 ",
  vehicles: "1M8GDM9AXKP042788 ",
  illnesses: "diabetes ",
  "somebody's illnesses": "he has diabetes ",
  "stages of illness": "stage breast cancer ",
  children: "daughter Emma, 9, ",
  "ages and names": "9-year-old E",
  schools: "attends Elm School ",
  handles: "@abc ",
  "names with numbers": "a#1234 ",
  "employers' numbers": "12-3456789 ",
  "French numbers": "2 55 08 14 ",
  "British postcodes": "M20 6QT ",
  "streets and postcodes": "14 Elm Grove, M20 6QT ",
  "German streets": "Am Markt 3, ",
  "French streets": "3 rue de la ",
  "headers of secrets": "Name\tPlate\tVIN\nJane\tABC1234\t1\n",
  "headers and cells by line": "Name\nPlate\nABC 1234\n",
  "one long word": "a",
  "one long capital word": "A",
};

/** The best of three: whatever else the machine does only makes a run longer. */
const best = (text: string) => Math.min(...[1, 2, 3].map(() => time(text)));

const time = (text: string): number => {
  const start = performance.now();
  detectText(text);
  return performance.now() - start;
};

describe("hostile text", () => {
  detectText("warm up 078-05-1120, 14 Elm St, Dayton, OH 45402, (202) 555-0143, a@example.org");

  it.each(someOf(Object.entries(SEEDS), 4))("takes time in step with its length: %s", (_, seed) => {
    const short = seed.repeat(Math.ceil(25_000 / seed.length));
    const long = seed.repeat(Math.ceil(100_000 / seed.length));
    const one = best(short);
    const four = best(long);
    // Four times the text: quadratic work would take sixteen times as long. Small times are noise.
    expect(four).toBeLessThan(Math.max(one, 60) * 10);
    expect(four).toBeLessThan(20_000);
  });
});
