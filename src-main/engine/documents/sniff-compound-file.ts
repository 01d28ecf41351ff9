// What a compound file (MS-CFB) holds, by the streams at its root: those of embedded objects lie deeper.
import { attempt } from "../../base/attempt.ts";
import type { DocumentFormat } from "../../contract/formats.ts";
import { CompoundFile } from "./ole/compound-file.ts";

export function sniffCompoundFile(bytes: Uint8Array, extension: string): DocumentFormat | null {
  const entries = attempt(() => new CompoundFile(bytes))?.entries ?? [];
  const names = entries.filter(({ name, path }) => name === path).map(({ name }) => name);
  const kind = kindOf(names);
  if (kind === "encrypted") return extension === "xlsx" || extension === "pptx" ? extension : "docx";
  if (kind !== null) return kind;
  return extension === "doc" || extension === "xls" || extension === "ppt" || extension === "msg" ? extension : null;
}

function kindOf(names: readonly string[]): DocumentFormat | "encrypted" | null {
  const has = (...wanted: string[]) => names.some((name) => wanted.includes(name));
  if (has("EncryptedPackage")) return "encrypted";
  if (names.some((name) => /^__(?:properties_version1|nameid_version1|substg1)\.0/.test(name))) return "msg";
  if (has("WordDocument")) return "doc";
  if (has("Workbook", "Book", "WORKBOOK", "BOOK")) return "xls";
  return has("PowerPoint Document", "PP97_DUALSTORAGE") ? "ppt" : null;
}
