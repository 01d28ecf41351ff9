// Redactions that arrived with the file, and what the file would do by itself.
import { ACTIVE, type Channel, LINK, SHOWS, UNSEEN } from "./channel.ts";

const ARRIVED = ["arrived_redaction"] as const;
const ACTS = ["active_content"] as const;

export const CONTENT_CHANNELS = {
  text_under_box: {
    families: ARRIVED,
    title: "Text under a drawn box",
    means: "Words that a box, an annotation or a picture covers, and that can still be copied.",
    strengths: ["weak", "moderate", "strong"],
    copy: UNSEEN,
  },
  text_off_page: {
    families: ARRIVED,
    title: "Text off the page",
    means: "Words outside the visible part of the page.",
    strengths: ["weak", "moderate", "strong"],
    copy: UNSEEN,
  },
  text_invisible: {
    families: ARRIVED,
    title: "Text that can’t be seen",
    means: "Words drawn in no colour, most often a scan’s recognised text.",
    strengths: ["weak", "moderate", "strong"],
    copy: UNSEEN,
  },
  text_clipped: {
    families: ARRIVED,
    title: "Text that is clipped away",
    means: "Words that a clip cuts off.",
    strengths: ["weak", "moderate", "strong"],
    copy: UNSEEN,
  },
  text_low_contrast: {
    families: ARRIVED,
    title: "Text hardly paler than its paper",
    means: "Words in the colour of what is behind them.",
    strengths: ["weak", "moderate", "strong"],
    copy: SHOWS,
  },
  redaction_pending: {
    families: ARRIVED,
    title: "A redaction never applied",
    means: "Places marked for redaction in a program, and left so.",
    strengths: ["strong"],
    copy: SHOWS,
  },
  layer_hidden: {
    families: ARRIVED,
    title: "A hidden layer",
    means: "Layers that are switched off and can be switched on.",
    strengths: ["moderate"],
    copy: { ...UNSEEN, detail: "Its pages become pictures of what is seen" },
  },
  highlighter: {
    families: ARRIVED,
    title: "A marker that shows what is under it",
    means: "A dark marker over text that lets it through.",
    strengths: ["weak", "moderate", "strong"],
    copy: SHOWS,
  },
  image_covered: {
    families: ARRIVED,
    title: "A picture with a part covered",
    means: "A picture that is whole in the file and covered or cut off on the page.",
    strengths: ["weak", "moderate", "strong"],
    copy: SHOWS,
  },
  pixelated: {
    families: ARRIVED,
    title: "Pixels or blur over something",
    means: "Part of a picture made coarse or soft, which can be guessed by trying words.",
    strengths: ["moderate"],
    copy: SHOWS,
  },
  width_leak: {
    families: ARRIVED,
    title: "A black box as wide as its word",
    means: "A mark as wide as what it took; how many names of a list fit.",
    strengths: ["weak", "moderate"],
    copy: SHOWS,
  },
  script: {
    families: ACTS,
    title: "A script",
    means: "A script in the file, and what starts it.",
    strengths: ["moderate", "strong"],
    copy: ACTIVE,
  },
  action: {
    families: ACTS,
    title: "An action",
    means: "Something that leaves the document: a program started, a form sent, another file opened.",
    strengths: ["weak", "moderate", "strong"],
    copy: ACTIVE,
  },
  macro: { families: ACTS, title: "Macros", means: "Programs in an office file.", strengths: ["strong"], copy: ACTIVE },
  phones_home: {
    families: ACTS,
    title: "It tries to phone home",
    means: "What its own program would fetch from a server on opening.",
    strengths: ["moderate", "strong"],
    copy: ACTIVE,
  },
  attachment: {
    families: ACTS,
    title: "An attached file",
    means: "Files carried inside.",
    strengths: ["moderate", "strong"],
    copy: { ...ACTIVE, detail: "Attachments are not carried over" },
  },
  link: {
    families: ACTS,
    title: "A link",
    means: "Links that lead to the network on a click.",
    strengths: ["weak"],
    copy: LINK,
  },
} as const satisfies Record<string, Channel>;
