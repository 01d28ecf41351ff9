// The newsroom's reasons while they are edited: what is kept is what the services take.
import { describe, expect, it } from "vitest";
import { reasonList, STARTING_REASONS } from "../../../src-main/contract/desk.ts";
import { canBeTakenOut, kept, moved, newRow, problemsOf } from "../../../src-renderer/features/reasons/reason-rows.ts";

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
const list = STARTING_REASONS.slice(0, 3);

describe("the list of reasons", () => {
  it.each<[string, number, 1 | -1, string[]]>([
    ["up", 1, -1, ["safety", "privacy", "minor"]],
    ["down", 0, 1, ["safety", "privacy", "minor"]],
    ["not beyond the top", 0, -1, ["privacy", "safety", "minor"]],
    ["not beyond the end", 2, 1, ["privacy", "safety", "minor"]],
  ])("moves one %s", (_, from, by, wanted) => {
    expect(ids(moved(list, from, by))).toEqual(wanted);
  });

  it("keeps what protects a source", () => {
    expect(STARTING_REASONS.filter((one) => !canBeTakenOut(one)).map(({ id }) => id)).toEqual(["source_protection"]);
  });

  it("says which names are wrong", () => {
    const rows = [
      { id: "privacy", name: "", code: "" },
      { id: "new_1", name: " ", code: "" },
      { id: "new_2", name: "Court order", code: "" },
      { id: "new_3", name: "court order ", code: "" },
    ];
    expect(problemsOf(rows)).toEqual(["", "Name it, or take it out.", "", "Another reason has this name."]);
  });

  it.each([
    ["Court order", /^court_order_[a-z0-9]{8}$/],
    ["Opferschutz, § 174c", /^opferschutz_174c_[a-z0-9]{8}$/],
    ["Größe", /^gro_e_[a-z0-9]{8}$/],
    ["3rd party", /^rd_party_[a-z0-9]{8}$/],
    ["隐私", /^reason_[a-z0-9]{8}$/],
    ["x".repeat(60), /^x{24}_[a-z0-9]{8}$/],
  ])("gives %s an id that can be read and is never used again", (name, id) => {
    const row = { ...newRow(Math.random), name };
    const made = kept([...STARTING_REASONS, row], new Set([row.id]));
    expect(made.at(-1)?.id).toMatch(id);
    expect(reasonList.parse(made)).toEqual(made);
  });
});
