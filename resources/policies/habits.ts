// What platforms do beyond their texts, judged from the recorded cases: log-odds added to every prediction there.
import type { Platform } from "../../src-main/contract/terms.ts";

type Habit = {
  readonly from: string | null;
  readonly weight: number;
  readonly why: string;
  readonly doubt?: { readonly share: number; readonly why: string };
};

export const HABITS: Partial<Record<Platform, readonly Habit[]>> = {
  X: [
    {
      from: "2022-10-27",
      weight: -0.3,
      why: "Since the change of ownership in October 2022 most recorded leaks were left alone there.",
      doubt: {
        share: 0.06,
        why: "Its owner decides case by case: two rules were written within days of the event they served.",
      },
    },
  ],
  Substack: [
    {
      from: null,
      weight: -2.2,
      why: "It hosted the unredacted vetting file in 2024 without known action, although its text barred it.",
    },
  ],
  "Internet Archive": [
    { from: null, weight: -2.0, why: "It hosted a disputed set of police photographs in 2023 without known action." },
  ],
  Cloudflare: [
    {
      from: null,
      weight: -0.8,
      why: "It passes complaints to the host; it ended service itself only over a threat to life.",
    },
  ],
  Telegram: [{ from: null, weight: -1.2, why: "Its text prefers the least restrictive measure and is purpose-based." }],
  "Google Search": [
    { from: null, weight: -0.8, why: "Results are removed on request, case by case; news articles are kept." },
  ],
  "Google Drive/Docs": [
    {
      from: null,
      weight: -1.2,
      why: "Blocks there are reported by users, rarely confirmed: detection is luck.",
      doubt: { share: 0.3, why: "Whether a file there is noticed at all is luck." },
    },
  ],
  Dropbox: [{ from: null, weight: -0.5, why: "Links are disabled on complaint; content is rarely looked at first." }],
  WeTransfer: [{ from: null, weight: -0.5, why: "Transfers are taken down on report." }],
  "Microsoft OneDrive / Box": [{ from: null, weight: -0.8, why: "No action on leaked documents is on record." }],
  "Apple (iCloud/App Store)": [{ from: null, weight: -0.8, why: "No action on leaked documents is on record." }],
  "Google Ads": [{ from: null, weight: -0.5, why: "Concerns advertisements for a story, not the story." }],
};
