// The order in which the copy is made. Order is data: each step may rely on those above it.

import type { Step } from "./step.ts";
import { allowList } from "./steps/allow-list.step.ts";
import { bake } from "./steps/bake.step.ts";
import { colourProfiles } from "./steps/colour-profiles.step.ts";
import { cutLines } from "./steps/cut-lines.step.ts";
import { cuttings } from "./steps/cuttings.step.ts";
import { emptied } from "./steps/emptied.step.ts";
import { exactStreams } from "./steps/exact-streams.step.ts";
import { fontLetters } from "./steps/font-letters.step.ts";
import { fontNames } from "./steps/font-names.step.ts";
import { fontPrograms } from "./steps/font-programs.step.ts";
import { fonts } from "./steps/fonts.step.ts";
import { glyphNames } from "./steps/glyph-names.step.ts";
import { glyphOrder } from "./steps/glyph-order.step.ts";
import { hiddenLayers } from "./steps/hidden-layers.step.ts";
import { hiddenText } from "./steps/hidden-text.step.ts";
import { imageMetadata } from "./steps/image-metadata.step.ts";
import { invisibleCharacters } from "./steps/invisible-characters.step.ts";
import { writeLabels } from "./steps/labels.step.ts";
import { leftOutPages } from "./steps/left-out-pages.step.ts";
import { leftovers } from "./steps/leftovers.step.ts";
import { markedContent, spokenText } from "./steps/marked-content.step.ts";
import { navigation } from "./steps/navigation.step.ts";
import { outlines } from "./steps/outlines.step.ts";
import { ownPages } from "./steps/own-pages.step.ts";
import { ownResources } from "./steps/own-resources.step.ts";
import { paintOut } from "./steps/paint-out.step.ts";
import { passages } from "./steps/passages.step.ts";
import { pictures } from "./steps/pictures.step.ts";
import { placeLabelsOnMarks } from "./steps/place-labels.step.ts";
import { plainLetters } from "./steps/plain-letters.step.ts";
import { plainNames } from "./steps/plain-names.step.ts";
import { rebuild } from "./steps/rebuild.step.ts";
import { resetLines } from "./steps/reset-lines.step.ts";
import { resources } from "./steps/resources.step.ts";
import { stateFonts } from "./steps/state-fonts.step.ts";
import { strikeText } from "./steps/strike-text.step.ts";
import { tags } from "./steps/tags.step.ts";
import { textPlaces } from "./steps/text-places.step.ts";
import { uneditablePages } from "./steps/uneditable-pages.step.ts";
import { unseenPixels } from "./steps/unseen-pixels.step.ts";

/** What makes all text findable, before anything is searched for. */
export const BEFORE_SEARCH: readonly Step[] = [bake, ownPages, ownResources, hiddenLayers, stateFonts, spokenText];

export const STEPS: readonly Step[] = [
  ...BEFORE_SEARCH,
  leftOutPages,
  strikeText,
  passages,
  hiddenText,
  invisibleCharacters,
  plainLetters,
  uneditablePages,
  resetLines,
  cutLines,
  cuttings,
  placeLabelsOnMarks,
  unseenPixels,
  paintOut,
  textPlaces,
  emptied,
  outlines,
  pictures,
  writeLabels,
  rebuild,
  allowList,
  markedContent,
  leftovers,
  resources,
  imageMetadata,
  colourProfiles,
  exactStreams,
  plainNames,
  fonts,
  fontLetters,
  fontPrograms,
  fontNames,
  glyphNames,
  glyphOrder,
  navigation,
  tags,
];
