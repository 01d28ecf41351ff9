// Signals in an editor's words: a title for each channel, and what the publication copy does about it.
import type { Signal } from "../../src-main/contract/check.ts";

export type Treatment = {
  /** removed: not in the copy. stands: visible, and the editor's to decide. you: stays unless somebody acts. */
  readonly state: "removed" | "stands" | "you";
  readonly title: string;
  readonly detail: string;
};
type ChannelWords = { readonly title: string; readonly copy: Treatment };

const METADATA: Treatment = { state: "removed", title: "Removed", detail: "Metadata is not carried over" };
const VISIBLE: Treatment = { state: "stands", title: "Stands", detail: "Visible text: yours to decide" };
const ACTIVE: Treatment = { state: "removed", title: "Removed", detail: "Nothing that acts is carried over" };
const LINK: Treatment = { state: "removed", title: "Link removed", detail: "Where its text shows, that stands" };
const SHOWS: Treatment = { state: "you", title: "Needs you", detail: "Stays in the copy unless you redact it" };
const UNSEEN: Treatment = { state: "removed", title: "Removed", detail: "What nobody can see is taken out" };

const CHANNELS: Readonly<Record<string, ChannelWords>> = {
  metadata_author: { title: "A person in the metadata", copy: METADATA },
  metadata_path: { title: "A folder’s path in the metadata", copy: METADATA },
  metadata_machine: { title: "A machine in the metadata", copy: METADATA },
  metadata_label: { title: "A label in the metadata", copy: METADATA },
  metadata_address: { title: "An address in the metadata", copy: METADATA },
  metadata_device: { title: "A device in the metadata", copy: METADATA },
  metadata_service: { title: "A service in the metadata", copy: METADATA },
  metadata_software: { title: "Software in the metadata", copy: METADATA },
  metadata_dates: { title: "Dates in the metadata", copy: METADATA },
  metadata_timezone: { title: "Time zones in the metadata", copy: METADATA },
  metadata_ids: { title: "Identifiers in the metadata", copy: METADATA },
  revision: {
    title: "An earlier version inside the file",
    copy: { state: "removed", title: "Removed", detail: "Only the last version is rebuilt" },
  },
  script: { title: "A script", copy: ACTIVE },
  action: { title: "An action", copy: ACTIVE },
  macro: { title: "Macros", copy: ACTIVE },
  phones_home: { title: "It tries to phone home", copy: ACTIVE },
  attachment: { title: "An attached file", copy: { ...ACTIVE, detail: "Attachments are not carried over" } },
  link: { title: "A link", copy: LINK },
  tracking_link: { title: "A link that can tell who opened it", copy: LINK },
  confidentiality_marking: { title: "Confidentiality marking", copy: VISIBLE },
  classification_marking: { title: "Classification marking", copy: VISIBLE },
  handling_marking: { title: "Handling marking", copy: VISIBLE },
  release_marking: { title: "Release marking", copy: VISIBLE },
  bates_stamp: { title: "Page numbers of a production", copy: VISIBLE },
  text_under_box: { title: "Text under a drawn box", copy: UNSEEN },
  text_off_page: { title: "Text off the page", copy: UNSEEN },
  text_invisible: { title: "Text that can’t be seen", copy: UNSEEN },
  text_clipped: { title: "Text that is clipped away", copy: UNSEEN },
  text_low_contrast: { title: "Text hardly paler than its paper", copy: SHOWS },
  redaction_pending: { title: "A redaction never applied", copy: SHOWS },
  layer_hidden: { title: "A hidden layer", copy: { ...UNSEEN, detail: "Its pages become pictures of what is seen" } },
  highlighter: { title: "A marker that shows what is under it", copy: SHOWS },
  image_covered: { title: "A picture with a part covered", copy: SHOWS },
  pixelated: { title: "Pixels or blur over something", copy: SHOWS },
  width_leak: { title: "A black box as wide as its word", copy: SHOWS },
};

/** Every channel the engine names has words; a test finds one that is missing. */
export const KNOWN_CHANNELS = Object.keys(CHANNELS);

export function signalWords({ channel }: Signal): ChannelWords {
  return CHANNELS[channel] ?? { title: channel.replaceAll("_", " "), copy: SHOWS };
}

export const STRENGTH_NAMES = { weak: "Weak", moderate: "Moderate", strong: "Strong" } as const;
