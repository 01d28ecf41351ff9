// The cases of this machine, for commands that work where the window does.
import { join } from "node:path";
import { type OpenCases, openCases } from "../services/desk/open-cases.ts";
import { homeOfThisMachine } from "./commands/identity.ts";
import type { Session } from "./program.ts";

export const casesHere = ({ app }: Session): OpenCases =>
  openCases(join(homeOfThisMachine(), "cases"), () => app.now().toISOString());
