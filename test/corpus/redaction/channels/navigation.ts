// Ways through the document: outlines, destinations, labels, threads, actions.
import { line, pdf } from "../../../support/pdf.ts";
import { ABOVE, BELOW, type Channel, onPage, SECRET } from "../channel.ts";

const S = SECRET;
const script = `<</S /JavaScript /JS (var name = '${S}')>>`;
const catalog = (name: string, keys: string, ...more: string[]) => onPage(name, "0 g", { catalog: keys, more });

export const NAVIGATION: readonly Channel[] = [
  catalog("a script on opening", `/OpenAction ${script}`),
  catalog("named scripts", `/Names <</JavaScript <</Names [(${S}) ${script}]>>>>`),
  catalog("actions of the document", `/AA <</WC ${script} /WS ${script}>>`),
  onPage("actions of a page", "0 g", { page: `/AA <</O ${script} /C ${script}>>` }),
  catalog("the outline", "/Outlines 10 0 R", "<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>", `<</Title (${S}) /Parent 10 0 R /Dest [3 0 R /Fit]>>`),
  catalog("the outline's actions", "/Outlines 10 0 R", "<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 1>>", `<</Title (One) /Parent 10 0 R /A <</S /URI /URI (http://example.org/${S})>>>>`),
  catalog("named destinations", `/Names <</Dests <</Names [(${S}) [3 0 R /Fit]]>>>>`),
  catalog("old named destinations", `/Dests <</${S} [3 0 R /Fit]>>`),
  catalog("page labels", `/PageLabels <</Nums [0 <</P (${S}) /S /D>>]>>`),
  catalog("article threads", "/Threads [10 0 R]", `<</Type /Thread /I <</Title (${S}) /Author (${S})>> /F 11 0 R>>`, "<</Type /Bead /T 10 0 R /N 11 0 R /V 11 0 R /P 3 0 R /R [72 690 300 710]>>"),
  onPage("beads of a page", "0 g", { page: "/B [11 0 R]", more: [`<</I <</Title (${S})>>>>`, "<</Type /Bead /T 10 0 R /P 3 0 R>>"] }),
  catalog("the base of addresses", `/URI <</Base (http://example.org/${S})>>`),
  catalog("a portfolio", `/Collection <</Type /Collection /D (${S}) /Schema <</Name <</Subtype /S /N (${S})>>>>>>`),
  catalog("named pages and templates", `/Names <</Pages <</Names [(${S}) 3 0 R]>>>>`),
  {
    name: "a template that is no page",
    bytes: () =>
      pdf([
        "<</Type /Catalog /Pages 2 0 R /Names <</Templates <</Names [(Form) 6 0 R]>>>>>>",
        "<</Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 612 792]>>",
        "<</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>",
        { dict: "", data: ABOVE + BELOW },
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        "<</Type /Template /Contents 7 0 R /MediaBox [0 0 612 792] /Resources <</Font <</F1 5 0 R>>>>>>",
        { dict: "", data: line(S) },
      ]),
  },
  catalog("alternate presentations and renditions", `/Names <</AlternatePresentations <</Names [(${S}) 10 0 R]>> /Renditions <</Names [(${S}) 10 0 R]>>>>`, `<</Type /SlideShow /Subtype /Embedded /StartResource (${S})>>`),
  onPage("a page's transition, tabs and viewport", "0 g", { page: `/Trans <</S /${S}>> /VP [<</Name (${S}) /BBox [0 0 9 9]>>] /Tabs /S` }),
  onPage("separation info of a page", "0 g", { page: `/SeparationInfo <</Pages [3 0 R] /DeviceColorant (${S})>>` }),
];
