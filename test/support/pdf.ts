// Small hand-made PDFs for tests, object by object, so that each holds exactly what its test is about.

export type Stream = { readonly dict: string; readonly data: string | Uint8Array };
export type PdfObject = string | Stream;

/** Objects are numbered from 1 in the order given; object 1 must be the catalog. */
export function pdf(objects: readonly PdfObject[], trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const offsets: number[] = [];
  let at = parts[0]!.length;
  const push = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part);
    parts.push(bytes);
    at += bytes.length;
  };
  objects.forEach((object, i) => {
    offsets.push(at);
    push(`${i + 1} 0 obj\n`);
    if (typeof object === "string") push(object);
    else {
      const data = typeof object.data === "string" ? Buffer.from(object.data, "latin1") : object.data;
      push(`<<${object.dict} /Length ${data.length}>>\nstream\n`);
      push(data);
      push("\nendstream");
    }
    push("\nendobj\n");
  });
  const xref = at;
  push(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) push(`${String(offset).padStart(10, "0")} 00000 n \n`);
  push(`trailer\n<</Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${xref}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

export type PageSpec = {
  readonly content: string | Uint8Array;
  /** Further keys of the page's dictionary. */
  readonly page?: string;
  /** Further keys of its resources. */
  readonly resources?: string;
  /** Further keys of the catalog. */
  readonly catalog?: string;
  /** Objects from number 10 on. */
  readonly more?: readonly PdfObject[];
  readonly trailer?: string;
  /** One of the standard 14. */
  readonly font?: string;
};

/** One page of 612 × 792 points with one font as /F1; objects 6 to 9 are free. */
export function onePage({
  content,
  page = "",
  resources = "",
  catalog = "",
  more = [],
  trailer = "",
  font = "Helvetica",
}: PageSpec): Uint8Array {
  return pdf(
    [
      `<</Type /Catalog /Pages 2 0 R ${catalog}>>`,
      "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      `<</Type /Page /Parent 2 0 R ${page.includes("/MediaBox") ? "" : "/MediaBox [0 0 612 792]"} /Contents 4 0 R /Resources <</Font <</F1 5 0 R>> ${resources}>> ${page}>>`,
      { dict: "", data: content },
      `<</Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding>>`,
      "null",
      "null",
      "null",
      "null",
      ...more,
    ],
    trailer,
  );
}

/** Pages with these contents and one font as /F1. */
export function pages(contents: readonly string[], font = "Helvetica"): Uint8Array {
  const number = (i: number) => 4 + 2 * i;
  return pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    `<</Type /Pages /Kids [${contents.map((_, i) => `${number(i)} 0 R`).join(" ")}] /Count ${contents.length}>>`,
    `<</Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding>>`,
    ...contents.flatMap((content, i): PdfObject[] => [
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${number(i) + 1} 0 R /Resources <</Font <</F1 3 0 R>>>>>>`,
      { dict: "", data: content },
    ]),
  ]);
}

/** A line of text at a baseline, in 12 pt. */
export const line = (text: string, x = 72, y = 700) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET\n`;

/** An incremental update (7.5.6): the earlier version stays whole before it. */
export function revised(original: Uint8Array, number: number, object: string, trailer = ""): Uint8Array {
  const before = Buffer.from(original);
  const previous = /startxref\s+(\d+)/.exec(before.subarray(-64).toString("latin1"))?.[1];
  const at = before.length;
  const body = `${number} 0 obj\n${object}\nendobj\n`;
  const tail = `xref\n${number} 1\n${String(at).padStart(10, "0")} 00000 n \ntrailer\n<</Size 20 /Root 1 0 R /Prev ${previous} ${trailer}>>\nstartxref\n${at + body.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([before, Buffer.from(body + tail, "latin1")]));
}
