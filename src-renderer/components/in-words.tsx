// Tags inside a message: words in bold, and the name of a key.
import type { ReactNode } from "react";

export const b = (words: readonly ReactNode[]): ReactNode => <b>{words}</b>;
export const kbd = (words: readonly ReactNode[]): ReactNode => <kbd>{words}</kbd>;
