// A plan's decisions as they are listed for review, what comes next, and what keeps a person from deciding.
import { describe, expect, it } from "vitest";
import { stetError } from "../../../src-main/contract/errors.ts";
import type { ReviewItem, SignoffView } from "../../../src-main/contract/signoff.ts";
import {
  countsOfView,
  heldBy,
  listed,
  NO_SIGNOFF,
  needsApproval,
  nextUnseen,
  returnedBecause,
} from "../../../src-renderer/state/signoff.ts";

const NOBODY = { key: null, name: "editor", role: null, words: [] };
const AT = { utc: "2026-11-16T09:00:00.000Z", offsetMinutes: 0 };
const item = (id: string, kind: string, rest: Partial<ReviewItem> = {}): ReviewItem => ({
  id,
  group: id,
  verdict: "redact",
  kind,
  text: `text of ${id}`,
  confidence: 1,
  why: "",
  places: [],
  pages: [1],
  reason: "privacy",
  note: "",
  label: null,
  by: [NOBODY],
  decidedAt: AT.utc,
  review: "unseen",
  reviewed: null,
  asked: null,
  comments: 0,
  open: 0,
  change: null,
  ...rest,
});
const view = (rest: Partial<SignoffView> = {}): SignoffView => ({
  document: "0".repeat(64),
  name: "memo.pdf",
  caseName: "memo",
  state: "draft",
  version: 1,
  form: null,
  submitted: null,
  since: null,
  me: null,
  newsroom: null,
  may: {
    decide: true,
    submit: false,
    takeBack: false,
    review: false,
    sendBack: false,
    sign: false,
    export: true,
    comment: false,
    privileged: false,
  },
  items: [],
  withdrawn: [],
  undecided: 0,
  checks: [],
  course: [],
  people: [],
  threads: [],
  audit: { rows: 0, intact: true, brokenAt: null, signedUpTo: null, tail: [] },
  signed: [],
  ...rest,
});
const WITHDRAWN: SignoffView["withdrawn"][number] = {
  id: "redact:w",
  group: "w",
  kind: "email",
  text: "gone",
  pages: [2],
  reason: "privacy",
  asked: null,
  was: "redact",
};
const PLAN = view({
  since: 1,
  items: [
    item("a", "phone", { review: "approved" }),
    item("b", "ssn", { verdict: "stand", change: { what: "was_redact", before: "privacy" } }),
    item("c", "phone", { comments: 2 }),
    item("d", "something newer", { note: "named in the annex" }),
  ],
  withdrawn: [WITHDRAWN],
});
const ids = (groups: ReturnType<typeof listed>) =>
  groups.map(({ family, items, withdrawn }) => [family, [...items, ...withdrawn].map(({ id }) => id)]);

describe("the list of decisions", () => {
  it("is by family, a kind it has no words for last but what was taken away", () => {
    expect(ids(listed(PLAN, "all", ""))).toEqual([
      ["id", ["b"]],
      ["contact", ["a", "c"]],
      ["hand", ["d"]],
      [null, ["redact:w"]],
    ]);
  });

  it.each([
    ["stand", ["b"]],
    ["unseen", ["b", "c", "d"]],
    ["changed", ["b", "redact:w"]],
    ["comments", ["c"]],
  ] as const)("shows only %s when asked to, and counts the same", (listing, expected) => {
    expect(ids(listed(PLAN, listing, "")).flatMap(([, own]) => own)).toEqual(expected);
    expect(countsOfView(PLAN)[listing]).toBe(expected.length);
  });

  it("is filtered by text and note", () => {
    expect(ids(listed(PLAN, "all", "ANNEX"))).toEqual([["hand", ["d"]]]);
    expect(ids(listed(PLAN, "all", "gone"))).toEqual([[null, ["redact:w"]]]);
  });

  it("goes on to the next that nobody looked at, round its end, and then says that there is none", () => {
    const groups = listed(PLAN, "all", "");
    expect([nextUnseen(groups, "a"), nextUnseen(groups, "d"), nextUnseen(groups, null)]).toEqual(["c", "b", "b"]);
    expect(nextUnseen(listed(view({ items: [item("a", "phone")] }), "all", ""), "a")).toBeNull();
  });
});

describe("what keeps somebody from deciding", () => {
  const may = (rest: Partial<SignoffView["may"]>) => ({ ...view().may, decide: false, ...rest });
  it.each<[string, SignoffView | null, ReturnType<typeof heldBy>]>([
    ["nothing, before anything is known", null, null],
    ["nothing, in a draft", view(), null],
    [
      "counsel, for the editor who submitted",
      view({ state: "submitted", may: may({ takeBack: true }) }),
      "with-counsel",
    ],
    [
      "their role, for a lawyer",
      view({ state: "submitted", newsroom: "A", may: may({ review: true }) }),
      "not-an-editor",
    ],
    ["their role, in a draft", view({ newsroom: "A", may: may({}) }), "not-an-editor"],
  ])("is %s", (_what, now, held) => expect(heldBy({ ...NO_SIGNOFF, view: now })).toBe(held));

  it("is a roster that is refused, whatever was told before", () => {
    const refused = { ...NO_SIGNOFF, view: view(), error: stetError("roster/other-newsroom") };
    expect(heldBy(refused)).toBe("refused");
    expect(heldBy({ ...refused, error: stetError("window/disconnected") })).toBeNull();
  });

  it("an export needs approval where there is a roster, and only there", () => {
    const of = (rest: Partial<SignoffView>) => needsApproval({ ...NO_SIGNOFF, view: view(rest) });
    expect([of({}), of({ newsroom: "A" }), of({ newsroom: "A", state: "approved" })]).toEqual([false, true, false]);
  });

  it("a draft says why it is one again, unless its editor took it back", () => {
    const draft = (why: "changed_after_approval" | "taken_back" | "") => ({
      ...NO_SIGNOFF,
      view: view({
        course: [{ state: "draft", version: 2, at: AT, by: NOBODY, reason: { why, count: 1 }, words: "" }],
      }),
    });
    expect(returnedBecause(draft("changed_after_approval"))?.reason.count).toBe(1);
    expect([returnedBecause(draft("taken_back")), returnedBecause(draft(""))]).toEqual([null, null]);
  });
});
