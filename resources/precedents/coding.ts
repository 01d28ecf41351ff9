// One reader's coding of what the case record says in words only: how far each document was redacted as published.

/** null: not established. Follows `redaction_state`; judged at what readers could see, not at what was intended. */
export const REDACTION: Record<string, "none" | "partial" | "full" | null> = {
  "vance-dossier-2024": "none",
  "nypost-hunter-biden-2020": "none",
  "blueleaks-2020": "partial",
  "macron-leaks-2017": "none",
  "dnc-emails-facebook-2016": "none",
  "guccifer2-dccc-2016": "none",
  "surkov-leaks-2016": "none",
  // Screenshots chosen to hold no personal data.
  "sony-2014": "full",
  "ashley-madison-2015": "full",
  "wikileaks-aws-2010": "partial",
  // City level only, but the list of names is what was published.
  "ice-linkedin-2018": "none",
  "whistleblower-name-2019": "none",
  // The documents were withheld.
  "trump-taxes-nyt-2020": "full",
  "project-veritas-2021": "partial",
  "parler-scrape-2021": "partial",
  "epik-2021": "none",
  "givesendgo-2022": "partial",
  "hunter-biden-icloud-2022": "none",
  "kiwi-farms-cloudflare-2022": "none",
  "elonjet-2022": "none",
  "lapd-headshots-2023": "none",
  "nashville-manifesto-2023": "none",
  "disney-slack-2024": "partial",
  "muckrakers-2024": null,
  "pfizer-drive-2024": null,
  "signalgate-2025": "partial",
  "epstein-files-2025-26": "partial",
  "handala-2025": "none",
  "akp-emails-2016": "none",
  "reality-winner-2017": "partial",
  "shadow-brokers-2016": "none",
  "facebook-papers-2021": "partial",
};

/** What each class of outcome means in the vocabulary of actions. */
export const OUTCOME_ACTIONS: Record<string, readonly string[]> = {
  account_termination: ["perm_suspension"],
  community_ban: ["community_ban"],
  file_restriction_reported: ["file_access_restriction"],
  geo_block: ["geo_withhold"],
  hosting_termination: ["hosting_termination"],
  interstitial: ["interstitial"],
  link_block: ["link_block"],
  link_block_error: ["link_block"],
  lock_until_deleted: ["hide_until_deleted", "read_only_lock"],
  none_confirmed: [],
  none_documented: [],
  perm_suspension: ["perm_suspension"],
  post_removal: ["post_removal"],
  reduced_reach: ["reduced_reach"],
  repo_removal: ["post_removal"],
  self_removal: ["post_removal"],
  temp_suspension: ["temp_suspension"],
};
