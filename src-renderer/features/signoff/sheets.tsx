// The sheets of sign-off, each in front of whatever is shown.

import { useDeskState } from "../../app/context.ts";
import { LogSheet } from "./log-sheet.tsx";
import { PersonSheet } from "./person-sheet.tsx";
import { ReturnSheet } from "./return-sheet.tsx";
import { SignSheet } from "./sign-sheet.tsx";

export function SignoffSheets({ onClose }: { onClose: () => void }) {
  const sheet = useDeskState((desk) => desk.sheet);
  const view = useDeskState((desk) => desk.signoff.view);
  if (sheet === "person") return <PersonSheet onClose={onClose} />;
  if (view === null) return null;
  if (sheet === "sign") return <SignSheet view={view} onClose={onClose} />;
  if (sheet === "return") return <ReturnSheet view={view} onClose={onClose} />;
  return sheet === "log" ? <LogSheet view={view} onClose={onClose} /> : null;
}
