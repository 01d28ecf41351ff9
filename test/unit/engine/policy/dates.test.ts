import { describe, expect, it } from "vitest";
import { parseFrom, parseSeen, parseTo } from "../../../../resources/policies/dates.ts";

const seen = { earliest: "2026-07-01", latest: "2026-07-31" };

describe("the beginning of a clause", () => {
  it.each([
    ["between 2024-03-08 and 2024-03-21 (page header: March 2024)", "2024-03-08", "2024-03-21"],
    ["between 2024-03-28 and 2024-09-07", "2024-03-28", "2024-09-07"],
    ["on or before 2022-10-11 (in every snapshot read)", null, "2022-10-11"],
    ["no later than 2024-03-21", null, "2024-03-21"],
    ["on or before 2010-12", null, "2010-12-31"],
    ["2023 or earlier", null, "2023-12-31"],
    ["March 2024 wording", "2024-03-01", "2024-03-31"],
    ["page header: April 2025", null, "2025-04-30"],
    ["text last updated 2025-09-19", null, "2025-09-19"],
    ["2022-12 (page dated December 2022; reported as introduced 2022-12-14)", "2022-12-14", "2022-12-14"],
    ["2021-11/12 (introduction date not verified here); text read Oct 2022 on", "2021-11-01", "2022-10-31"],
    ["wording from between 2024-03-28 and 2024-08-29; substance in 2022-10-28 text", null, "2022-10-28"],
    ["2020-10-16 (announced 2020-10-15)", "2020-10-16", "2020-10-16"],
    ["2020-09-01 (US); 2020-11 (global)", "2020-09-01", "2020-11-30"],
    ["2024-08 (page: last updated August 2024; first archived 2024-09-04)", "2024-08-01", "2024-08-31"],
    ["first archived 2026-03-17; page last updated 2026-07-20", null, "2026-03-17"],
    ["numbered clause since 2024-11-14 snapshot; effective 2025-09-29 text", null, "2024-11-14"],
    ["2016-10 (Meta's own account)", "2016-10-01", "2016-10-31"],
    ["2016-02", "2016-02-01", "2016-02-29"],
  ])("reads %j", (text, earliest, latest) => {
    expect(parseFrom(text, seen)).toEqual({ earliest, latest, text });
  });

  it("is only known to lie before the reading when nothing is said", () => {
    expect(parseFrom(null, seen)).toEqual({ earliest: null, latest: "2026-07-31", text: null });
  });

  it.each([
    "spring 2024",
    "around 2024-03-01",
    "2024-13-01 or so",
    "between 2024-03-08 and later",
    "page header: Mars 2024",
  ])("refuses %j instead of guessing", (text) => expect(() => parseFrom(text, seen)).toThrow());

  it("refuses a bracket that ends before it begins", () => {
    expect(() => parseFrom("between 2024-03-21 and 2024-03-08", seen)).toThrow("ends before it begins");
  });
});

describe("the end of a clause", () => {
  it.each([
    ["between 2023-12-14 and 2023-12-19", "2023-12-14", "2023-12-19"],
    ["2020-10-15/16", "2020-10-15", "2020-10-16"],
    ["2025-09-12", "2025-09-12", "2025-09-12"],
    ["2024-08", "2024-08-01", "2024-08-31"],
    ["2019-03 (re-issued text)", "2019-03-01", "2019-03-31"],
    ["on or before 2026-09-17", "2026-07-01", "2026-09-17"],
    ["2026-12-18 (assumed: next known version)", "2026-07-01", "2026-12-18"],
    ["unknown", "2026-07-01", null],
    ["superseded (date not established)", "2026-07-01", "2026-08-21"],
  ])("reads %j", (text, earliest, latest) => {
    const successor = { earliest: "2026-08-08", latest: "2026-08-21", text: "" };
    expect(parseTo(text, seen, successor)).toEqual({ earliest, latest, text });
  });

  it("is none when none is recorded", () => expect(parseTo(null, seen, null)).toBeNull());
  it("refuses a superseded text without a named successor", () =>
    expect(() => parseTo("superseded (date not established)", seen, null)).toThrow("successor"));
});

describe("the day a text was read", () => {
  it.each([
    ["2026-07-22", "2026-07-22", "2026-07-22"],
    ["text dated 2021-11-24", "2021-11-24", "2021-11-24"],
    ["text as packaged 2018-12", "2018-12-01", "2018-12-31"],
    ["2020-07 notice", "2020-07-01", "2020-07-31"],
    ["2022", "2022-01-01", "2022-12-31"],
    ["undated crawl (English text)", null, null],
    [null, null, null],
  ])("reads %j", (text, earliest, latest) => expect(parseSeen(text)).toEqual({ earliest, latest }));
  it("refuses other wording", () => expect(() => parseSeen("last summer")).toThrow());
});
