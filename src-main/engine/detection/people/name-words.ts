// Words that stand beside names: titles, suffixes, particles, labels; and those that make a name something else's.

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Before a name, with or without their period. */
export const TITLES = words(
  "mr mrs ms miss mx dr prof professor sir madam judge justice hon honorable sen senator rep representative congressman congresswoman gov governor president chairman chairwoman secretary ambassador mayor councilman councilwoman councilmember commissioner officer ofc detective det sgt sergeant lt lieutenant capt captain col colonel gen general maj major cpl corporal pvt adm admiral sheriff deputy agent inspector constable rev reverend father sister brother pastor rabbi imam bishop cardinal pope attorney nurse coach uncle aunt lord lady dame sheikh monsieur madame mme herr frau señor señora sra srta reps sens drs messrs mmes judges justices profs amb insp sr fr br supt cmdr msgr trooper principal superintendent alderman assemblyman assemblywoman delegate comptroller treasurer minister premier chancellor prince princess baron chef herrn doktor kollege kollegin mlle mademoiselle señorita signor signora signorina sig dott dottor dottoressa dhr mevr mevrouw sac asac ausa tfo dci dcs ssgt sfc pfc cdr lcdr",
);

/** Whose name often follows at once: "her husband Anand". */
export const RELATIONS = words(
  "husband wife spouse son daughter mother mom mum dad stepson stepdaughter stepfather stepmother grandmother grandfather grandson granddaughter cousin nephew niece girlfriend boyfriend fiancé fiancée fiance fiancee widow widower twin godmother godfather nanny roommate flatmate",
);

/** After a name; part of it. */
export const SUFFIXES = words("jr sr ii iii iv esq md phd dds cpa rn jd");

/** Inside a surname, in small letters or capitals. */
export const PARTICLES = words("de del della di da dos du la le van von der den ter bin ibn al el abu ben st mac mc");

/** What a form or a mail header calls the place for a name. */
export const NAME_LABELS = words(
  "name names applicant patient employee student client customer contact spouse wife husband father mother parent guardian child children son daughter sibling brother sister owner tenant landlord borrower beneficiary payee payer holder cardholder insured claimant plaintiff defendant petitioner respondent complainant victim suspect witness subject from to cc bcc attn attention signed by author prepared reviewed approved attendees present absent participants supervisor manager director officer driver passenger guest visitor attorney counsel physician provider prescriber teacher instructor donor contributor grantor grantee trustee executor decedent alias aliases aka surname nickname assignee reporter custodian sender recipient nom prénom titular nombre apellidos vorname nachname inhaber camper resident inmate taxpayer registrant decedent subscriber accountholder surgeon pcp anesthesiologist lessor lessee indemnitor movant appellant appellee affiant declarant deponent juror chaperone advisor principal sponsor signer signed notary registrant begünstigter bénéficiaire obligor mortgagor member",
);

/** A column with such a word over it is one of names, unless it is one of {@link NOT_OF_PEOPLE}. */
export const NAME_HEADER =
  /\b(?:name|first|last|surname|employee|contact|donor|contributor|member|attorney|witness|client|patient|student|owner|payee|guest|attendee|person|relative|spouse|tenant|donor|defendant|plaintiff|passenger|recipient|custodian|officer|driver|agent|signatory|beneficiary|applicant|delegate|registrant|surgeon|payer|grantor|grantee|lessee|lessor|cardholder)s?\b/;
export const NOT_OF_PEOPLE =
  /\b(?:company|business|file|user|product|event|account|domain|host|bank|street|city|state|place|school|hospital|firm|vendor|entity|organi[sz]ation|project|id|no|number|date|type|address|phone|email|e-mail)\b/;

/** After a name, in the same case, these make it the name of something else. */
const OF_SOMETHING = words(
  "street st avenue ave road rd lane ln drive boulevard blvd court ct way place terrace highway parkway pkwy circle square county parish township park bridge building bldg hall house tower plaza center centre memorial stadium arena airport field station island islands lake river creek beach bay mountain mount hill hills valley canyon forest university college school academy institute hospital clinic church library museum theatre theater foundation fund trust bank group inc incorporated llc llp ltd limited corp corporation co company companies plc gmbh holdings partners associates industries systems technologies solutions enterprises consulting capital ventures insurance motors airlines brothers strategies communications properties realty energy logistics media pharmaceuticals foods construction law act bill amendment prize award cup trophy scholarship doctrine test rule rules method disease syndrome administration pac committee millwork drywall roofing plumbing paving trucking lumber hardware aggregates quarry excavating concrete landscaping printing towing catering quarterly review ledger herald gazette times tribune post ridge creek falls springs heights estates gardens village city station supply services service cup highway exit trail elementary middle primary tire tires rental rentals ales ale brewing brewery distillery winery vineyards vineyard farms farm dairy mills mill auto pharmacy drugs deli diner grill cafe bakery salon jewelers furniture florist storage cleaners laundry electric oil gas dolls toys books press records studios studio entertainment productions hotel inn suites resort casino apartments mall market markets grocery supermarket pavilion auditorium gymnasium annex wing dam canal tunnel interchange reservoir cemetery memorial statue monument tomb shipyard barracks armory tents sound bar lounge pub tavern restaurant steakhouse pizzeria shop shops store stores emporium outfitters cleaners barbershop snack concessions playground rink arcade cinema",
);

/** Whether the word after a name makes it the name of a place, a firm, a law. */
export const makesOther = (word: string): boolean => OF_SOMETHING.has(word);

/** One spelling for the signs that a scanner takes for one another. */
export function slipKey(lower: string): string {
  return lower
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/cl/g, "d")
    .replace(/[0]/g, "o")
    .replace(/[1|!i]/g, "l")
    .replace(/5/g, "s")
    .replace(/8/g, "b")
    .replace(/[9q]/g, "g");
}
