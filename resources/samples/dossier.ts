// The dossier put together: chapters in order, numbered, stamped, drawn, and its gold list beside it.
import { createHash } from "node:crypto";
import { contentsPage } from "./contents.ts";
import { type Gold, readGold, type SignalNote } from "./gold.ts";
import { nearMiss } from "./mark.ts";
import { createNearMisses } from "./near-misses.ts";
import { oneLine } from "./page/lines.ts";
import type { Item, Page } from "./page/model.ts";
import { widthOf } from "./page/pdfkit.ts";
import { type Info, render } from "./page/render.ts";
import { createRandom } from "./random.ts";
import { campaignFinance } from "./records/campaign-finance.ts";
import { contracts } from "./records/contracts.ts";
import { litigation } from "./records/litigation.ts";
import { press } from "./records/press.ts";
import { toSection } from "./records/record.ts";
import { speeches } from "./records/speeches.ts";
import { votes } from "./records/votes.ts";
import { assets } from "./sections/assets.ts";
import { badlyRedacted } from "./sections/badly-redacted.ts";
import { biography } from "./sections/biography.ts";
import { contacts } from "./sections/contacts.ts";
import { emails } from "./sections/emails.ts";
import { family } from "./sections/family.ts";
import { finances } from "./sections/finances.ts";
import { identity } from "./sections/identity.ts";
import { residences } from "./sections/residences.ts";
import { scanned } from "./sections/scanned.ts";
import type { Tools } from "./sections/section.ts";
import { summary } from "./sections/summary.ts";
import { titlePage } from "./sections/title.ts";

export const DEFAULT_PAGES = 64;
export const SEED = "stet/dossier/1";

const FIXED = [
  summary,
  biography,
  family,
  residences,
  identity,
  contacts,
  emails,
  finances,
  assets,
  scanned,
  badlyRedacted,
];
const RECORDS = [votes, speeches, litigation, campaignFinance, contracts, press].map(toSection);
/** Below this a chapter of the record has no room for an entry. */
const FEWEST_RECORD_PAGES = 2;

const INFO: Info = {
  created: new Date("2024-02-23T21:41:07Z"),
  fields: {
    Title: "Whitcombe vetting dossier, third draft",
    Author: "R. Calloway",
    Subject: "Prospective nominee for Lieutenant Governor",
    Keywords: "vetting, confidential, HLW",
    Creator: "Calloway Document Desk 4.2",
    Producer: "Calloway Document Desk 4.2 (stamp module)",
    ModDate: new Date("2024-02-26T13:05:52Z"),
  },
};

/** Every chapter draws on its own seed, so that a longer record leaves the other chapters as they are. */
const toolsFor = (id: string): Tools => {
  const random = createRandom(`${SEED}/${id}`);
  return { random, near: createNearMisses(random) };
};

function stampsOf(page: Page, index: number): Item[] {
  if (index === 0) return [stamp(page, index)];
  const legend = oneLine("CONFIDENTIAL. Prepared at the request of counsel.");
  const header = { type: "text" as const, x: 60, y: 40, font: "Helvetica-Oblique" as const, size: 8 };
  return page.scan === null ? [{ ...header, ...legend }, stamp(page, index)] : [stamp(page, index)];
}

function stamp(page: Page, index: number): Item {
  const bates = `HLW-${String(index + 1).padStart(6, "0")}`;
  const line = oneLine(nearMiss("ssn", "Bates number", bates));
  const x = page.width - 60 - widthOf(bates, "Helvetica-Bold", 9);
  return { type: "text", x, y: page.height - 46, font: "Helvetica-Bold", size: 9, ...line };
}

/** Shares out `pages` as evenly as whole pages allow. */
function share(pages: number, among: number): number[] {
  return Array.from({ length: among }, (_, i) => Math.floor((pages + i) / among)).reverse();
}

function assemble(pages: number): Page[] {
  const front = titlePage.write(toolsFor(titlePage.id));
  const chapters = FIXED.map((section) => ({ title: section.title, pages: section.write(toolsFor(section.id)) }));
  const taken = front.length + 1 + chapters.reduce((sum, chapter) => sum + chapter.pages.length, 0);
  const least = taken + RECORDS.length * FEWEST_RECORD_PAGES;
  if (pages < least) throw new RangeError(`The dossier has at least ${least} pages.`);
  const budgets = share(pages - taken, RECORDS.length);
  RECORDS.forEach((section, i) => {
    chapters.push({ title: section.title, pages: section.write(toolsFor(section.id), budgets[i]!) });
  });
  let next = front.length + 2;
  const entries = chapters.map((chapter) => {
    const page = next;
    next += chapter.pages.length;
    return { title: chapter.title, page };
  });
  return [...front, contentsPage(entries), ...chapters.flatMap((chapter) => chapter.pages)];
}

export type Dossier = { readonly pdf: Uint8Array; readonly gold: Gold };

/** The same `pages` and `name` give the same bytes, on every platform. */
export async function makeDossier(name: string, pages: number = DEFAULT_PAGES): Promise<Dossier> {
  const models = assemble(pages);
  const pdf = await render(models, stampsOf, INFO);
  const reading = readGold(models, stampsOf);
  const sha256 = createHash("sha256").update(pdf).digest("hex");
  const gold: Gold = {
    schema: "stet.gold/1",
    document: { name, sha256, pages: models.length },
    ...reading,
    signals: signalsOf(reading),
  };
  return { pdf, gold };
}

function signalsOf(reading: Pick<Gold, "underBox">): SignalNote[] {
  const boxed = [...new Set(reading.underBox.map((item) => item.page))];
  return [
    { family: "origin", channel: "confidentiality_marking", page: 1, what: "CONFIDENTIAL, and a privilege legend" },
    { family: "source_risk", channel: "bates_stamp", what: "HLW-NNNNNN at the foot of every page" },
    { family: "source_risk", channel: "copy_number", page: 1, what: "Copy 7 of 12" },
    { family: "source_risk", channel: "metadata_author", what: "R. Calloway" },
    { family: "source_risk", channel: "metadata_software", what: "Calloway Document Desk 4.2" },
    { family: "source_risk", channel: "metadata_dates", what: "changed three days after it was created" },
    ...boxed.map((page) => ({
      family: "arrived_redaction",
      channel: "text_under_box",
      page,
      what: "live text under black boxes",
    })),
  ];
}
