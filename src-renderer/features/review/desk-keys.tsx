// The keyboard of the desk: one listener, nothing while somebody types or a sheet is open.
import { useEffect } from "react";
import { flushSync } from "react-dom";
import { useApp, useDesk } from "../../app/context.ts";
import { type Tab, zoomed } from "../../state/desk.ts";
import { decideSelected, stepFinding } from "../findings/acts.ts";
import { useViewing } from "./viewing.ts";

const TABS: readonly Tab[] = ["findings", "provenance", "platforms"];
const REGIONS = ["outcomes", "pages", "strip", "page", "panel"];

export function DeskKeys() {
  const { client, actions: app } = useApp();
  const { store, actions } = useDesk();
  const viewing = useViewing();

  useEffect(() => {
    const command = (name: string) => {
      if (name === "undo") void actions.undo();
      else if (name === "redo") void actions.redo();
      else if (name === "find") flushSync(() => store.set({ finding: true }));
      else if (name === "export" && store.get().look.state === "done") store.set({ sheet: "export" });
      else if (name === "keys") store.set({ sheet: "keys" });
      else if (name === "open") void app.home();
    };
    const zoomBy = (factor: number) => store.set(zoomed(store.get().scale * factor));
    const plain: Record<string, () => void> = {
      j: () => stepFinding(store, viewing, 1),
      k: () => stepFinding(store, viewing, -1),
      r: () => void decideSelected(store, actions, "redact"),
      s: () => void decideSelected(store, actions, "stand"),
      u: () => void decideSelected(store, actions, "undecided"),
      "\\": () => void actions.show(store.get().view === "as-is" ? "published" : "as-is"),
      "/": () => {
        // At once: what is typed next belongs into the field.
        flushSync(() => store.set({ tab: "findings" }));
        document.getElementById("filter")?.focus();
      },
      g: () => document.dispatchEvent(new Event("stet:go-to-page")),
      "]": () => store.set(({ wide }) => ({ wide: !wide })),
      "?": () => command("keys"),
      "+": () => zoomBy(1.2),
      "-": () => zoomBy(1 / 1.2),
      "0": () => store.set({ zoom: "fit-width" }),
      Escape: () => {
        if (store.get().copy.state === "making") actions.stopCopy();
        if (store.get().view === "published" && store.get().copy.state !== "made") store.set({ view: "as-is" });
      },
    };
    const shifted: Record<string, () => void> = {
      R: () => void decideSelected(store, actions, "redact", "value"),
      S: () => void decideSelected(store, actions, "stand", "value"),
      U: () => void decideSelected(store, actions, "undecided", "value"),
    };
    const modified: Record<string, () => void> = {
      z: () => command("undo"),
      Z: () => command("redo"),
      y: () => command("redo"),
      f: () => command("find"),
      E: () => command("export"),
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === "F6") {
        event.preventDefault();
        nextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      if (store.get().sheet !== "none" || document.querySelector("dialog[open]") !== null) return;
      const target = event.target as HTMLElement;
      const typing = target.matches("input, select, textarea, [contenteditable]");
      const mod = event.metaKey || event.ctrlKey;
      if (event.altKey || (typing && !(mod && event.key.toLowerCase() !== "z"))) return;
      const tab = mod ? undefined : TABS[Number(event.key) - 1];
      const act = mod ? modified[event.key] : (shifted[event.key] ?? plain[event.key]);
      if (tab !== undefined) store.set({ tab });
      else if (act !== undefined) act();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    const stop = client.on("app/command", ({ command: name }) => command(name));
    return () => {
      document.removeEventListener("keydown", press);
      stop();
    };
  }, [client, app, store, actions, viewing]);
  return null;
}

/** Moves focus to the next part of the desk, as F6 does everywhere. */
function nextRegion(by: 1 | -1): void {
  const regions = REGIONS.flatMap((name) => document.querySelector<HTMLElement>(`[data-region=${name}]`) ?? []);
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + by + regions.length) % regions.length];
  const focusable = "[tabindex='0'], button:not([disabled]), input, [href]";
  (
    next?.querySelector<HTMLElement>("[role=tree], [data-main-focus]") ?? next?.querySelector<HTMLElement>(focusable)
  )?.focus();
}
