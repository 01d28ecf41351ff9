// Where a case can be read: the original publisher, or the name of a reprint's publisher where that is all there is.

export type Source = {
  /** Who published it first; null where nobody established that. */
  readonly publisher: string | null;
  /** null for a reprint or a mirror: those are never linked. */
  readonly url: string | null;
};

/** Sites that carry somebody else's article. null: whose, nobody has established. */
const REPRINTS: Record<string, string | null> = {
  "123.123.enodoworks.com": "The Verge, 27 September 2024",
  "24hbongdda.site": "New York Post, 17 November 2020",
  "civiccorner.org": "The Verge, 27 September 2024",
  "corruptionledger.com": null,
  "libyawire.org": null,
  "magazinaisle.com": null,
  "mylegalhelpusa.wordpress.com": null,
  "newsandtimes.net": "The Intercept, 11 April 2023",
  "roadies.info": null,
  "seenthis.net": "BuzzFeed News, June 2018",
  "theupdatedesk.com": null,
  "todaysdemocrats.us": "The Intercept, 12 September 2023",
  "znews24.com": "TechCrunch, June 2018",
};

/** Publishers of the originals that the record cites, by their site. A site that isn't here is an error. */
const ORIGINALS: Record<string, string> = {
  "businessinsider.com": "Business Insider",
  "businessinsider.in": "Business Insider India",
  "cbsnews.com": "CBS News",
  "cdrinfo.com": "CDRInfo",
  "cnet.com": "CNET",
  "counterpunch.org": "CounterPunch",
  "dailycaller.com": "Daily Caller",
  "dailydot.com": "The Daily Dot",
  "dailymail.co.uk": "Daily Mail",
  "digitaltrends.com": "Digital Trends",
  "en.wikipedia.org": "Wikipedia",
  "focuswashington.com": "Focus Washington",
  "fortune.com": "Fortune",
  "justthenews.com": "Just the News",
  "kenklippenstein.com": "Ken Klippenstein, who published the file",
  "legalinsurrection.com": "Legal Insurrection",
  "lunduke.locals.com": "The Lunduke Journal",
  "members.jpost.com": "The Jerusalem Post",
  "mercurynews.com": "The Mercury News",
  "mrcfreespeechamerica.org": "MRC Free Speech America",
  "newsbusters.org": "NewsBusters",
  "newsbytesapp.com": "NewsBytes",
  "oann.com": "One America News",
  "politicalemails.org": "Political Emails, an archive",
  "readwrite.com": "ReadWrite",
  "scmp.com": "South China Morning Post",
  "sociable.co": "The Sociable",
  "tag24.com": "TAG24",
  "theintercept.com": "The Intercept",
  "thelovebug.org": "The Lovebug, a blog",
  "theregister.com": "The Register",
  "vice.com": "Vice",
  "vocativ.com": "Vocativ",
  "washingtontimes.com": "The Washington Times",
  "buzzfeed.com": "BuzzFeed News",
};

/** Originals found beside the record's reprints: by case and platform, where they say what was done. */
const FOUND: Record<string, readonly string[]> = {
  "vance-dossier-2024 Meta (Facebook/Instagram/Threads)": [
    "https://newsbytesapp.com/news/science/meta-blocks-links-to-hacked-jd-vance-dossier-on-platforms/story",
  ],
  "ice-linkedin-2018 Medium": [
    "https://www.buzzfeed.com/carolineodonovan/heres-why-medium-and-github-just-took-down-a-post",
  ],
  "ice-linkedin-2018 GitHub": [
    "https://www.buzzfeed.com/carolineodonovan/heres-why-medium-and-github-just-took-down-a-post",
  ],
  "ice-linkedin-2018 X": [
    "https://www.buzzfeed.com/carolineodonovan/heres-why-medium-and-github-just-took-down-a-post",
  ],
  "whistleblower-name-2019 YouTube": [
    "https://www.cnet.com/tech/mobile/facebook-reportedly-bans-mentions-of-white-house-whistleblowers-name/",
  ],
  "trump-taxes-nyt-2020 X": [
    "https://sociable.co/big-tech/twitter-censored-ny-post-showing-direct-material-back-up-claims-violated-hacked-materials-policy-dorsey/amp",
  ],
  "handala-2025 X": ["http://members.jpost.com/middle-east/iran-news/article-881518"],
  "wikileaks-aws-2010 PayPal": [
    "http://www.dailymail.co.uk/news/article-1335641/Fresh-blow-WikiLeaks-PayPal-cuts-account-used-website-collect-donations.html",
  ],
};

/** Originals first. Throws on a site that nobody has sorted: an unknown site may be a mirror. */
export function sourcesOf(id: string, platform: string, cited: readonly string[]): Source[] {
  const all = [...(FOUND[`${id} ${platform}`] ?? []), ...cited].map(sourceOf);
  const unlike = all.filter((s, i) => all.findIndex((o) => o.url === s.url && o.publisher === s.publisher) === i);
  return unlike.sort((a, b) => Number(a.url === null) - Number(b.url === null));
}

export function sourceOf(cited: string): Source {
  const url = cited.split(" ")[0] ?? "";
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, "");
  if (host in REPRINTS) return { publisher: REPRINTS[host] ?? null, url: null };
  const publisher = ORIGINALS[host];
  if (publisher === undefined) throw new Error(`${host}: neither an original publisher nor a known reprint`);
  return { publisher, url };
}
