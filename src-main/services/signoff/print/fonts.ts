// The certificate's faces, all embedded, and which of them has the letters of a text: people's names are in any script.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Pdf } from "./pdf.ts";

/** WOFF 1 and TrueType: fontkit can't take letters out of the WOFF 2 files beside them. */
const FILES = {
  serif: "@fontsource/charis-sil/files/charis-sil-latin-400-normal.woff",
  serifBold: "@fontsource/charis-sil/files/charis-sil-latin-700-normal.woff",
  sans: "pdfjs-dist/standard_fonts/LiberationSans-Regular.ttf",
  sansBold: "pdfjs-dist/standard_fonts/LiberationSans-Bold.ttf",
  arabic: "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  hebrew: "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  devanagari: "@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
  thai: "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
} as const;
export type Face = "serif" | "serifBold" | "sans" | "sansBold";
const FALLBACKS = ["arabic", "hebrew", "devanagari", "thai"] as const;

const packages = createRequire(import.meta.url);
type Fontkit = { readonly hasGlyphForCodePoint: (code: number) => boolean };

export type Fonts = {
  /** Sets the face, or the nearest one that has every letter of the text. */
  use(face: Face, text: string): void;
};

export async function loadFonts(pdf: Pdf): Promise<Fonts> {
  for (const [name, path] of Object.entries(FILES))
    pdf.registerFont(name, new Uint8Array(await readFile(packages.resolve(path))) as unknown as ArrayBuffer);
  const has = (name: string, text: string) => {
    pdf.font(name);
    const { font } = (pdf as unknown as { readonly _font: { readonly font: Fontkit } })._font;
    return [...text].every((letter) => letter === "\n" || font.hasGlyphForCodePoint(letter.codePointAt(0)!));
  };
  return {
    use(face, text) {
      const sans = face.endsWith("Bold") ? "sansBold" : "sans";
      // One that none has is shown as the empty box that sans draws for it, never left out.
      const found = [face, sans, ...FALLBACKS].find((name) => has(name, text)) ?? sans;
      pdf.font(found);
    },
  };
}
