// Paragraphs that look alike have one role: what only a program sees of each could be told apart from copy to copy, and
// so name who had this one.
import type { Built, BuiltRole } from "./built.ts";

const PARAGRAPHS: readonly BuiltRole[] = ["P", "H", "H1", "H2", "H3", "H4", "H5", "H6"];
export const isParagraph = (role: BuiltRole): boolean => PARAGRAPHS.includes(role);

/** The role that most of those of one look have; of two as frequent, the plainer. `looks`: font and size. */
export function rolesByLook(looks: ReadonlyMap<Built, string>): Map<Built, BuiltRole> {
  const out = new Map<Built, BuiltRole>();
  const paragraphs = [...looks].filter(([{ role }]) => isParagraph(role));
  for (const [, alike] of Map.groupBy(paragraphs, ([, look]) => look)) {
    const count = (role: BuiltRole) => alike.filter(([element]) => element.role === role).length;
    const role = PARAGRAPHS.reduce((most, one) => (count(one) > count(most) ? one : most));
    for (const [element] of alike) out.set(element, role);
  }
  return out;
}
