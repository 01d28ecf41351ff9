// Reading letters off a picture: what a recogniser must tell.
import type { Picture } from "./pdf-engine.ts";

/** In pixels of the picture as given, whatever was turned for reading. Confidence from 0 to 1. */
export type OcrWord = {
  readonly text: string;
  readonly confidence: number;
  /** Upper-left, upper-right, lower-left, lower-right. */
  readonly quad: readonly [number, number, number, number, number, number, number, number];
};
export type OcrLine = readonly OcrWord[];

export type OcrReading = {
  readonly lines: readonly OcrLine[];
  /** Quarter turns clockwise that stood the picture upright. */
  readonly turned: 0 | 1 | 2 | 3;
};

export type Ocr = {
  /** Which recogniser with which languages, for the cache: another one may read otherwise. */
  readonly name: string;
  /** Tesseract's names of the languages that it has data for, the main one first. */
  readonly languages: readonly string[];
  read(picture: Picture): Promise<OcrReading>;
};
