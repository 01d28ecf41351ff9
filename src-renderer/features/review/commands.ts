// Everything that can be asked of the desk, with its keys: what the keyboard, the palette and the sheet of keys share.
import { msg } from "../../languages/language.ts";

/** As `KeyboardEvent.key` says it, "mod+" before it for Ctrl, or ⌘ on a Mac; a capital means Shift. */
export type Chord = string;

export type Group = "decide" | "mark" | "read" | "signoff" | "document" | "window";
export type Command = { readonly group: Group; readonly name: string; readonly keys: readonly Chord[] };

export const GROUP_NAMES: Record<Group, string> = {
  decide: msg("Deciding"),
  mark: msg("Marking by hand"),
  read: msg("Reading"),
  signoff: msg("Sign-off"),
  document: msg("The document"),
  window: msg("The window"),
};

export const COMMANDS = {
  next: { group: "decide", name: msg("Next finding"), keys: ["j"] },
  previous: { group: "decide", name: msg("Previous finding"), keys: ["k"] },
  redact: { group: "decide", name: msg("Redact"), keys: ["r"] },
  stand: { group: "decide", name: msg("Let stand"), keys: ["s"] },
  open: { group: "decide", name: msg("Leave open"), keys: ["u"] },
  "redact-value": { group: "decide", name: msg("Redact the value everywhere"), keys: ["R"] },
  "stand-value": { group: "decide", name: msg("Let the value stand everywhere"), keys: ["S"] },
  "open-value": { group: "decide", name: msg("Leave the value open everywhere"), keys: ["U"] },
  undo: { group: "decide", name: msg("Undo"), keys: ["mod+z"] },
  redo: { group: "decide", name: msg("Redo"), keys: ["mod+Z", "mod+y"] },
  "text-tool": { group: "mark", name: msg("Select text"), keys: ["v"] },
  "box-tool": { group: "mark", name: msg("Draw a box"), keys: ["b"] },
  more: { group: "mark", name: msg("More like this…"), keys: ["l"] },
  withdraw: { group: "mark", name: msg("Take the mark back"), keys: ["Delete", "Backspace"] },
  pages: { group: "mark", name: msg("Redact pages…"), keys: ["P"] },
  search: { group: "mark", name: msg("Search and redact…"), keys: ["mod+F"] },
  published: { group: "read", name: msg("As it is, as published"), keys: ["\\"] },
  find: { group: "read", name: msg("Find in the document"), keys: ["mod+f"] },
  "go-to-page": { group: "read", name: msg("Go to page…"), keys: ["g"] },
  larger: { group: "read", name: msg("Zoom in"), keys: ["+"] },
  smaller: { group: "read", name: msg("Zoom out"), keys: ["-"] },
  "fit-width": { group: "read", name: msg("Fit width"), keys: ["0"] },
  "fit-page": { group: "read", name: msg("Fit page"), keys: [] },
  "turn-left": { group: "read", name: msg("Rotate left"), keys: [] },
  "turn-right": { group: "read", name: msg("Rotate right"), keys: [] },
  approve: { group: "signoff", name: msg("Approve the decision"), keys: ["a"] },
  "approve-kind": { group: "signoff", name: msg("Approve all of its kind"), keys: ["A"] },
  request: { group: "signoff", name: msg("Request a change"), keys: ["x"] },
  comment: { group: "signoff", name: msg("Comment on the decision"), keys: ["c"] },
  "only-changed": { group: "signoff", name: msg("Show only what changed"), keys: [] },
  submit: { group: "signoff", name: msg("Submit to counsel…"), keys: [] },
  "take-back": { group: "signoff", name: msg("Take it back from counsel"), keys: [] },
  "send-back": { group: "signoff", name: msg("Send the plan back…"), keys: [] },
  sign: { group: "signoff", name: msg("Approve and sign…"), keys: [] },
  person: { group: "signoff", name: msg("You and your newsroom…"), keys: [] },
  log: { group: "signoff", name: msg("The case’s log…"), keys: [] },
  export: { group: "document", name: msg("Export…"), keys: ["mod+E"] },
  reasons: { group: "document", name: msg("Edit reasons…"), keys: [] },
  "choose-pages": { group: "document", name: msg("Choose pages to publish"), keys: ["e"] },
  "add-paragraph": { group: "document", name: msg("Add the finding’s paragraph to an excerpt"), keys: ["E"] },
  whole: { group: "document", name: msg("Publish the whole document again"), keys: [] },
  compare: { group: "document", name: msg("Compare copies…"), keys: [] },
  statement: { group: "document", name: msg("Say where it came from…"), keys: [] },
  case: { group: "document", name: msg("The case as a whole"), keys: [] },
  protect: { group: "document", name: msg("Protect this case…"), keys: [] },
  lock: { group: "document", name: msg("Lock this case"), keys: [] },
  hold: { group: "document", name: msg("Legal hold…"), keys: [] },
  "back-up": { group: "document", name: msg("Back up this case…"), keys: [] },
  destroy: { group: "document", name: msg("Destroy this case…"), keys: [] },
  outline: { group: "read", name: msg("Contents"), keys: [] },
  heat: { group: "read", name: msg("Heat map of pages by kind"), keys: [] },
  home: { group: "document", name: msg("All cases"), keys: [] },
  findings: { group: "window", name: msg("Findings"), keys: ["1"] },
  provenance: { group: "window", name: msg("Provenance"), keys: ["2"] },
  platforms: { group: "window", name: msg("Platforms"), keys: ["3"] },
  signoff: { group: "window", name: msg("Sign-off"), keys: ["4"] },
  filter: { group: "window", name: msg("Filter findings"), keys: ["/"] },
  wide: { group: "window", name: msg("Widen the panel"), keys: ["]"] },
  palette: { group: "window", name: msg("Run a command"), keys: ["mod+k"] },
  guide: { group: "window", name: msg("What the marks mean"), keys: [] },
  keys: { group: "window", name: msg("Keys"), keys: ["?"] },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
export const COMMAND_IDS = Object.keys(COMMANDS) as CommandId[];

const BY_CHORD = new Map<Chord, CommandId>(COMMAND_IDS.flatMap((id) => COMMANDS[id].keys.map((key) => [key, id])));

/** The command that a press of keys asks for. */
export function commandOf(
  event: Pick<KeyboardEvent, "key" | "metaKey" | "ctrlKey" | "shiftKey">,
): CommandId | undefined {
  const { key, metaKey, ctrlKey, shiftKey } = event;
  // With ⌘ held a Mac says "z" for Shift and Z.
  const pressed = shiftKey && key.length === 1 ? key.toUpperCase() : key;
  return BY_CHORD.get(metaKey || ctrlKey ? `mod+${pressed}` : pressed);
}
