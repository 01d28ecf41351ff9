// The offline page that goes into publish/, put into one file: its own script and style are all that it may run.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The same for every copy: it knows nothing of any document. */
export async function verifierPage(resources: string): Promise<string> {
  const read = (name: string) => readFile(join(resources, "verifier", name), "utf8");
  const [page, style, script] = [await read("verify.html"), await read("verify.css"), await read("verify.mjs")];
  return page
    .replace("sha256-STYLE", () => `sha256-${hash(style)}`)
    .replace("sha256-SCRIPT", () => `sha256-${hash(script)}`)
    .replace("<style></style>", () => `<style>${style}</style>`)
    .replace("<script></script>", () => `<script>${script}</script>`);
}

const hash = (text: string) => createHash("sha256").update(text, "utf8").digest("base64");
