// Printed e-mail: Courier, headers above each message, quoted replies below.
import { secret } from "../mark.ts";
import { createFlow, type Flow } from "../page/flow.ts";
import { TYPED } from "../page/styles.ts";
import { candidate, counsel, manager, partner, spouse, treasurer } from "../people.ts";
import type { FixedSection } from "./section.ts";

type Message = {
  readonly headers: readonly string[];
  readonly body: readonly string[];
};

function print(flow: Flow, message: Message): void {
  for (const header of message.headers) {
    flow.paragraph(header, TYPED);
    flow.space(-TYPED.leading * 0.55);
  }
  flow.space(10);
  for (const paragraph of message.body) flow.paragraph(paragraph, TYPED);
  flow.rule();
}

const named = (name: string, email: string) => `${name} <${email}>`;

export const emails: FixedSection = {
  id: "emails",
  title: "Selected correspondence",
  write: ({ near }) => {
    const flow = createFlow();
    flow.chapter("Selected correspondence");
    flow.paragraph(
      "Printed from the Committee’s mailbox on the manager’s instruction. Headers are as the printer gave them; long routes have been left out.",
    );
    const subject = "Subject: Re: questionnaire, items 1-20";
    print(flow, {
      headers: [
        `From: ${named("Harlan Whitcombe", candidate.email())}`,
        `To: ${named("Dana Oquendo", manager.email())}`,
        `Cc: ${named("Felix Armitage", treasurer.email())}; ${named("Priya Nandakumar-Holt", counsel.email())}`,
        `Date: ${near.plain("date_of_birth", "date", "Thu, 14 Sep 2023 07:52:11 -0400")}`,
        subject,
        `X-Originating-IP: [${candidate.ip()}]`,
      ],
      body: [
        "Dana,",
        `Items 1 to 20 are done. I left the Social blank past ${candidate.ssnShort()} because I do not like it sitting in a mailbox; call me on ${candidate.cellDashed()} and I will read you the rest. Date of birth is ${candidate.bornShort()}, as you have it.`,
        `For post, use ${candidate.box()}. Nothing to the house, please. Marianne's number is ${spouse.cell()} if you cannot get me.`,
        `The loan file is Bates ${near.bates()}. The contract number on the second page, ${near.contract()}, is the state's and not mine.`,
        "H.",
      ],
    });
    print(flow, {
      headers: [
        `From: ${named("Dana Oquendo", manager.email())}`,
        `To: ${named("Harlan Whitcombe", candidate.email())}`,
        `Date: ${near.plain("date_of_birth", "date", "Thu, 14 Sep 2023 09:20:40 -0400")}`,
        subject,
        `Received: from desk-4 ([${manager.ip()}]) by gateway, ${near.version()}`,
      ],
      body: [
        "Harlan,",
        `Thank you. The bureau needs the card that the subscription was charged to. Felix has it as ${candidate.card()}; tell me if that is wrong. The transfer from the Frankfurt account shows ${candidate.iban()}, which I have not seen on any disclosure. What is it?`,
        `I am at ${manager.phone()} until six and on ${secret("phone", "(614) 555-0121")} after that.`,
        "Dana",
      ],
    });
    print(flow, {
      headers: [
        `From: ${named("Felix Armitage", treasurer.email())}`,
        `To: ${named("Dana Oquendo", manager.email())}`,
        `Cc: ${secret("email", "compliance@example.org")}`,
        `Date: ${near.plain("date_of_birth", "date", "Fri, 15 Sep 2023 16:03:02 -0400")}`,
        "Subject: Frankfurt",
      ],
      body: [
        `It is the account for the hinge supplier, opened by ${partner.name} in 2006 and in both names since. Balance under ${near.plain("phone", "amount", "$2,100")}. It should have been listed. I would amend before anyone asks; the form is ${near.version()} and takes ten minutes.`,
        `The wire reference, ${near.reference16()}, is the bank's own and is not an account or a card. Committee id for the amendment is ${near.committee()}.`,
        `Ted can confirm: ${partner.phone()}, or ${partner.email()}.`,
        "F.A.",
      ],
    });
    print(flow, {
      headers: [
        `From: ${named("Marianne Castellan", spouse.email())}`,
        `To: ${named("Dana Oquendo", manager.email())}`,
        `Date: ${near.plain("date_of_birth", "date", "Sun, 17 Sep 2023 21:14:55 -0400")}`,
        "Subject: the form you sent",
        `X-Originating-IP: [${secret("ip_address", "198.51.100.24")}]`,
      ],
      body: [
        "Dear Dana,",
        `You asked for mine as well. Born ${spouse.bornShort()}, Social ${spouse.ssn()}. I would rather not be telephoned at work; evenings on ${spouse.cellDotted()} are best. The tenants at ${secret("address", "1107 Fenwick Avenue, Larkin Falls")} do not know who owns the house and I should like to keep it so.`,
        `The old home number, ${candidate.home()}, still rings in the kitchen.`,
        "M.",
      ],
    });
    print(flow, {
      headers: [
        `From: ${named("Priya Nandakumar-Holt", counsel.email())}`,
        `To: ${named("Dana Oquendo", manager.email())}`,
        `Bcc: ${named("H. Whitcombe", candidate.emailPrivate())}`,
        `Date: ${near.plain("date_of_birth", "date", "Mon, 18 Sep 2023 08:05:27 -0400")}`,
        "Subject: PRIVILEGED - numbers in e-mail",
      ],
      body: [
        "All,",
        `Please stop sending identifiers by e-mail. The holding in ${near.citation()} is that a voluntary disclosure of this kind waives, and ${near.statute()} does not help us. If a number has to be given, ring me on ${counsel.phone()}.`,
        `Version control: the draft of ${near.plain("date_of_birth", "date", "September 11, 2023")} is withdrawn, and so are copies 3 and 9. See ${near.plain("phone", "page reference", "pp. 12-14")} of the protocol.`,
        "P.",
      ],
    });
    return flow.pages;
  },
};
