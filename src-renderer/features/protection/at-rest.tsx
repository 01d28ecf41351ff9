// The sheets of a case at rest: which one stands open, and how the case stands.

import { useDeskState } from "../../app/context.ts";
import { BackUpSheet } from "./back-up-sheet.tsx";
import { DestroySheet } from "./destroy-sheet.tsx";
import { HoldSheet } from "./hold-sheet.tsx";
import { ProtectSheet } from "./protect-sheet.tsx";

export function AtRestSheets({ onClose }: { onClose: () => void }) {
  const sheet = useDeskState((desk) => desk.sheet);
  const atRest = useDeskState((desk) => desk.atRest);
  if (atRest === null) return null;
  if (sheet === "protect") return <ProtectSheet atRest={atRest} onClose={onClose} />;
  if (sheet === "hold") return <HoldSheet atRest={atRest} onClose={onClose} />;
  if (sheet === "back-up") return <BackUpSheet atRest={atRest} onClose={onClose} />;
  if (sheet === "destroy") return <DestroySheet atRest={atRest} onClose={onClose} />;
  return null;
}
