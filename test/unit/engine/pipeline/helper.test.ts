// Two at one document: what a helper observes is as good as what is observed here, and what it doesn't is done here.
import { describe, expect, test } from "vitest";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import type { Keep } from "../../../../src-main/contract/excerpt.ts";
import { helpersDesk } from "../../../../src-main/engine/pipeline/help.ts";
import type { Helper, Tasks } from "../../../../src-main/engine/pipeline/helper.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { ranges, shareWork } from "../../../../src-main/engine/pipeline/share-work.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { PageLook, ReadText } from "../../../../src-main/engine/verification/check.ts";
import { line, pages } from "../../../support/pdf.ts";
import { source, tools } from "../../../support/tools.ts";

const dossier = pages(
  Array.from(
    { length: 26 },
    (_, i) => line(`Page ${i + 1}: Ann Mockingbird called at noon.`) + line("Neighbour", 72, 600),
  ),
);

/** A helper in this process, which is always the faster of the two and may answer otherwise than it should. */
function helper(change: (task: keyof Tasks, answer: never) => unknown = (_, answer) => answer) {
  const desk = helpersDesk(tools);
  const asked = new Set<string>();
  let running: Promise<unknown> = Promise.resolve();
  const help = (): Helper => ({
    ask(task, order) {
      asked.add(task);
      const answer = running.then(async () => {
        const own = await desk.answer(task, order);
        while (desk.workAhead());
        return (change(task, own as never) ?? null) as never;
      });
      running = answer;
      return answer;
    },
    async pause() {
      for (let last: unknown = null; last !== running; ) {
        last = running;
        await last;
      }
    },
  });
  return { help, asked };
}

async function redactWith(help?: () => Helper, keep: Keep | null = null) {
  const order = { ...NOTHING_ORDERED, texts: ["Mockingbird"], keep };
  const ran = await redactDocument({ ...tools, ...(help && { help }) }, source(dossier), order, SILENT);
  if (!ran.ok) throw new Error(ran.error.code);
  return ran.value;
}

describe("a copy made with a helper", async () => {
  const alone = await redactWith();

  test("is the one made without, to the byte, and as well checked", async () => {
    const { help, asked } = helper();
    expect(await redactWith(help)).toEqual(alone);
    expect(alone.residues).toEqual([]);
    expect([...asked].sort()).toEqual(["ahead", "copy", "look", "original", "read", "search", "text"]);
  });

  test("is the one made without of an excerpt, too, whose pages have other numbers", async () => {
    const { help, asked } = helper();
    const keep: Keep = { pages: [3, 25], passages: [{ page: 9, quads: [[70, 80, 300, 80, 70, 96, 300, 96]] }] };
    const made = await redactWith(help, keep);
    expect(made).toEqual(await redactWith(undefined, keep));
    expect(made).toMatchObject({ residues: [], leaves: [{ page: 3 }, { page: 9 }, { page: 25 }] });
    expect(made.text).toContain("Page 9");
    expect(made.text).not.toMatch(/Mockingbird|Page 8/);
    expect([...asked]).toEqual(expect.arrayContaining(["search", "look", "text"]));
  });

  test("is the same when the helper gives up at once, or half way", async () => {
    let left = 6;
    for (const { help } of [helper(() => null), helper((_, answer) => (left-- > 0 ? answer : null))])
      expect(await redactWith(help)).toEqual(alone);
  });

  test.each([
    {
      what: "text",
      check: "verification/opens-elsewhere",
      short: (t: ReadText) => ({ ...t, pages: t.pages.slice(1) }),
    },
    { what: "look", check: "verification/planned-picture", short: (looks: PageLook[]) => looks.slice(0, -1) },
  ])("does not pass where the helper leaves out a page of $what", async ({ what, check, short }) => {
    const { help } = helper((task, own) => (task === what ? (short as (own: never) => unknown)(own) : own));
    const { bytes, checks } = await redactWith(help);
    expect(bytes).toBeNull();
    expect(checks.find(({ id }) => id === check)).toMatchObject({ passed: false });
  });
});

describe("shared work", () => {
  const parts = ranges(10, 1).map(({ from }) => from);
  test.each([
    { name: "nobody helps", theirs: null },
    { name: "the helper does it", theirs: async (n: number) => n * 2 },
    { name: "the helper never can", theirs: async () => null },
    { name: "the helper dies on one", theirs: async (n: number) => (n === 7 ? null : n * 2) },
  ])("is all done, in order, when $name", async ({ theirs }) => {
    const other = theirs === null ? null : ({ pause: async () => {} } as Helper);
    const work = shareWork(
      other,
      parts,
      (n) => n * 2,
      (n) => theirs!(n),
    );
    expect(await work.finish()).toEqual(parts.map((n) => n * 2));
  });
});
