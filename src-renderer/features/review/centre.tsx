// The middle: page tools, the document as it is or as it will be published, and the status line.

import { type ReactNode, useCallback, useMemo, useRef } from "react";
import type { Coverage } from "../../../src-main/contract/check.ts";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { msg, t } from "../../languages/language.ts";
import { PublishedViewer, Viewer } from "../../viewer/index.ts";
import type { ViewerHandle } from "../../viewer/types.ts";
import { ConflictsNote } from "../handover/conflicts-note.tsx";
import { marksOnCopy, originalPage } from "../publishing/copy-pages.ts";
import { ExcerptBar } from "../publishing/excerpt-bar.tsx";
import { OfOriginal, onExcerpt, openingPage } from "../publishing/excerpt-viewing.tsx";
import { FindBar } from "./find-bar.tsx";
import { Making } from "./making.tsx";
import { marksByPage } from "./marks-by-page.ts";
import { RecoveredNote } from "./recovered-note.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { StatusLine } from "./status-line.tsx";
import { Toasts } from "./toasts.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useHandTools } from "./use-hand-tools.ts";
import { showFinding, useViewing } from "./viewing.ts";

export function Centre() {
  const { store, actions } = useDesk();
  const viewing = useViewing();
  const opened = useDeskState((desk) => desk.opened);
  const findings = useDeskState((desk) => desk.findings);
  const decisions = useDeskState((desk) => desk.decisions);
  const signals = useDeskState((desk) => desk.signals);
  const selected = useDeskState((desk) => desk.selected);
  const zoom = useDeskState((desk) => desk.zoom);
  const rotation = useDeskState((desk) => desk.rotation);
  const matches = useDeskState((desk) => desk.matches);
  const match = useDeskState((desk) => desk.match);
  const searched = useDeskState((desk) => desk.searched);
  const searchedAt = useDeskState((desk) => desk.searchedAt);
  const view = useDeskState((desk) => desk.view);
  const signal = useDeskState((desk) => desk.signal);
  const copy = useDeskState((desk) => desk.copy);
  const place = useDeskState((desk) => desk.pointed);
  const banner = useBanner();
  const hand = useHandTools();

  const marks = marksByPage(findings, decisions);
  const signs = useMemo(
    () =>
      signals.flatMap(({ id, page, family, quads }) => {
        if (page === undefined || family !== "source_risk") return [];
        const first = quads?.[0];
        return [first === undefined ? { id, page } : { id, page, y: (first[1] + first[5]) / 2 }];
      }),
    [signals],
  );
  const select = useCallback(
    (id: string) => {
      const finding = store.get().findings.find((f) => f.id === id);
      if (finding !== undefined) store.set({ selected: id, tab: "findings", pointed: null });
      else if (store.get().signals.some((s) => s.id === id)) store.set({ signal: id, tab: "provenance" });
    },
    [store],
  );
  // A sign's places are shown as those of a search are, while nothing is searched for. So is where a residue stands.
  const pointed = useMemo(() => {
    if (place !== null) return [place];
    const own = signals.find(({ id }) => id === signal);
    return own?.page === undefined || own.quads === undefined ? [] : [{ page: own.page, quads: own.quads }];
  }, [signals, signal, place]);
  const onZoom = useCallback(
    (scale: number, by: "fit" | "hand") => store.set(by === "hand" ? { scale, zoom: scale } : { scale }),
    [store],
  );
  const published = view === "published" && copy.state === "made" && copy.bytes !== null ? copy.bytes : null;
  const leaves = published !== null && copy.state === "made" ? copy.made.leaves : null;
  const shown = useMemo(() => marksOnCopy(leaves, marks), [leaves, marks]);
  const onPage = useCallback((page: number) => store.set({ page: originalPage(leaves, page) }), [store, leaves]);
  // The other viewer opens where this one was left: it must not start over at the first page.
  const left = useRef(store.get().page);
  const attach = useCallback(
    (handle: ViewerHandle | null) => {
      if (handle === null) left.current = store.get().page;
      if (handle === null || leaves === null) viewing.attach(handle, left.current);
      else viewing.attach(onExcerpt(handle, leaves, viewing, store), openingPage(leaves, left.current));
    },
    [store, viewing, leaves],
  );

  const common = { selected, zoom, rotation, onZoom, onPage, onSelect: select, label: opened.name } as const;
  return (
    <main className="centre" data-region="page" data-view={published === null ? "as-is" : "published"}>
      <Toolbar onStep={(page) => viewing.viewer.current.reveal({ page, align: "start" })} />
      <ExcerptBar />
      <div className="canvas">
        {published === null ? (
          <Viewer
            ref={attach}
            source={viewing.source}
            signs={signs}
            hits={searched ?? matches ?? pointed}
            hit={
              searched !== null ? searchedAt : (matches ?? pointed).length === 0 ? null : matches === null ? 0 : match
            }
            banner={banner}
            marks={marks}
            hand={hand}
            onText={(picked) => void actions.pick(picked)}
            {...common}
          />
        ) : (
          <PublishedViewer
            ref={attach}
            bytes={published}
            pages={leaves === null ? opened.pages : undefined}
            banner={leaves === null ? undefined : (page) => <OfOriginal leaf={leaves[page - 1]} />}
            marks={shown}
            {...common}
          />
        )}
        <SelectionBar />
        <RecoveredNote />
        <ConflictsNote />
      </div>
      <StatusLine />
      <FindBar />
      {view === "published" && published === null && (
        <Making
          onShow={(page, quads) => {
            store.set({ view: "as-is", pointed: quads === undefined ? null : { page, quads } });
            const quad = quads?.[0];
            if (quad !== undefined) return viewing.viewer.current.reveal({ page, quad, align: "center" });
            const finding = findings.find((f) => f.page === page);
            if (finding === undefined) viewing.viewer.current.reveal({ page, align: "start" });
            else showFinding(store, viewing, finding);
          }}
        />
      )}
      <Toasts />
    </main>
  );
}

/** A page that was not read, or only off its picture, says so on its own sheet: no mark there doesn't mean clean. */
function useBanner(): (page: number) => ReactNode {
  const coverage = useDeskState((desk) => desk.coverage);
  return useMemo(() => {
    const states = new Map(coverage.map((c) => [c.page, c.state]));
    return (page: number) => {
      const words = PAGE_WORDS[states.get(page) ?? "read"];
      return words === null ? null : (
        <div className={words.scan ? "notread scan" : "notread"}>
          <Icon name="warn" />
          <span>
            <b>{t(words.title)}</b> {t(words.text)}
          </span>
        </div>
      );
    };
  }, [coverage]);
}

const PAGE_WORDS: Record<Coverage["state"], { title: string; text: string; scan: boolean } | null> = {
  read: null,
  ocr: {
    title: msg("Read from a picture."),
    text: msg("Letters can be misread. Handwriting, signatures and faces are not found: look for them yourself."),
    scan: true,
  },
  ocr_low: {
    title: msg("Read from a picture, badly."),
    text: msg("Words are missing or misread. Read this page yourself before you publish it."),
    scan: false,
  },
  not_read: {
    title: msg("Stet could not read this page."),
    text: msg("Nothing is marked here because nothing was looked at. Read it yourself before you publish it."),
    scan: false,
  },
  language_unsupported: {
    title: msg("Stet has no data for this page’s language."),
    text: msg("What is marked here is guesswork. Have somebody read it who can."),
    scan: false,
  },
};
