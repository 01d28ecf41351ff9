import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type RulePack, recordingRef, rereadings } from "../../../src-main/engine/policy/index.ts";
import type { App } from "../../../src-main/services/app.ts";
import { loadPolicyData } from "../../../src-main/services/policy-packs.ts";
import { compareRecordings } from "../../../src-main/services/recordings.ts";

const data = await loadPolicyData(join(import.meta.dirname, "../../../resources"));
const app = (packs: readonly RulePack[] = data.packs) =>
  ({ policyData: async () => ({ ...data, packs }) }) as unknown as App;
const root = mkdtempSync(join(tmpdir(), "stet-recordings-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const X_RULES = recordingRef(data.packs.find((p) => p.platform === "X")!.clauses[0]!.seen.ref)!;
const put = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(root, folder, path)), { recursive: true });
  writeFileSync(join(root, folder, path), text);
};
const OLD = `# Private content

You may not share private information without the permission of the person it belongs to.

* home address
* phone numbers

Appeals are answered in a week.
`;

describe("a recording that a clause cites", () => {
  it("is a file of a repository at a commit", () => {
    expect(X_RULES).toEqual({
      repository: "vlopses-us-versions",
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      path: "X/Community Guidelines.md",
    });
  });

  it.each([
    "https://example.org/page",
    "https://github.com/OpenTermsArchive/x/blob/main/a.md",
    `https://github.com/OpenTermsArchive/x/blob/${"a".repeat(40)}/..%2F..%2Fetc/passwd`,
  ])("%s is none", (ref) => expect(recordingRef(ref)).toBeNull());

  it("is what most clauses were read in", () => {
    const read = data.packs.flatMap((p) => p.clauses).filter((c) => recordingRef(c.seen.ref) !== null);
    expect(read.length).toBeGreaterThan(90);
  });
});

describe("newer recordings", () => {
  const file = join(X_RULES.repository, X_RULES.path);
  it("in a folder without git show which clauses' texts changed, by the words that did", async () => {
    put("earlier", file, OLD);
    put(
      "newer",
      file,
      OLD.replace("without the permission of the person it belongs to", "unless the person agrees").replaceAll(
        "* ",
        "- ",
      ),
    );
    const { clauses } = await compareRecordings(app(), {
      newer: join(root, "newer"),
      earlier: join(root, "earlier"),
      platform: "X",
    });
    const scope = clauses.find((c) => c.id === "x.private-info.scope.2024-03")!;
    expect(scope).toMatchObject({ state: "changed", quoteLost: true, file });
    expect(scope.removed).toEqual([
      "you may not share private information without the permission of the person it belongs to.",
    ]);
    expect(scope.added).toEqual(["you may not share private information unless the person agrees."]);
    // Bullets of another sort are no change, and a file that isn't there is said to be missing.
    expect(clauses.some((c) => c.state === "gone")).toBe(true);
    expect(clauses.some((c) => c.state === "not_archived")).toBe(true);
  });

  it("that say the same leave the clause alone", async () => {
    put("same", file, OLD.replaceAll("\n", "\r\n"));
    const { clauses } = await compareRecordings(app(), {
      newer: join(root, "same"),
      earlier: join(root, "earlier"),
      platform: "X",
    });
    expect(clauses.find((c) => c.id === "x.private-info.scope.2024-03")).toMatchObject({
      state: "same",
      removed: [],
      added: [],
    });
  });

  it("in a git checkout are compared with the commit that the clause cites", async () => {
    const place = join(root, "checkout", "vlopses-us-versions");
    put(join("checkout", "vlopses-us-versions"), X_RULES.path, OLD);
    const git = (...args: string[]) =>
      execFileSync("git", ["-C", place, "-c", "user.name=a", "-c", "user.email=a@example.org", ...args])
        .toString()
        .trim();
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "First");
    const commit = git("rev-parse", "HEAD");
    put(join("checkout", "vlopses-us-versions"), X_RULES.path, OLD.replace("* phone numbers\n", ""));
    // The record's own commit is not in a made-up repository: the clause is made to cite this one.
    const packs = data.packs.map((p) => ({
      ...p,
      clauses: p.clauses.map((c) => ({ ...c, seen: { ...c.seen, ref: c.seen.ref.replace(X_RULES.commit, commit) } })),
    }));
    const { clauses } = await compareRecordings(app(packs), { newer: join(root, "checkout"), platform: "X" });
    expect(clauses.find((c) => c.id === "x.private-info.scope.2024-03")).toMatchObject({
      state: "changed",
      quoteLost: false,
      removed: ["phone numbers"],
      added: [],
    });
  });

  it("without anything to compare with are said to have nothing", () => {
    const [first] = rereadings(
      data.packs.filter((p) => p.platform === "X"),
      () => ({ earlier: null, newer: OLD }),
    );
    expect(first!.state).toBe("no_earlier");
  });
});
