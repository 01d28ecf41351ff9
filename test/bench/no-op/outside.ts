// What qpdf and poppler say of a copy, where they are on PATH: programs that have nothing in common with Stet's own.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const LIMIT_MS = 60_000;
/** Pages drawn by poppler, at 72 dpi. */
const MOST_DRAWN = 20;

export type Grey = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };
export type Outside = {
  /** The first complaint of `qpdf --check`; null where it has none. */
  readonly qpdf: string | null;
  /** null where `pdftotext` didn't open it. */
  readonly text: string | null;
  /** The first complaint of `pdftotext`. */
  readonly poppler: string | null;
  /** Every stream decoded, as qpdf writes it. */
  readonly decoded: string;
};

/** Those of the two that aren't there. */
export function missingPrograms(): string[] {
  const has = (program: string, flag: string) => spawnSync(program, [flag]).error === undefined;
  return [...(has("qpdf", "--version") ? [] : ["qpdf"]), ...(has("pdftotext", "-v") ? [] : ["poppler"])];
}

export function askOutside(bytes: Uint8Array): Outside {
  return inFolder(bytes, (file, folder) => {
    const check = run("qpdf", ["--check", file]);
    const read = run("pdftotext", ["-enc", "UTF-8", file, "-"]);
    run("qpdf", ["--qdf", "--object-streams=disable", "--decode-level=generalized", file, join(folder, "qdf.pdf")]);
    return {
      qpdf: check.status === 0 ? null : (firstOf(check.stderr) ?? `exit ${check.status}`),
      text: read.status === 0 ? read.stdout : null,
      poppler: firstOf(read.stderr),
      decoded: readFileSync(join(folder, "qdf.pdf"), "latin1"),
    };
  });
}

/** As poppler draws the first pages; null for one that it can't draw. */
export function drawOutside(bytes: Uint8Array, pages: number): (Grey | null)[] {
  return inFolder(bytes, (file, folder) =>
    Array.from({ length: Math.min(pages, MOST_DRAWN) }, (_, i) => {
      const out = join(folder, `page-${i}`);
      const at = String(i + 1);
      run("pdftoppm", ["-r", "72", "-gray", "-cropbox", "-singlefile", "-f", at, "-l", at, file, out]);
      try {
        return readPgm(readFileSync(`${out}.pgm`));
      } catch {
        return null;
      }
    }),
  );
}

function readPgm(bytes: Uint8Array): Grey {
  const [head = "", width, height] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1")) ?? [];
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
}

function inFolder<T>(bytes: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "stet-outside-"));
  try {
    const file = join(folder, "copy.pdf");
    writeFileSync(file, bytes);
    writeFileSync(join(folder, "qdf.pdf"), "");
    return use(file, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, args: string[]) {
  return spawnSync(program, args, { encoding: "utf8", timeout: LIMIT_MS, maxBuffer: 256 * 1024 * 1024 });
}

/** Without the file's name, which says nothing. */
const firstOf = (stderr: string) =>
  stderr
    .split("\n")
    .find((line) => line.trim() !== "" && !line.startsWith("qpdf: operation succeeded"))
    ?.replace(/^WARNING: /, "")
    .replace(/^\/\S+copy\.pdf:? ?/, "") ?? null;
