// What each command does on the desk that is open.
import { useMemo } from "react";
import { flushSync } from "react-dom";
import { useApp, useDesk } from "../../app/context.ts";
import { type DeskModel, zoomed } from "../../state/desk.ts";
import { isWhole } from "../../state/excerpt.ts";
import { heldBy } from "../../state/signoff.ts";
import { decideSelected, stepFinding } from "../findings/acts.ts";
import { isOnSignoff, showOnPage, stepDecision } from "../signoff/acts.ts";
import { SIGNOFF_COMMANDS, SIGNOFF_NEEDS, signoffRuns } from "../signoff/signoff-commands.ts";
import type { CommandId } from "./commands.ts";
import {
  moreLike,
  redactEverywhere,
  redactPicked,
  selectedMark,
  standPicked,
  takeTool,
  withdrawSelected,
  wordsForMore,
} from "./hand-acts.ts";
import { useViewing } from "./viewing.ts";

export type Commands = {
  run(id: CommandId): void;
  /** Whether it can be done now; if not it isn't offered. */
  can(id: CommandId, desk: DeskModel): boolean;
};

const STEP = 1.2;

export function useCommands(): Commands {
  const { actions: app } = useApp();
  const desk = useDesk();
  const viewing = useViewing();
  return useMemo(() => {
    const { store, actions } = desk;
    const zoomBy = (factor: number) => store.set(zoomed(store.get().scale * factor));
    const turn = (by: number) =>
      store.set(({ rotation }) => ({ rotation: ((rotation + by) % 360) as DeskModel["rotation"] }));
    const runs: Record<CommandId, () => void> = {
      next: () => (isOnSignoff(store.get()) ? stepDecision : stepFinding)(store, viewing, 1),
      previous: () => (isOnSignoff(store.get()) ? stepDecision : stepFinding)(store, viewing, -1),
      // With text selected, these are about the text.
      redact: () => void (redactPicked(desk) ?? decideSelected(store, actions, "redact")),
      stand: () => void (standPicked(desk) ?? decideSelected(store, actions, "stand")),
      open: () => void decideSelected(store, actions, "undecided"),
      "redact-value": () => void (redactEverywhere(desk) ?? decideSelected(store, actions, "redact", "value")),
      "stand-value": () => void decideSelected(store, actions, "stand", "value"),
      "open-value": () => void decideSelected(store, actions, "undecided", "value"),
      undo: () => void actions.undo(),
      redo: () => void actions.redo(),
      "text-tool": () => takeTool(store, viewing, "text"),
      "box-tool": () => takeTool(store, viewing, "box"),
      more: () => moreLike(desk),
      withdraw: () => void withdrawSelected(desk),
      pages: () => store.set({ sheet: "pages" }),
      search: () => store.set({ sheet: "search" }),
      ...signoffRuns(desk, viewing),
      published: () =>
        store.get().screen === "signoff"
          ? showOnPage(store, viewing)
          : void actions.show(store.get().view === "as-is" ? "published" : "as-is"),
      // At once: what is typed next belongs into the field.
      find: () => flushSync(() => store.set({ finding: true })),
      "go-to-page": () => document.dispatchEvent(new Event("stet:go-to-page")),
      larger: () => zoomBy(STEP),
      smaller: () => zoomBy(1 / STEP),
      "fit-width": () => store.set({ zoom: "fit-width" }),
      "fit-page": () => store.set({ zoom: "fit-page" }),
      "turn-left": () => turn(270),
      "turn-right": () => turn(90),
      export: () => store.set({ sheet: "export" }),
      reasons: () => store.set({ sheet: "reasons" }),
      "choose-pages": () => store.set(({ choosing }) => ({ choosing: !choosing, rail: "pages", wide: false })),
      "add-paragraph": () => {
        const { findings, selected } = store.get();
        const finding = findings.find(({ id }) => id === selected);
        if (finding !== undefined && finding.page !== null)
          void actions.addParagraph({ page: finding.page, start: finding.start, end: finding.end });
      },
      whole: () => actions.clearExcerpt(),
      compare: () => store.set({ sheet: "compare" }),
      statement: () => store.set({ sheet: "statement" }),
      case: () => store.set({ screen: "case" }),
      protect: () => store.set({ sheet: "protect" }),
      lock: () => void app.lock(actions.place.case),
      hold: () => store.set({ sheet: "hold" }),
      "back-up": () => store.set({ sheet: "back-up" }),
      destroy: () => store.set({ sheet: "destroy" }),
      outline: () =>
        store.set(({ rail }) => ({ rail: rail === "outline" ? "pages" : "outline", choosing: false, wide: false })),
      heat: () => store.set(({ rail }) => ({ rail: rail === "heat" ? "pages" : "heat", choosing: false, wide: false })),
      "hand-over": () => store.set({ sheet: "hand-over" }),
      conflicts: () => store.set({ sheet: "conflicts" }),
      home: () => void app.home(),
      findings: () => store.set({ tab: "findings" }),
      provenance: () => store.set({ tab: "provenance" }),
      platforms: () => store.set({ tab: "platforms" }),
      filter: () => {
        if (store.get().screen === "signoff") return document.getElementById("decision-filter")?.focus();
        flushSync(() => store.set({ tab: "findings" }));
        document.getElementById("filter")?.focus();
      },
      wide: () => store.set(({ wide }) => ({ wide: !wide })),
      palette: () => store.set({ sheet: "palette" }),
      guide: () => store.set({ guide: 0 }),
      keys: () => store.set({ sheet: "keys" }),
    };
    return {
      run(id) {
        if (!this.can(id, store.get())) return;
        // What is done to a document is done where it can be seen.
        const { screen } = store.get();
        if (screen !== "document" && !OF_SCREEN[screen].has(id)) store.set({ screen: "document" });
        runs[id]();
      },
      can: (id, desk) => NEEDS[id]?.(desk) ?? true,
    };
  }, [app, desk, viewing]);
}

const OF_WINDOW = [
  "case",
  "hand-over",
  "conflicts",
  "home",
  "palette",
  "keys",
  "signoff",
  "person",
  "log",
] as const satisfies readonly CommandId[];
const AT_REST = ["protect", "lock", "hold", "back-up", "destroy"] as const satisfies readonly CommandId[];
/** What can be asked where the document is out of sight: of the case as a whole, or of the plan. */
export const OF_SCREEN: Readonly<Record<Exclude<DeskModel["screen"], "document">, ReadonlySet<CommandId>>> = {
  case: new Set<CommandId>([...OF_WINDOW, ...AT_REST, "undo", "redo"]),
  signoff: new Set<CommandId>([
    ...OF_WINDOW,
    ...AT_REST,
    ...SIGNOFF_COMMANDS,
    "next",
    "previous",
    "filter",
    "published",
    "export",
  ]),
};

const looked = (desk: DeskModel) => desk.look.state === "done";
const mayDecide = (desk: DeskModel) => looked(desk) && heldBy(desk.signoff) === null;
const selects = (desk: DeskModel) => mayDecide(desk) && (desk.selected !== null || desk.picked !== null);
const isOnText = ({ findings, selected }: DeskModel) => {
  const finding = findings.find(({ id }) => id === selected);
  return finding !== undefined && finding.page !== null && finding.where === "page" && finding.end > finding.start;
};
const toldAtRest = (desk: DeskModel) => desk.atRest !== null;
const NEEDS: Partial<Record<CommandId, (desk: DeskModel) => boolean>> = {
  ...SIGNOFF_NEEDS,
  outline: (desk) => desk.opened.outline.length > 0,
  protect: toldAtRest,
  lock: (desk) => desk.atRest?.protected === true,
  hold: toldAtRest,
  "back-up": toldAtRest,
  destroy: toldAtRest,
  next: looked,
  previous: looked,
  redact: selects,
  stand: selects,
  open: selects,
  "redact-value": selects,
  "stand-value": selects,
  "open-value": selects,
  undo: (desk) => mayDecide(desk) && desk.undo !== null,
  redo: (desk) => mayDecide(desk) && desk.redo !== null,
  more: (desk) => mayDecide(desk) && wordsForMore(desk) !== null,
  withdraw: (desk) => mayDecide(desk) && selectedMark(desk) !== undefined,
  pages: mayDecide,
  search: mayDecide,
  statement: mayDecide,
  export: looked,
  conflicts: (desk) => desk.conflicts.conflicts.length > 0,
  "choose-pages": looked,
  "add-paragraph": isOnText,
  whole: (desk) => !isWhole(desk.excerpt),
};
