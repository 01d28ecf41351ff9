// German, room by room: the English words as they stand in the code, and what a German newsroom reads instead.
import type { Catalogue } from "../language.ts";
import commands from "./commands.json" with { type: "json" };
import compare from "./compare.json" with { type: "json" };
import desk from "./desk.json" with { type: "json" };
import hand from "./hand.json" with { type: "json" };
import panel from "./panel.json" with { type: "json" };
import protection from "./protection.json" with { type: "json" };
import publish from "./publish.json" with { type: "json" };
import search from "./search.json" with { type: "json" };
import signoff from "./signoff.json" with { type: "json" };
import signoffErrors from "./signoff-errors.json" with { type: "json" };

export const de: Catalogue = {
  ...commands,
  ...compare,
  ...desk,
  ...hand,
  ...panel,
  ...protection,
  ...publish,
  ...search,
  ...signoff,
  ...signoffErrors,
};
