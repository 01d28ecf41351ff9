// Cases found later, in no fit: coded by whoever judged the weights.
import { type Facts, facts as factsSchema } from "../../../src-main/contract/facts.ts";
import { type Precedent, predictAll, type RulePack, statedFacts } from "../../../src-main/engine/policy/index.ts";

type Later = {
  readonly what: string;
  readonly facts: Facts;
  readonly enforced: boolean;
  /** Which of our clauses the platform's words name; none where they name none that we hold. */
  readonly cited: readonly string[];
  readonly source: string;
};

const META = "Meta (Facebook/Instagram/Threads)";
const no = { callToHarm: false, bulkNamed: false, hackerPoster: false, election: false, copyrightNotice: false };

export const LATER: readonly Later[] = [
  {
    what: "Links to a news page with an official’s phone number",
    facts: {
      date: "2018-06-20",
      platforms: ["X"],
      dataTypes: ["phone"],
      redaction: "none",
      provenance: "leaked_unknown",
      conduct: { ...no, form: "link", classified: false, lawEnforcementIds: false },
    },
    enforced: true,
    cited: ["twitter.private-info.links.2018"],
    source:
      "https://fortune.com/2018/06/20/twitter-suspends-accounts-that-posted-trump-advisor-stephen-millers-phone-number/",
  },
  {
    what: "An editor’s phone number, with a call to ring it",
    facts: {
      date: "2020-09-23",
      platforms: ["X"],
      dataTypes: ["phone"],
      redaction: "none",
      provenance: "none",
      conduct: { ...no, form: "raw", callToHarm: true, classified: false, lawEnforcementIds: false },
    },
    enforced: true,
    cited: ["twitter.private-info.2017"],
    source:
      "https://www.nbcnews.com/tech/social-media/twitter-says-kanye-west-violated-its-rules-tweet-journalist-s-n1240248",
  },
  {
    what: "The name behind an anonymous cartoonist",
    facts: {
      date: "2024-03-15",
      platforms: ["X"],
      dataTypes: ["anonymous_identity"],
      redaction: "none",
      provenance: "osint",
      conduct: { ...no, form: "raw", complaint: true, classified: false, lawEnforcementIds: false },
    },
    enforced: true,
    cited: [],
    source: "https://thedeepdive.ca/elon-musk-changes-x-policy-to-protect-antisemitic-cartoonist/",
  },
  {
    what: "Classified documents, photographed",
    facts: {
      date: "2023-04-08",
      platforms: ["X"],
      dataTypes: ["classified"],
      redaction: "none",
      provenance: "leaked_unknown",
      conduct: { ...no, form: "raw", classified: true, lawEnforcementIds: false },
    },
    enforced: false,
    cited: [],
    source: "https://www.nytimes.com/2023/04/08/technology/leaked-pentagon-documents-twitter-discord.html",
  },
  {
    what: "The same, where they were first posted",
    facts: {
      date: "2023-04-12",
      platforms: ["Discord"],
      dataTypes: ["classified"],
      redaction: "none",
      provenance: "leaked_insider",
      conduct: { ...no, form: "raw", classified: true, hackerPoster: true, lawEnforcementIds: false },
    },
    enforced: true,
    cited: ["discord.classified-statement"],
    source:
      "https://www.tellerreport.com/news/2023-04-12-gamer-s-favorite-platform-at-the-center-of-the-pentagon-leak.B1xq-ndNM3.html",
  },
  {
    what: "Photograph and workplace of somebody who reported an assault",
    facts: {
      date: "2017-11-15",
      platforms: ["X"],
      dataTypes: ["victim_identity", "private_media"],
      redaction: "none",
      provenance: "osint",
      conduct: { ...no, form: "raw", complaint: true, classified: false, lawEnforcementIds: false },
    },
    enforced: false,
    cited: [],
    source: "http://reverepress.com/news/twitter-ok-right-wingers-leak-private-info-sex-assault-victims/",
  },
  {
    what: "Links to a killer’s manifesto",
    facts: {
      date: "2024-12-11",
      platforms: ["Reddit"],
      dataTypes: ["manifesto"],
      redaction: "none",
      provenance: "leaked_unknown",
      conduct: { ...no, form: "link", complaint: false, classified: false, lawEnforcementIds: false },
    },
    enforced: true,
    cited: ["reddit.manifestos"],
    source:
      "https://www.techtimes.com/articles/308709/20241213/luigi-mangiones-manifesto-now-taken-down-reddit-users-are-getting-angry.htm",
  },
  {
    what: "Stolen intimate pictures",
    facts: {
      date: "2014-09-06",
      platforms: ["Reddit"],
      dataTypes: ["intimate_image", "minor_image"],
      redaction: "none",
      provenance: "hacked",
      conduct: {
        ...no,
        form: "link",
        bulkNamed: true,
        complaint: true,
        copyrightNotice: true,
        classified: false,
        lawEnforcementIds: false,
      },
    },
    enforced: true,
    cited: ["reddit.copyright"],
    source:
      "https://www.theguardian.com/technology/2014/sep/07/reddit-bans-groups-behind-sharing-of-leaked-celebrity-photos",
  },
  {
    what: "A platform’s source code",
    facts: {
      date: "2023-03-24",
      platforms: ["GitHub"],
      dataTypes: ["trade_secret", "copyrighted_work"],
      redaction: "none",
      provenance: "leaked_insider",
      conduct: {
        ...no,
        form: "raw",
        complaint: true,
        copyrightNotice: true,
        classified: false,
        lawEnforcementIds: false,
      },
    },
    enforced: true,
    cited: [],
    source: "https://techcrunch.com/2023/03/27/github-takes-down-repository-containing-twitters-source-code/",
  },
  {
    what: "Links to a list of immigration officers",
    facts: {
      date: "2026-01-27",
      platforms: [META],
      dataTypes: ["leo_id", "employer_data_aggregated"],
      redaction: "none",
      provenance: "scraped_public",
      conduct: { ...no, form: "link", bulkNamed: true, lawEnforcementIds: true, complaint: true, classified: false },
    },
    enforced: true,
    cited: ["meta.privacy.pii"],
    source:
      "https://www.thewrap.com/industry-news/public-policy-legal/meta-blocks-instagram-facebook-posting-ice-list/",
  },
];

export function laterStory(packs: readonly RulePack[], precedents: readonly Precedent[], baseRate: number): string {
  const rows = LATER.map((one) => {
    const facts = statedFacts(factsSchema.parse(one.facts));
    return { ...one, p: predictAll({ packs, precedents, facts })[0]! };
  });
  const brier = (guess: (r: (typeof rows)[number]) => number) =>
    (rows.reduce((n, r) => n + (guess(r) - Number(r.enforced)) ** 2, 0) / rows.length).toFixed(3);
  const lines = rows.map(({ what, facts, p, enforced, cited, source }) => {
    const printed = cited.map((id) => `${id}${p.clauses.some((c) => c.id === id) ? "" : " (missing)"}`);
    const cells = [
      `[${what}](${source})`,
      p.platform.replace(/ \(.*/, ""),
      facts.date ?? "",
      `${p.score.toFixed(2)} ${p.band}`,
      enforced ? "acted on" : "left alone",
      printed.join(", "),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  const head = "| what | platform | day | Stet as shipped | what happened | clause named, printed |";
  return `Brier ${brier((r) => r.p.score)}; the record’s base rate (${baseRate.toFixed(2)}) ${brier(() => baseRate)}; always enforced ${brier(() => 1)}. ${rows.length} outcomes, ${rows.filter((r) => r.enforced).length} of them enforcement.\n\n${head}\n| --- | --- | --- | --- | --- | --- |\n${lines.join("\n")}`;
}
