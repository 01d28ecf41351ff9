// The order in which the copy is made. Order is data: each step may rely on those above it.

import type { Step } from "./step.ts";
import { allowList } from "./steps/allow-list.step.ts";
import { bake } from "./steps/bake.step.ts";
import { fonts } from "./steps/fonts.step.ts";
import { imageMetadata } from "./steps/image-metadata.step.ts";
import { markedContent } from "./steps/marked-content.step.ts";
import { navigation } from "./steps/navigation.step.ts";
import { paintOut } from "./steps/paint-out.step.ts";
import { pictures } from "./steps/pictures.step.ts";
import { rebuild } from "./steps/rebuild.step.ts";
import { resetLines } from "./steps/reset-lines.step.ts";
import { strikeText } from "./steps/strike-text.step.ts";
import { uneditablePages } from "./steps/uneditable-pages.step.ts";

export const STEPS: readonly Step[] = [
  bake,
  strikeText,
  uneditablePages,
  resetLines,
  paintOut,
  pictures,
  rebuild,
  allowList,
  markedContent,
  imageMetadata,
  fonts,
  navigation,
];
