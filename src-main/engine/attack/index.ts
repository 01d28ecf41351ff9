// The registry of attacks, and all of them tried on one copy: what a hostile reader could still do with it.
import { ATTACKS, type AttackItem } from "../../contract/attack.ts";
import { coarsePictures } from "./coarse-pictures.attack.ts";
import { gapWidth } from "./gap-width.attack.ts";
import { leftInFile } from "./left-in-file.attack.ts";
import { publicVersion } from "./public-version.attack.ts";
import type { Attack, AttackSubject } from "./subject.ts";
import { whatStands } from "./what-stands.attack.ts";

/** One line an attack. */
export const ALL: readonly Attack[] = [publicVersion, leftInFile, coarsePictures, gapWidth, whatStands];

const STRENGTHS = ["strong", "moderate", "weak"] as const;

/** The strongest first, then by attack and page. */
export function attack(subject: AttackSubject, onAttack: (done: number, of: number) => void): AttackItem[] {
  const items = ALL.flatMap((one, i) => {
    onAttack(i, ALL.length);
    return one.run(subject);
  });
  onAttack(ALL.length, ALL.length);
  const rank = ({ strength, attack: id, page }: AttackItem) => [
    STRENGTHS.indexOf(strength),
    ATTACKS.indexOf(id),
    page ?? 0,
  ];
  return items
    .map((item) => ({ item, by: rank(item) }))
    .sort((a, b) => a.by[0]! - b.by[0]! || a.by[1]! - b.by[1]! || a.by[2]! - b.by[2]!)
    .map(({ item }) => item);
}
