// The elements of a copy's structure tree while it is built: what each holds, before the pages' content is marked.
import type { PageNumber } from "../../../base/units.ts";
import type { Cell } from "../../documents/pdf/tags/read-tags.ts";
import type { Role } from "../../documents/pdf/tags/roles.ts";

export type BuiltRole = Exclude<Role, "group" | "inline"> | "Document" | "Div";
export type Built = {
  readonly role: BuiltRole;
  readonly parent: Built | null;
  readonly kids: Kid[];
  /** Of a table's cell. */
  place?: Place;
  cell?: Cell;
};
/** What an element holds of the page's content: all that had one number, or an annotation. */
export type Slot = { readonly page: PageNumber; readonly mcid: number };
export type Kid = Built | Slot | { readonly annotation: number; readonly page: PageNumber };

export const isBuilt = (kid: Kid): kid is Built => "role" in kid;
export const isSlot = (kid: Kid): kid is Slot => "mcid" in kid;

/** Which rows and columns of its table a cell takes, counted from 0. */
export type Place = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };
