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
  tab: (name: "Findings" | "Provenance" | "Platforms" | "Sign-off") =>
    page.getByRole("tab", { name: new RegExp(`^${name}`) }),
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

/** The tools of the findings tab, and what a decision says. */
export const deciding = (page: Page) => ({
  /** By what it says: with what is chosen behind it, if anything is. */
  menu: (name: string) => page.getByRole("button", { name: new RegExp(`^${escaped(name)}(?:: .*)?$`) }),
  reason: page.getByRole("combobox", { name: "Reason" }),
});

/** Sign-off: its screen, its sheets, and what the top bar says of it. */
export const signingOff = (page: Page) => ({
  state: page.getByRole("button", { name: /^Sign-off:/ }),
  main: page.getByRole("main", { name: "Sign-off" }),
  plan: page.getByRole("navigation", { name: "Plan" }),
  tree: page.getByRole("tree", { name: "Decisions of the plan" }),
  row: (text: string): Locator => page.getByRole("treeitem", { name: new RegExp(escaped(text)) }),
  show: (name: string) =>
    page.getByRole("radiogroup", { name: "Show", exact: true }).getByRole("radio", { name: new RegExp(`^${name}`) }),
  decision: page.getByRole("region", { name: "Selected decision" }),
  press: (name: string | RegExp) => page.getByRole("button", { name, exact: true }).click(),
  person: page.getByRole("dialog", { name: "You and your newsroom" }),
  submitting: page.getByRole("dialog", { name: "Sign and submit to counsel" }),
  signing: page.getByRole("dialog", { name: "Approve and sign" }),
  passphrase: page.getByLabel("Your passphrase"),
});

export const searching = (page: Page) => {
  const sheet = page.getByRole("dialog", { name: "Search and redact" });
  const tree = sheet.getByRole("tree", { name: "What was found, by page" });
  return {
    sheet,
    tree,
    by: (name: "Text" | "Word list" | "Pattern" | "More like this") => sheet.getByRole("radio", { name }),
    text: sheet.getByRole("textbox", { name: "Words to search for" }),
    place: (text: string) => tree.getByRole("treeitem", { level: 2 }).filter({ hasText: text }),
    redact: (n: number) => sheet.getByRole("button", { name: `Redact ${n}`, exact: true }),
  };
};

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
