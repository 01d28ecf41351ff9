// The programs and devices that a file names as its makers, and what passing through them implies.
import { cite, type Field, localName } from "./metadata-fields.ts";
import type { RawSignal } from "./signal.ts";

const isSoftware = (f: Field) =>
  ["creatortool", "producer", "softwareagent"].includes(localName(f).replace(/^.*\./, "")) ||
  (f.source === "info" && localName(f) === "creator");

/** Makers of office scanners, and the words scanners sign with. */
const SCANNER =
  /\b(?:scan(?:ner|snap|jet|front)?|bizhub|workcentre|versalink|altalink|imagerunner|iR-ADV|taskalfa|ecosys|e-studio|aficio|RICOH|MFP|ADF|TWAIN|Kyocera|Konica|Xerox|Epson Scan|Brother|Lexmark|KODAK|Fujitsu)\b/i;
const UPLOADED =
  /\b(?:iLovePDF|Smallpdf|Sejda|PDF24|Soda PDF|pdfFiller|DocHub|CloudConvert|Zamzar|Google Docs|Canva|PDFescape|Adobe Online|online2pdf|PDF Candy|Scribd|DocuSign)\b/i;

export function softwareSignals(fields: readonly Field[]): RawSignal[] {
  const software = distinct(fields.filter(isSoftware));
  if (software.length === 0) return [];
  const scanned = software.filter((f) => SCANNER.test(f.value));
  const uploaded = software.filter((f) => UPLOADED.test(f.value));
  const rest = software.filter((f) => !scanned.includes(f) && !uploaded.includes(f));
  const signals: RawSignal[] = [];
  if (scanned.length > 0)
    signals.push({
      family: "source_risk",
      channel: "metadata_device",
      strength: "moderate",
      summary: "The metadata names the model of the scanner; scanners keep logs of who used them.",
      evidence: cite(scanned),
    });
  if (uploaded.length > 0)
    signals.push({
      family: "source_risk",
      channel: "metadata_service",
      strength: "moderate",
      summary: "The file passed through an online service, which may hold a copy and a record of who sent it.",
      evidence: cite(uploaded),
    });
  if (rest.length > 0)
    signals.push({
      family: "origin",
      channel: "metadata_software",
      strength: "weak",
      summary: "The metadata names the software that made the file.",
      evidence: cite(rest),
    });
  return signals;
}

const distinct = (fields: readonly Field[]): Field[] => [...new Map(fields.map((f) => [f.value.trim(), f])).values()];
