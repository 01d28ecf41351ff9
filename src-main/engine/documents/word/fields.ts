// Word's fields: codes that the page doesn't show, the addresses in them, and what they fetch.
import type { Gathered } from "../opc/gathered.ts";

/** Fields of no argument worth searching: they say where they stand, or count. */
const TRIVIAL =
  /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION|PAGEREF|REF|NOTEREF|TOC|SEQ|STYLEREF|DATE|TIME|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|NUMWORDS|NUMCHARS|EQ|ADVANCE|INDEX|LISTNUM|AUTONUM\w*)\b/i;
const LINK = /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*(?:"([^"]*)"|(\S+))/i;
/** What Word loads, or asks another program for, when it updates fields. */
const FETCHES = /^\s*(INCLUDEPICTURE|INCLUDETEXT|INCLUDE|IMPORT|LINK|DDE|DDEAUTO|RD|DATABASE)\b(.*)$/is;

export function gatherField(code: string, found: Gathered): void {
  const link = LINK.exec(code);
  if (link !== null) {
    found.hiddenOnce("link address", link[1] ?? link[2] ?? "");
    return;
  }
  if (code.trim() === "" || TRIVIAL.test(code)) return;
  found.hiddenOnce("field code", code);
  const fetches = FETCHES.exec(code);
  if (fetches === null) return;
  const quoted = /"([^"]*)"/.exec(fetches[2]!)?.[1];
  found.remote(fetches[1]!.toUpperCase(), (quoted ?? fetches[2]!).replace(/\\\\/g, "\\").trim());
}
