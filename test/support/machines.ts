// Machines that never see a network: a desk each, the same newsroom's roster, and files carried from one to the other.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TakeOverView } from "../../src-main/contract/handover.ts";
import type { Roster } from "../../src-main/contract/people.ts";
import { IDENTITY_FILE } from "../../src-main/services/signoff/identity.ts";
import { ROSTER_FILE } from "../../src-main/services/signoff/roster.ts";
import { must, type TestDesk, testDesk } from "./desk.ts";
import type { TestPerson } from "./people.ts";

export const SHARED_PASSPHRASE = "four words read aloud twice";

export type Place = { case: string; document: string };
export type Machine = TestDesk & {
  readonly home: string;
  /** Opens a document and looks it through. */
  import(name: string, bytes: Uint8Array, into?: string): Promise<Place>;
  /** Everything that stands in the text as one of these, decided as one act. */
  decide(
    place: Place,
    texts: readonly string[],
    verdict: "redact" | "stand" | "undecided",
    reason?: string,
  ): Promise<void>;
  /** What is in force: text, verdict and reason, in the order of the texts. */
  decided(place: Place): Promise<[text: string, verdict: string, reason: string][]>;
  /** Onto the stick: the file's path. */
  handOver(id: string, name: string, more?: { documents?: string[]; privileged?: boolean }): Promise<string>;
  look(path: string): Promise<TakeOverView>;
  take(path: string): Promise<TakeOverView & Place>;
};

/** `stick` is the folder that is carried between them. */
export async function machine(who: TestPerson | null, stick: string, roster: Roster | null = null): Promise<Machine> {
  const desk = await testDesk();
  const home = join(desk.folder, "home");
  if (roster !== null) writeFileSync(join(home, ROSTER_FILE), JSON.stringify(roster));
  if (who !== null) writeFileSync(join(home, IDENTITY_FILE), JSON.stringify(who.identity));
  const { call } = desk;
  return {
    ...desk,
    home,
    async import(name, bytes, into) {
      const path = join(desk.folder, name);
      writeFileSync(path, bytes);
      const incoming = desk.desk.admit(path);
      const place = must(await call("case/import", into === undefined ? { incoming } : { incoming, case: into }));
      must(await call("document/look", place));
      return place;
    },
    async decide(place, texts, verdict, reason = "privacy") {
      const { findings } = must(await call("document/look", place));
      const ids = findings.filter(({ text }) => texts.includes(text)).map(({ id }) => id);
      must(await call("decision/make", { ...place, of: { findings: ids }, verdict, reason, note: "" }));
    },
    async decided(place) {
      const { findings, marks, decisions } = must(await call("document/look", place));
      const said = new Map(decisions.map((one) => [one.finding, one]));
      return [...findings, ...marks]
        .flatMap(({ id, text }): [string, string, string][] => {
          const one = said.get(id);
          return one === undefined || one.verdict === "undecided" ? [] : [[text, one.verdict, one.reason]];
        })
        .sort(([a], [b]) => (a < b ? -1 : 1));
    },
    async handOver(id, name, { documents, privileged = false } = {}) {
      const order = { case: id, passphrase: SHARED_PASSPHRASE, privileged, folder: stick, name };
      return must(await call("handover/make", documents === undefined ? order : { ...order, documents })).path;
    },
    look: async (path) =>
      must(await call("handover/open", { incoming: desk.desk.admit(path), passphrase: SHARED_PASSPHRASE })),
    take: async (path) =>
      must(await call("handover/take", { incoming: desk.desk.admit(path), passphrase: SHARED_PASSPHRASE })),
  };
}
