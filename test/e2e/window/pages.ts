// The window's screens as a person finds their way in them: by role and by name, never by class.
import type { Locator, Page } from "playwright";

export const startScreen = (page: Page) => ({
  /** `guided`: for the first time, with the look at what the marks mean. */
  openSample: async ({ guided = false } = {}) => {
    if (!guided) await page.evaluate(() => localStorage.setItem("stet.guided", "1"));
    await page.getByRole("button", { name: "Open the sample" }).click();
  },
  openFile: (path: string) => page.getByTestId("file-input").setInputFiles(path),
  recent: (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) }),
  problem: () => page.getByRole("alert"),
});

export const desk = (page: Page) => ({
  panel: page.getByRole("complementary", { name: "Case panel" }),
  tab: (name: "Findings" | "Provenance" | "Platforms") => page.getByRole("tab", { name: new RegExp(`^${name}`) }),
  tree: page.getByRole("tree", { name: "Findings by kind" }),
  row: (text: string): Locator => page.getByRole("treeitem", { name: new RegExp(`^${escaped(text)}`) }),
  filter: page.getByRole("textbox", { name: "Filter findings" }),
  show: (name: "All" | "Undecided" | "Redact" | "Let stand") =>
    page.getByRole("radiogroup", { name: "Show", exact: true }).getByRole("radio", { name: new RegExp(`^${name}`) }),
  inspector: page.getByRole("region", { name: "Selected finding" }),
  redact: page.getByRole("button", { name: /^Redact \d+ R$/ }),
  letStand: page.getByRole("button", { name: /^Let stand/ }),
  leaveOpen: page.getByRole("button", { name: /^Leave open/ }),
  redactAllOpen: page.getByRole("button", { name: /^Redact all .*undecided$/ }),
  undo: page.getByRole("button", { name: /^Undo:/ }),
  redo: page.getByRole("button", { name: /^Redo/ }),
  chip: (name: string) =>
    page.getByRole("region", { name: "Predicted outcomes" }).getByRole("button", { name: new RegExp(`^${name}`) }),
  plan: page.getByRole("button", { name: /^If,? / }),
  view: (name: "As it is" | "As published") => page.getByRole("radio", { name }),
  pageNumber: page.getByRole("textbox", { name: /^Page, of/ }),
  sheet: (number: number) => page.getByRole("group", { name: new RegExp(`^Page ${number} of`) }),
  export: page.getByRole("button", { name: "Export…" }),
  exportSheet: page.getByRole("dialog", { name: "Export the publication copy" }),
  toast: page.getByRole("status").filter({ hasText: /\S/ }),
  home: page.getByRole("button", { name: "Stet: all cases" }),
});

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
