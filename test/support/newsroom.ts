// A newsroom of an editor and a lawyer at one desk, with a document that has something to redact and something to let stand.
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Role } from "../../src-main/contract/people.ts";
import type { SignoffView } from "../../src-main/contract/signoff.ts";
import { IDENTITY_FILE } from "../../src-main/services/signoff/identity.ts";
import { ROSTER_FILE } from "../../src-main/services/signoff/roster.ts";
import { must, type TestDesk, testDesk } from "./desk.ts";
import { line, onePage } from "./pdf.ts";
import { PASSPHRASE, type TestPerson, testPerson, testRoster } from "./people.ts";

/** Fictitious. */
export const NOTE = onePage({
  content: [
    line("Call Jordan Ashgrove on (614) 555-0147 or (614) 555-0147, not 202-555-0143."),
    line("The committee answers at press@ashgrove.example.org.", 72, 660),
  ].join("\n"),
});
export const PHONE = "(614) 555-0147";

export type Newsroom = TestDesk & {
  readonly mara: TestPerson;
  readonly tobias: TestPerson;
  readonly home: string;
  readonly place: { case: string; document: string };
  /** Who sits at the desk from now on; null: nobody identified. */
  seat(who: TestPerson | null): void;
  /** The document looked through, the phone numbers redacted, everything else let stand: by whoever sits there. */
  decide(reason?: string): Promise<void>;
};

export async function newsroom(
  given: {
    readonly roster?: readonly (readonly ["mara" | "tobias", Role])[] | null;
    readonly document?: Uint8Array;
  } = {},
): Promise<Newsroom> {
  const desk = await testDesk();
  const home = join(desk.folder, "home");
  const people = { mara: await testPerson("Mara Lindqvist"), tobias: await testPerson("Tobias Okonjo") };
  const roles =
    given.roster === undefined
      ? ([
          ["mara", "editor"],
          ["tobias", "lawyer"],
        ] as const)
      : given.roster;
  if (roles !== null)
    writeFileSync(join(home, ROSTER_FILE), JSON.stringify(testRoster(roles.map(([who, role]) => [people[who], role]))));
  const seat = (who: TestPerson | null) => {
    const path = join(home, IDENTITY_FILE);
    if (who !== null) writeFileSync(path, JSON.stringify(who.identity));
    else if (existsSync(path)) rmSync(path);
  };
  seat(people.mara);
  writeFileSync(join(desk.folder, "note.pdf"), given.document ?? NOTE);
  const place = must(await desk.call("case/import", { incoming: desk.desk.admit(join(desk.folder, "note.pdf")) }));
  must(await desk.call("document/look", place));
  return {
    ...desk,
    ...people,
    home,
    place,
    seat,
    async decide(reason = "privacy") {
      const state = must(await desk.call("document/look", place));
      const phones = state.findings.filter((f) => f.kind === "phone").map((f) => f.id);
      const others = state.findings.filter((f) => f.kind !== "phone").map((f) => f.id);
      const struck = { ...place, of: { findings: phones }, verdict: "redact", reason } as const;
      const said =
        reason === "source_protection"
          ? ({ note: "brought by hand", label: { text: "withheld", style: "bar" } } as const)
          : { note: "" };
      must(await desk.call("decision/make", { ...struck, ...said }));
      must(
        await desk.call("decision/make", {
          ...place,
          of: { findings: others },
          verdict: "stand",
          reason: "other",
          note: "Public office, named in that capacity",
        }),
      );
    },
  };
}

/** Every value approved, and the plan signed, by whoever sits there. */
export async function approve({ call, place }: Newsroom): Promise<SignoffView> {
  const items = must(await call("signoff/view", place)).items.map(({ id }) => id);
  if (items.length > 0) must(await call("signoff/approve", { ...place, of: { items } }));
  return must(await call("signoff/sign", { ...place, passphrase: PASSPHRASE }));
}

/** Submitted by the editor, approved by the lawyer, exported: the folder. */
export async function signedExport(room: Newsroom): Promise<string> {
  const { place } = room;
  await room.decide();
  must(await room.call("signoff/submit", { ...place, passphrase: PASSPHRASE }));
  room.seat(room.tobias);
  await approve(room);
  room.seat(room.mara);
  const { plan } = must(await room.call("copy/make", place));
  return must(await room.call("export/write", { ...place, plan, folder: room.folder })).folder;
}
