// Text that hides nothing worth hiding: placeholders, labels of a redaction, a form's own words, dates of a calendar.

/** One letter or digit again and again: XXXX, 0000. */
function isPlaceholder(text: string): boolean {
  const letters = [...text.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase()];
  return new Set(letters).size <= 1;
}

const LABELS = [
  /\b(?:name )?redact(?:ed|ion|ions)?\b(?: and publicly filed)?/gi,
  /\b(?:confidential|privileged?|sealed|draft|copy|withheld|deleted|exempt)\b/gi,
  // Blanks of court forms.
  /_+\s*district\s+of\s*_+/gi,
  // Banners that mail gateways put over every message.
  /caution\s*[-:]?\s*external\s+e-?mail.*/gi,
  /(?:exercise\s+caution\s+when\s+opening\s+)?attachments\s+or\s+clicking\s+on\s+links\.?/gi,
  // What a form says in brackets below its blanks: (Specify), (if any).
  /\([\p{L} ,]{2,40}\)/gu,
  // A printer's slug line.
  /\S+\.(?:indd|qxd|qxp)\b.*/gi,
  // What makers of PDFs sign with.
  /powered\s+by\s+tcpdf.*/gi,
  // What courts stamp on the head of every page.
  /.*\b(?:doc(?:ument)?|dktentry)\b.+filed.+page.*/gi,
];

const DATE = /^[0-3]?\d[/.-][0-3]?\d(?:[/.-]\d{0,4})?[/.-]?$/;

export const isDate = (text: string): boolean => DATE.test(text.trim());

/** Whether nothing is given away by reading it. */
export function saysNothing(text: string): boolean {
  let rest = text.replace(/\s+/g, " ").trim();
  for (const label of LABELS) rest = rest.replace(label, "");
  return isPlaceholder(rest);
}
