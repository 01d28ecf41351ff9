// A platform's name as a person types it: "Meta", "x", "google drive".
import { PLATFORMS, type Platform } from "../../contract/terms.ts";

/** Other names of a platform, or of a part of it, that its term doesn't begin with. */
const ALSO: Record<string, Platform> = {
  facebook: "Meta (Facebook/Instagram/Threads)",
  instagram: "Meta (Facebook/Instagram/Threads)",
  threads: "Meta (Facebook/Instagram/Threads)",
  twitter: "X",
  aws: "Amazon Web Services",
  icloud: "Apple (iCloud/App Store)",
  box: "Microsoft OneDrive / Box",
  onedrive: "Microsoft OneDrive / Box",
  "google docs": "Google Drive/Docs",
};

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();

/** The term meant, whatever the case; a beginning is enough when only one platform begins so. null otherwise. */
export function resolvePlatform(name: string, own: readonly string[] = []): string | null {
  const wanted = plain(name);
  if (wanted === "") return null;
  const all: readonly string[] = [...PLATFORMS, ...own];
  const exact = all.find((p) => plain(p) === wanted);
  if (exact) return exact;
  if (Object.hasOwn(ALSO, wanted)) return ALSO[wanted] ?? null;
  const begun = all.filter((p) => plain(p).startsWith(wanted));
  return begun.length === 1 ? (begun[0] ?? null) : null;
}
