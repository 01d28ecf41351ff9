// What the numbered properties of office files are called.

/** MS-OSHARED 2.3.3.2.1, named as ISO/IEC 29500 names them. */
export const SUMMARY: Readonly<Record<number, string>> = {
  2: "title",
  3: "subject",
  4: "creator",
  5: "keywords",
  6: "description",
  7: "Template",
  8: "lastModifiedBy",
  9: "revision",
  10: "TotalTime",
  11: "lastPrinted",
  12: "created",
  13: "modified",
  14: "Pages",
  15: "Words",
  16: "Characters",
  18: "Application",
  19: "DocSecurity",
};
/** MS-OSHARED 2.3.3.2.2. */
export const DOCUMENT_SUMMARY: Readonly<Record<number, string>> = {
  2: "category",
  3: "PresentationFormat",
  4: "Bytes",
  5: "Lines",
  6: "Paragraphs",
  7: "Slides",
  8: "Notes",
  9: "HiddenSlides",
  10: "MMClips",
  13: "TitlesOfParts",
  14: "Manager",
  15: "Company",
  26: "contentType",
  27: "contentStatus",
  28: "language",
  29: "version",
};
