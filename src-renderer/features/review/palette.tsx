// The command palette: what can be done now, and what stands in the document, by typing a part of it.

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useDesk, useDeskState } from "../../app/context.ts";
import { Icon } from "../../components/icon.tsx";
import { Glyph } from "../../components/signs.tsx";
import { t } from "../../languages/language.ts";
import { valuesOf } from "../../state/values.ts";
import { chordWords } from "../../words/keys.ts";
import { COMMAND_IDS, COMMANDS } from "./commands.ts";
import { type Entry, matching, pageAsked } from "./palette-entries.ts";
import { useCommands } from "./use-commands.ts";
import { showFinding, useViewing } from "./viewing.ts";

const mac = () => navigator.platform.startsWith("Mac");

export function Palette() {
  const { store, actions } = useDesk();
  const viewing = useViewing();
  const commands = useCommands();
  const findings = useDeskState((desk) => desk.findings);
  const pages = useDeskState((desk) => desk.opened.pages.length);
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  const all = useMemo((): Entry[] => {
    const desk = store.get();
    const able = COMMAND_IDS.filter((one) => one !== "palette" && commands.can(one, desk));
    return [
      ...able.map(
        (one): Entry => ({
          id: one,
          section: "commands",
          words: t(COMMANDS[one].name).replace(/…$/, ""),
          keys: COMMANDS[one].keys.slice(0, 1).map((key) => chordWords(key, mac())),
          run: () => commands.run(one),
        }),
      ),
      ...valuesOf(findings).flatMap(({ values }) =>
        values.map(
          (value): Entry => ({
            id: value.group,
            section: "values",
            words: value.text === "" ? t("Marked by hand") : value.text,
            family: value.family,
            count: value.findings.length,
            page: value.findings[0]?.page ?? null,
            run: () => {
              store.set({ tab: "findings" });
              const first = value.findings[0];
              if (first !== undefined) showFinding(store, viewing, first);
            },
          }),
        ),
      ),
    ];
  }, [store, commands, findings, viewing]);

  const shown = useMemo((): Entry[] => {
    const page = pageAsked(typed, pages);
    const go: Entry[] =
      page === null
        ? []
        : [
            {
              id: "page",
              section: "commands",
              words: t("Go to page {page}", { page }),
              run: () => viewing.viewer.current.reveal({ page, align: "start" }),
            },
          ];
    const words = typed.trim();
    const find: Entry[] =
      words === ""
        ? []
        : [
            {
              id: "find",
              section: "commands",
              words: t("Find “{words}” in the document", { words }),
              run: () => {
                store.set({ finding: true });
                void actions.find(words);
              },
            },
          ];
    return [...go, ...matching(all, typed), ...find];
  }, [all, typed, pages, store, actions, viewing]);

  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  });
  const close = () => store.set({ sheet: "none" });
  const run = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    // First closed: what it does may open a sheet of its own, or take the focus.
    close();
    setTimeout(entry.run, 0);
  };
  const press = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) setAt((shown.length + at + by) % Math.max(1, shown.length));
    else if (event.key === "Enter") run(shown[at]);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t("Run a command")}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onPointerDown={(event) => event.target === dialog.current && close()}
    >
      <div className="field">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[at] === undefined ? undefined : `${id}-${at}`}
          aria-label={t("Search the case or run a command")}
          placeholder={t("Search the case or run a command")}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
      </div>
      <ul ref={list} id={`${id}-list`} role="listbox" aria-label={t("Commands and findings")}>
        {shown.map((entry, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys.
          <li
            key={`${entry.section} ${entry.id}`}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            data-first={i > 0 && shown[i - 1]?.section !== entry.section}
            onClick={() => run(entry)}
            onPointerMove={() => setAt(i)}
          >
            {entry.family !== undefined && <Glyph family={entry.family} />}
            <span className="clip grow">{entry.words}</span>
            {entry.count !== undefined && (
              <span className="faint num">
                {entry.page === null || entry.page === undefined ? "" : t("p. {page}", { page: entry.page })}
                {entry.count > 1 ? ` ×${entry.count}` : ""}
              </span>
            )}
            {entry.keys?.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </li>
        ))}
      </ul>
      <p className="vh" role="status">
        {t("{n, plural, one {# entry} other {# entries}}", { n: shown.length })}
      </p>
    </dialog>
  );
}
