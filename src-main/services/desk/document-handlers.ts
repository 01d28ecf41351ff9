// A document shown: opened after its evidence copy's hash was checked, its pages pictured, its words found.
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { Handlers } from "../../contract/services.ts";
import { compareFiles } from "../compare.ts";
import type { Parts } from "./parts.ts";

type Methods =
  | "document/open"
  | "document/close"
  | "document/find"
  | "document/compare"
  | "page/tile"
  | "page/words"
  | "page/passage";

/** A search waits behind pictures of what is in sight. */
const FIND_PRIORITY = 3;
const WORDS_PRIORITY = 1;

export function documentHandlers({ app, seats, openMark }: Parts): Pick<Handlers, Methods> {
  return {
    async "document/open"({ case: id, document, password }) {
      const seat = await seats.of(id, document);
      if (!seat.ok) return seat;
      if (password !== undefined) seat.value.password = password;
      // A process that runs already was given the evidence copy as it was then: whether it still is, is told anew.
      if (seat.value.view !== undefined) {
        const isSame = await seat.value.kept.verifyOriginal(document);
        if (!isSame.ok) return isSame;
        if (!isSame.value) return err(stetError("store/original-changed"));
      }
      const view = await seats.view(seat.value);
      if (!view.ok) {
        // A wrong password must not stay for the next attempt.
        if (password !== undefined) delete seat.value.password;
        return view;
      }
      openMark.opened(id, document);
      const { name, size } = seat.value;
      const evidenceCheckedAt = app.now().toISOString();
      return ok({ ...view.value.opened, sha256: document, name, bytes: size, evidenceCheckedAt });
    },
    async "document/close"({ case: id, document }) {
      seats.leave(id, document);
      openMark.closed(id, document);
      return ok(null);
    },
    async "document/find"({ case: id, document, search }, { signal }) {
      const seat = await seats.of(id, document);
      const view = seat.ok ? await seats.view(seat.value) : seat;
      if (!view.ok) return view;
      const found = await view.value.ask("find", { search }, { priority: FIND_PRIORITY, signal });
      if (!found.ok) return found;
      return "why" in found.value ? err(stetError("search/bad-pattern", found.value.why)) : ok(found.value);
    },
    async "document/compare"({ case: id, document, others }, { signal, report }) {
      const sources = [];
      for (const one of new Set([document, ...others])) {
        const seat = await seats.of(id, one);
        const source = seat.ok ? await seats.source(seat.value) : seat;
        if (!source.ok) return source;
        sources.push(source.value);
      }
      const [first, ...rest] = sources;
      const inputs = [first!.input, ...rest.map(({ input }) => input)] as const;
      return compareFiles(app, inputs, { ...first!.options, signal, onProgress: report });
    },
    async "page/tile"({ case: id, document, priority, ...ask }, { signal }) {
      const seat = await seats.of(id, document);
      const view = seat.ok ? await seats.view(seat.value) : seat;
      return view.ok ? view.value.ask("tile", ask, { priority, signal }) : view;
    },
    async "page/words"({ case: id, document, page }, { signal }) {
      const seat = await seats.of(id, document);
      const view = seat.ok ? await seats.view(seat.value) : seat;
      return view.ok ? view.value.ask("words", { page }, { priority: WORDS_PRIORITY, signal }) : view;
    },
    async "page/passage"({ case: id, document, page, start, end }, { signal }) {
      const seat = await seats.of(id, document);
      const view = seat.ok ? await seats.view(seat.value) : seat;
      if (!view.ok) return view;
      const places = [{ how: "text" as const, page, start, end }];
      const told = await view.value.ask("places", { places }, { priority: WORDS_PRIORITY, signal });
      if (!told.ok) return told;
      const quads = told.value.places[0]?.quads;
      return quads === undefined ? err(stetError("mark/off-page")) : ok({ page, quads });
    },
  };
}
