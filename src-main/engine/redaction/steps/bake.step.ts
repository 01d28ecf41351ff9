// Annotations and form fields become page content, where they can be searched and struck like everything else.
import type { Step } from "../step.ts";

export const bake: Step = {
  id: "redaction/bake",
  run: ({ pdf }) => pdf.bake(),
};
