// The system's menu: each item does what the contract names, and undo in a text field stays the field's.
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { EVENTS } from "../../../src-main/contract/methods.ts";
import { TEXT_FIELD_HAS_FOCUS } from "../../../src-main/shell/editing.ts";
import { menuTemplate } from "../../../src-main/shell/menu.ts";
import { FakeElectron, type MenuItem } from "./fake-electron.ts";
import { started } from "./started.ts";

const flat = (items: readonly MenuItem[]): MenuItem[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

async function shellOn(mac: boolean, packaged = true) {
  const electron = new FakeElectron();
  electron.app.isPackaged = packaged;
  const shell = await started({ electron, mac });
  const items = flat(electron.menu);
  const named = (label: string) => items.find((item) => item.label?.replace("&", "") === label)!;
  return { ...shell, items, named, roles: items.flatMap(({ role }) => role ?? []) };
}

describe.each([
  ["macOS", true],
  ["Windows and Linux", false],
])("the menu on %s", (_name, mac) => {
  it.each([
    ["Open…", "open", "CmdOrCtrl+O"],
    ["Export…", "export", "CmdOrCtrl+Shift+E"],
    ["Find…", "find", "CmdOrCtrl+F"],
    ["Keys", "keys", undefined],
    ["Undo", "undo", "CmdOrCtrl+Z"],
    ["Redo", "redo", mac ? "Cmd+Shift+Z" : "Ctrl+Y"],
  ])("%s says %s", async (label, command, accelerator) => {
    const { named, desk } = await shellOn(mac);
    expect(named(label).accelerator).toBe(accelerator);
    named(label).click!();
    await expect.poll(() => desk.said).toEqual([`command ${command}`]);
  });

  it("says everything the contract knows", async () => {
    const said: string[] = [];
    const template = menuTemplate({ mac, development: false, command: (name) => said.push(name) });
    for (const item of flat(template as unknown as readonly MenuItem[])) item.click?.();
    expect(said.sort()).toEqual([...EVENTS["app/command"].shape.command.options].sort());
  });

  it("leaves the keys of undo and redo to the page", async () => {
    const { items } = await shellOn(mac);
    const left = items.filter((item) => item.registerAccelerator === false);
    expect(left.map(({ label }) => label)).toEqual(["&Undo", "&Redo"]);
  });

  it("neither zooms nor reloads the page, lists no recent files and starts no service", async () => {
    const { roles } = await shellOn(mac);
    for (const role of ["zoomIn", "zoomOut", "resetZoom", "reload", "forceReload", "recentDocuments", "services"])
      expect(roles).not.toContain(role);
  });

  it("shows the developer tools only while developing", async () => {
    expect((await shellOn(mac)).roles).not.toContain("toggleDevTools");
    expect((await shellOn(mac, false)).roles).toContain("toggleDevTools");
  });

  it("has what text fields need", async () => {
    const { roles } = await shellOn(mac);
    expect(roles).toEqual(expect.arrayContaining(["cut", "copy", "paste", "selectAll", "togglefullscreen", "about"]));
  });
});

describe.each(["undo", "redo"] as const)("%s from the menu", (command) => {
  const label = command === "undo" ? "Undo" : "Redo";
  it.each([
    ["is the field's own while one has the focus", async () => true, [command], []],
    ["takes a decision back otherwise", async () => false, [], [`command ${command}`]],
    ["does nothing where the page doesn't say", async () => undefined, [], []],
    ["does nothing where the page says something else", async () => "true", [], []],
    ["does nothing where the page is gone", () => Promise.reject(new Error("gone")), [], []],
  ])("%s", async (_name, scripted, inPage, atDesk) => {
    const { named, window, desk } = await shellOn(false);
    window.webContents.scripted = scripted;
    named(label).click!();
    await new Promise((settle) => setImmediate(settle));
    expect(window.webContents.done).toEqual(["script in world 1000: 1", ...inPage]);
    expect(desk.said).toEqual(atDesk);
  });

  it("still reaches the desk when the window is closed", async () => {
    const { named, window, desk } = await shellOn(false);
    window.emit("closed");
    named(label).click!();
    expect(desk.said).toEqual([`command ${command}`]);
  });
});

describe("a text field has the focus", () => {
  it.each([
    [true, "in a line of text", { tagName: "INPUT", type: "text" }],
    [true, "in a search", { tagName: "INPUT", type: "search" }],
    [true, "in a password", { tagName: "INPUT", type: "password" }],
    [true, "in a number", { tagName: "INPUT", type: "number" }],
    [true, "in a text area", { tagName: "TEXTAREA" }],
    [true, "in an editable part", { tagName: "DIV", isContentEditable: true }],
    [false, "in a field that can't be written in", { tagName: "INPUT", type: "text", readOnly: true }],
    [false, "in an area that can't be written in", { tagName: "TEXTAREA", readOnly: true }],
    [false, "on a checkbox", { tagName: "INPUT", type: "checkbox" }],
    [false, "on a slider", { tagName: "INPUT", type: "range" }],
    [false, "on a button", { tagName: "BUTTON" }],
    [false, "on the page", { tagName: "BODY" }],
    [false, "nowhere", null],
  ])("%s: %s", (is, _name, activeElement) => {
    expect(runInNewContext(TEXT_FIELD_HAS_FOCUS, { document: { activeElement } })).toBe(is);
  });
});
