// Redacting nothing changes nothing that a person sees: real files, page by page, before and after.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { attempt } from "../../../src-main/base/attempt.ts";
import { differences } from "../../../src-main/engine/verification/compare-pictures.ts";
import { shared } from "../../support/shared.ts";
import { open, redact } from "../../support/tools.ts";
import { someOf } from "../../support/long.ts";

const folder = shared === null ? "" : join(shared, "corpus", "pdf");
const all = shared === null ? ["(no shared folder)"] : readdirSync(folder).filter((name) => name.endsWith(".pdf"));
/** Every file costs several readings: each third one is enough to keep what holds. */
const files = someOf(all, 3);
const MOST_PAGES = 10;

/** Grey levels apart that are seen, and the share of a page that may be: a form's field drawn half a pixel beside. */
const APART = 24;
const SHARE = 0.0005;

describe.skipIf(shared === null)("nothing ordered, nothing changed:", () => {
  test.each(files)("%s", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const before = attempt(() => open(bytes));
    if (before === undefined || before.pageCount() > MOST_PAGES) return;
    const { bytes: copy, pictures } = await redact(bytes, {});
    const drawn = new Set(pictures.map(({ page }) => page));
    expect(copy).not.toBeNull();
    const after = open(copy!);
    for (let page = 1; page <= before.pageCount(); page++) {
      const [a, b] = [attempt(() => before.picture(page, 1)), attempt(() => after.picture(page, 1))];
      // A page that can't be drawn was not seen.
      if (a === undefined || b === undefined) continue;
      expect([b.width, b.height]).toEqual([a.width, a.height]);
      if (drawn.has(page)) {
        // A picture has other edges than what it was made from, and nothing else.
        expect(differences(b, [a], []), `page ${page}`).toEqual([]);
        continue;
      }
      let apart = 0;
      for (let i = 0; i < a.grey.length; i++) if (Math.abs(a.grey[i]! - b.grey[i]!) > APART) apart++;
      expect(apart / a.grey.length, `page ${page}`).toBeLessThan(SHARE);
    }
    before.close();
    after.close();
  });
});
