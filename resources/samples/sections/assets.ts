// A schedule of assets on a page turned by ninety degrees, as a spreadsheet program prints it.
import { createFlow } from "../page/flow.ts";
import { LANDSCAPE } from "../page/styles.ts";
import { candidate, owen, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

export const assets: FixedSection = {
  id: "assets",
  title: "Schedule of assets",
  write: ({ near }) => {
    const flow = createFlow({ width: 792, height: 612, rotate: 90 }, LANDSCAPE);
    flow.chapter("Schedule of assets");
    flow.table(
      [
        { title: "Asset", width: 150 },
        { title: "Held by", width: 96 },
        { title: "Where", width: 186 },
        { title: "Contact", width: 90 },
        { title: "Acquired", width: 74 },
        { title: "Value", width: 76, align: "right" },
      ],
      [
        [
          "Dwelling",
          "Both",
          candidate.address(),
          candidate.home(),
          near.shortDate(2016),
          near.plain("phone", "amount", "$364,000"),
        ],
        ["Contents", "Both", candidate.addressNoZip(), candidate.cell(), "Various", near.money(20_000, 60_000)],
        [
          "Sloop, 26 feet",
          "Owen Whitcombe",
          owen.address(),
          owen.phone(),
          near.shortDate(2020, 2021),
          near.money(18_000, 40_000),
        ],
        [
          "Rental interest",
          "Marianne Whitcombe",
          candidate.box(),
          spouse.cell(),
          near.shortDate(2012),
          near.money(150_000, 290_000),
        ],
        [
          "Savings bonds, series of 1998",
          "Both",
          "In a deposit box",
          "None",
          near.shortDate(1998, 1999),
          near.money(1_000, 9_000),
        ],
        [
          `Fund units (agreement ${near.contract()})`,
          "Harlan Whitcombe",
          "In book form",
          "None",
          near.shortDate(2006),
          near.money(10_000, 40_000),
        ],
        [
          `Royalties, ISBN ${near.isbn()}`,
          "Harlan Whitcombe",
          "College press",
          "None",
          near.shortDate(2005),
          near.money(90, 800),
        ],
        [
          `Timber, lot ${near.zipLike()}`,
          "Harlan Whitcombe",
          "Recorded at volume 388",
          "None",
          near.shortDate(2009),
          near.money(9_000, 30_000),
        ],
      ],
    );
    flow.paragraph(
      `Values are the candidate’s own and were not appraised. The schedule was received with a covering note from ${candidate.email()} and is produced as ${near.bates()}. It replaces the schedule attached to invoice ${near.invoice(2023)}.`,
    );
    return flow.pages;
  },
};
