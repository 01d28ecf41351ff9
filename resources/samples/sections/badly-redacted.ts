// Interview notes "redacted" the wrong way: black boxes drawn over text that is still there.
import { createFlow } from "../page/flow.ts";
import type { Page } from "../page/model.ts";
import { widthOf } from "../page/pdfkit.ts";
import { BODY } from "../page/styles.ts";
import { candidate, mother, spouse } from "../people.ts";
import type { FixedSection } from "./section.ts";

/** Covers every private value on the page with a box of the text's own extent. */
function blackOut(page: Page): void {
  const boxes = page.items.flatMap((item) => {
    if (item.type !== "text") return [];
    return item.spans
      .filter((span) => span.mark.type === "private")
      .map((span) => ({
        type: "box" as const,
        x: item.x + widthOf(item.text.slice(0, span.start), item.font, item.size) - 1,
        y: item.y - 2.5,
        width: widthOf(item.text.slice(span.start, span.end), item.font, item.size) + 2,
        height: item.size + 3.5,
        color: "black",
        hides: span.mark,
      }));
  });
  page.items.push(...boxes);
}

export const badlyRedacted: FixedSection = {
  id: "badly-redacted",
  title: "Interview 9, redacted for circulation",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Interview 9, redacted for circulation");
    flow.paragraph(
      `Interview with a former employee of the credit union, held on ${near.plain("date_of_birth", "date", "November 28, 2023")}. Private particulars were blacked out by the document desk before copies were made. The unredacted notes are with counsel.`,
    );
    flow.heading("1. The application");
    flow.paragraph(
      `The witness recalled the application of 1999 and read from her copy. It gave the applicant’s number as ${candidate.ssn()} and the date of birth as ${candidate.born()}. She had thought it odd that the joint applicant’s number, ${spouse.ssn()}, was written in the same hand.`,
    );
    flow.paragraph(
      `She confirmed the address, ${candidate.address()}, from a later change-of-address card, and the telephone, ${candidate.cell()}. The card also gives ${candidate.emailPrivate()}.`,
    );
    flow.heading("2. The mother’s account");
    flow.paragraph(
      `The nearest relative was given as the mother, at ${mother.address()}, telephone ${mother.phone()}. The witness knew her slightly. The account was in order and was closed in 2009 with a balance of ${near.money(80, 900)}.`,
    );
    flow.heading("3. What was not said");
    flow.paragraph(
      `Asked about the docket, ${near.docket()}, she had no knowledge. Asked about the reference ${near.reference16()} she said that it was a teller’s number and “not anything of his.” She was shown ${near.bates()} and recognised pages ${near.plain("phone", "page reference", "4 to 6")}.`,
      BODY,
    );
    for (const page of flow.pages) blackOut(page);
    return flow.pages;
  },
};
