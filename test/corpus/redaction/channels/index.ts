// All channels by theme: a row of the measured table is one or more of them.
import type { Channel } from "../channel.ts";
import { ANNOTATIONS } from "./annotations.ts";
import { BEHIND_THE_DRAWN } from "./behind-the-drawn.ts";
import { FIELDS } from "./fields.ts";
import { FILE_STRUCTURE } from "./file-structure.ts";
import { FONTS } from "./fonts.ts";
import { FORMS } from "./forms.ts";
import { FOURTH_LOOK } from "./fourth-look.ts";
import { HIDDEN_PIXELS } from "./hidden-pixels.ts";
import { IMAGES } from "./images.ts";
import { LAYERS } from "./layers.ts";
import { LETTER_ORDER } from "./letter-order.ts";
import { MARKED_CONTENT } from "./marked-content.ts";
import { METADATA } from "./metadata.ts";
import { NAVIGATION } from "./navigation.ts";
import { SECOND_LOOK } from "./second-look.ts";
import { TEXT } from "./text.ts";
import { THIRD_LOOK } from "./third-look.ts";
import { TYPE_3 } from "./type-3.ts";
import { VECTOR } from "./vector.ts";

export const THEMES: Readonly<Record<string, readonly Channel[]>> = {
  text: TEXT,
  "the order of its letters": LETTER_ORDER,
  forms: FORMS,
  "marked content": MARKED_CONTENT,
  "layers and what is out of sight": LAYERS,
  pictures: IMAGES,
  "pixels out of sight": HIDDEN_PIXELS,
  "line art": VECTOR,
  annotations: ANNOTATIONS,
  fields: FIELDS,
  metadata: METADATA,
  navigation: NAVIGATION,
  "the file": FILE_STRUCTURE,
  fonts: FONTS,
  "Type 3 fonts": TYPE_3,
  "what a second attack found": SECOND_LOOK,
  "what a third attack found": THIRD_LOOK,
  "what a fourth attack found": FOURTH_LOOK,
  "behind what is drawn": BEHIND_THE_DRAWN,
};
