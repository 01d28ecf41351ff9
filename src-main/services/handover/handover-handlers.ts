// Handing over and taking over as the window asks for it.
import { join, resolve } from "node:path";
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { ConflictSide } from "../../contract/handover.ts";
import type { Person } from "../../contract/people.ts";
import type { Handlers } from "../../contract/services.ts";
import type { Side } from "../../store/handover.repository.ts";
import type { Parts } from "../desk/parts.ts";
import { stamp } from "../desk/stamp.ts";
import { SHORTEST_PASSPHRASE } from "../signoff/identity.ts";
import { makeHandOver, openToLook, readableBy, takeOver } from "./hand-over.ts";

type Methods = "handover/prepare" | "handover/make" | "handover/open" | "handover/take" | "handover/conflicts";

export function handoverHandlers(parts: Parts): Pick<Handlers, Methods> {
  const { app, cases, people, incoming, seats } = parts;
  return {
    async "handover/prepare"({ case: id }) {
      const [kept, present] = [await cases.open(id), await people.present()];
      if (!kept.ok) return kept;
      if (!present.ok) return present;
      const info = kept.value.info();
      if (!info.ok) return info;
      return ok({
        name: `${plainName(info.value?.name ?? "")}-${stamp(app.now())}.stet`,
        mayPrivileged: readableBy(present.value) !== null,
        shortest: SHORTEST_PASSPHRASE,
      });
    },
    async "handover/make"({ case: id, documents, passphrase, privileged, folder, name }, { signal }) {
      const kept = await cases.open(id);
      if (!kept.ok) return kept;
      const order = { documents: documents ?? null, passphrase, privileged, force: false, signal };
      return makeHandOver(parts, kept.value, { ...order, path: join(resolve(folder), name) });
    },
    async "handover/open"({ incoming: id, passphrase }) {
      const file = incoming.find(id);
      if (file === undefined) return err(stetError("window/unknown-file"));
      return openToLook(parts, file.bytes(), passphrase);
    },
    async "handover/take"({ incoming: id, passphrase }, { signal }) {
      const file = incoming.find(id);
      if (file === undefined) return err(stetError("window/unknown-file"));
      const taken = await takeOver(parts, file.bytes(), passphrase, signal);
      if (!taken.ok) return taken;
      seats.changed(taken.value.case);
      await incoming.finish(id);
      return ok({ ...taken.value, document: taken.value.documents[0]!.sha256 });
    },
    async "handover/conflicts"({ case: id }) {
      const [kept, present] = [await cases.open(id), await people.present()];
      if (!kept.ok) return kept;
      if (!present.ok) return present;
      const [conflicts, taken] = [kept.value.handover.conflicts(), kept.value.handover.taken()];
      if (!conflicts.ok) return conflicts;
      if (!taken.ok) return taken;
      const known = kept.value.signoff.people();
      if (!known.ok) return known;
      const names = new Map(known.value.map(({ key, name }) => [key, name]));
      const person = (actor: string) => people.person(actor, present.value.roster, names);
      const made = taken.value.at(-1)?.made;
      return ok({
        from: made?.key == null ? "" : person(made.key).name,
        conflicts: conflicts.value.map(({ document, finding, place, ours, theirs }) => ({
          document,
          finding,
          kind: place.kind,
          text: place.text,
          page: place.page,
          quads: place.quads,
          ours: shown(ours, person),
          theirs: shown(theirs, person),
        })),
      });
    },
  };
}

const shown = ({ by, ...side }: Side, person: (actor: string) => Person): ConflictSide => ({
  ...side,
  by: by === "" ? null : person(by),
});

/** A case is called after a file that somebody else named. */
const plainName = (name: string) =>
  name
    .replace(/[^\p{L}\p{N}._ -]+/gu, "")
    .replace(/\s+/g, "-")
    .replace(/^[.-]+/, "")
    .slice(0, 80) || "case";
