// Postal addresses in the United Kingdom, Canada and much of western Europe, from the house or flat to the postcode or town.
// Sources: Royal Mail, "How to address mail" and PAF; Canada Post, Addressing Guidelines; DIN 5008; AFNOR NF Z10-011; the
// Universal Postal Union's addressing sheets for Austria, Italy, the Netherlands, Spain and Switzerland.
import type { Utf16Offset } from "../../../base/units.ts";

export type WorldAddress = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly country: string;
  readonly confidence: number;
};

/** A capitalised word, its hyphens read one way only: nothing here may have two readings, or time would explode. */
const WORD = String.raw`\p{Lu}[\p{L}'’.]{0,24}(?:-[\p{L}'’]{1,24}){0,4}`;
const NEXT = String.raw`(?:,[ ]?\n?|[ ]?\n|[ ]{2,4})[ ]{0,8}`;

/** Thoroughfares of the British and the Canadians. */
const THOROUGHFARE =
  "Street|St|Road|Rd|Lane|Ln|Avenue|Ave|Av|Close|Cl|Crescent|Cres|Drive|Dr|Gardens|Gdns|Grove|Terrace|Place|Pl|Square|Sq|Way|Mews|Row|Hill|Park|Court|Ct|Green|Walk|Yard|Wharf|Rise|Parade|Mount|Broadway|Boulevard|Blvd|Circle|Cir|Trail|Parkway|Pkwy|Highway|Hwy|Line|Sideroad|Concession|Vale|View|Embankment|Quay|Gate|Approach|Fields|Meadow|Meadows|Bank|Common|Circus|Hall|End|Cottages|Villas|Strand|Mall|High Holborn";
const FLAT = String.raw`(?:(?:Flat|Apartment|Apt\.?|Unit|Suite|Ste\.?|Studio|Room|Floor|Penthouse|#)[ ]?#?[\w/-]{1,6}${NEXT})?`;
const HOUSE = String.raw`(?:\p{Lu}[\p{L}'’-]{1,24}(?:[ ]\p{Lu}[\p{L}'’-]{1,24})?[ ](?:House|Cottage|Farm|Lodge|Hall|Barn|Court|Manor|Villa|Mill|Rectory|Vicarage|Mansions?|Tower)${NEXT})`;
const NUMBER = String.raw`(?:(?:No\.?[ ])?\d{1,5}[A-Za-z]?(?:[ ]?[-–/][ ]?\d{1,5}[A-Za-z]?)?,?[ ])`;
/** The street with its number or its house's name, then up to four parts more: district, town, county, province. */
const BEFORE_CODE = new RegExp(
  [
    String.raw`(?<![\p{L}\d/.-])${FLAT}(?:${HOUSE}${NUMBER}?|${NUMBER})`,
    String.raw`(?:(?:${WORD}|of|the|upon|de|la|du|des|\d{1,3}(?:st|nd|rd|th))[ ]){0,4}(?:(?:${THOROUGHFARE})\b\.?|(?:rue|avenue|boulevard|chemin|place)(?:[ ](?:de[ ]la|de|du|des|d'|l'))?[ ]?${WORD}(?:[ ]${WORD})?)(?:[ ](?:North|South|East|West|N|S|E|W|NE|NW|SE|SW|Ouest|Est|Nord|Sud)\b\.?)?`,
    String.raw`(?:,?[ ](?:Apt\.?|Unit|Suite|Ste\.?|#|Flat|bureau|app\.)[ ]?#?[\w-]{1,6})?`,
    String.raw`(?:${NEXT}(?:${WORD}|\((?=\p{Lu}))(?:[ ](?:${WORD}|on|upon|in|the|under|le|la|sur|of|\([A-Z]{2}\))){0,4}\)?){0,4}`,
    String.raw`(?:[ ](?:ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|YT|NT|NU)|[ ]\((?:ON|QC|BC|AB|MB|SK|NS|NB|Québec|Quebec|Ontario)\))?[ ]{0,3},?[ ]{0,3}\n?[ ]{0,8}$`,
  ].join(""),
  "u",
);

const UK_CODE =
  /(?<![\w])(?:[A-PR-UWYZ]\d{1,2}|[A-PR-UWYZ][A-HK-Y]\d{1,2}|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPS-UW-Y])[ ]?\d[ABD-HJLNP-UW-Z]{2}(?!\w)/g;
const CA_CODE = /(?<!\w)[A-CEGHJ-NPR-TVXY]\d[A-CEGHJ-NPR-TV-Z][ -]?\d[A-CEGHJ-NPR-TV-Z]\d(?!\w)/g;

/** A code of five digits and its town, or a city so well known that it needs no code. */
const FIVE =
  /(?<![\w-])(?:(?:(?:D|DE|F)-)?\d{5}[ ]\p{Lu}[\p{L}'’]{1,24}(?:[ /-](?:\p{Lu}[\p{L}'’]{0,24}|sur|en|le|la|lès|de|les|am|an der|im|in|bei|vor der|ob der)(?!\p{L})){0,5}(?:[ ]\(\p{Lu}\p{L}{1,24}\))?(?:[ ](?:CEDEX|Cedex)(?:[ ]\d{1,2})?)?|(?<=,[ ])(?:\d{1,2}e[ ])?(?:Berlin|Hamburg|München|Munich|Köln|Cologne|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Bremen|Hannover|Bonn|Paris|Lyon|Marseille|Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Rennes)(?!\p{L}))/gu;

/** "Lindenstraße 12 a, 10969 Berlin", "Platz der Republik 1⏎11011 Berlin", "Am Markt 3, D-28195 Bremen". */
const GERMAN = new RegExp(
  [
    String.raw`(?<![\p{L}\d.-])(?:`,
    String.raw`(?:\p{Lu}[\p{L}.']{0,24}[ -]){0,3}(?:\p{Lu}[\p{L}.]{0,24}?(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt|graben|kamp|wall|tor|hof)`,
    String.raw`|Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Chaussee|Steig|Markt|Graben|Kamp|Wall|Tor|Hof)`,
    String.raw`|(?:Am|An der|An den|Auf der|Auf dem|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Platz der|Platz des|Straße der|Straße des|Alte|Alter|Neue|Neuer|Große|Kleine|Hoher)[ ]\p{Lu}[\p{L}-]{1,30}(?:[ ]\p{Lu}[\p{L}-]{1,30})?`,
    String.raw`)[ ]\d{1,4}(?:[ ]?[a-z](?!\p{L}))?(?:[ ]?[-/][ ]?\d{1,4}[a-z]?)?${NEXT}$`, // house number
  ].join(""),
  "u",
);

/** "12 bis, rue de la Paix, 75002 Paris", "45 avenue Foch⏎69006 Lyon". */
const FRENCH = new RegExp(
  [
    String.raw`(?<![\p{L}\d.-])(?:(?:Appt\.?|Appartement|Bât\.?|Bâtiment)[ ]\w{1,4},?[ ])?\d{1,4}(?:[ ]?(?:bis|ter|quater)|[A-D](?!\p{L}))?,?[ ]`,
    String.raw`(?:[Rr]ue|[Aa]venue|[Aa]v\.|[Bb]oulevard|[Bb]d\.?|[Bb]lvd\.?|[Pp]lace|[Pp]l\.|[Cc]hemin|[Ii]mpasse|[Aa]llées?|[Qq]uai|[Rr]oute|[Cc]ours|[Ss]quare|[Pp]assage|[Vv]illa|[Ff]aubourg|[Rr]uelle|[Ss]entier|RUE|AVENUE|BOULEVARD|PLACE)`,
    String.raw`(?:[ ](?:(?:de|du|des|la|le|les|et|aux?|sur|en|\d{1,2})(?!\p{L})|(?:[dl]['’])?\p{Lu}[\p{L}.-]{0,24}(?:['’]\p{L}[\p{L}-]{0,24})?|l['’]\p{L}{2,24})){1,7}${NEXT}$`,
  ].join(""),
  "u",
);

/** "Calle Mayor 14, 3º B, 28013 Madrid", "Avda. de América, 20⏎28028 Madrid". */
const SPANISH = new RegExp(
  [
    String.raw`(?<![\p{L}\d.-])(?:C\/|Calle|Avenida|Avda\.?|Av\.|Plaza|Pza\.|Paseo|Ronda|Camino|Carretera|Ctra\.|Travesía|Gran Vía|Glorieta)`,
    String.raw`(?:[ ]?(?:de|del|la|las|los|el|y|(?<=[ /])\p{Lu}[\p{L}'.-]{0,24})(?![\p{L}])){1,7},?[ ](?:n[.º°o]{1,2}[ ]?|núm\.?[ ])?\d{1,4}[A-Z]?`,
    String.raw`(?:,?[ ](?:(?:piso|planta|esc\.?|escalera|pta\.?|puerta|bajo)[ ]?)?(?:\d{1,2}\.?[ºª°](?:[ ]?(?:[A-H]|izq|izda|dcha|izquierda|derecha)(?!\p{L})\.?)?|bajo|\d{1,2}[ ]?[A-H])){0,2}${NEXT}$`,
  ].join(""),
  "u",
);

/** "Via Roma 10, 00184 Roma", "Corso Vittorio Emanuele II, 12/A⏎10121 Torino". */
const ITALIAN = new RegExp(
  [
    String.raw`(?<![\p{L}\d.-])(?:Via|Viale|V\.le|Piazza|P\.zza|Piazzale|Corso|C\.so|Largo|Vicolo|Lungotevere|Lungarno|Contrada|Borgo|Salita|Calle|Campo)`,
    String.raw`(?:[ ](?:d[aei]|del|dell[aeo']|degli|delle|san|santa|(?:[dD]ell['’])?\p{Lu}[\p{L}'’.-]{0,24}|\d{1,2})(?![\p{L}])){1,6},?[ ](?:n\.[ ]?)?\d{1,4}(?:\/[A-Za-z0-9]{1,3}|[ ]?bis|[A-Z])?(?:,?[ ](?:int\.|interno|scala|sc\.)[ ]\w{1,3}){0,2}${NEXT}$`,
  ].join(""),
  "u",
);

/** "Keizersgracht 324-2, 1016 EZ Amsterdam", "Van der Helststraat 12 hs⏎1072 NX Amsterdam". */
const DUTCH = new RegExp(
  [
    String.raw`(?<![\p{L}\d.-])(?:(?:\p{Lu}[\p{L}.']{0,24}|van|der|den|de|het|'t)[ -]){0,4}\p{L}{0,24}?(?:[Ss]traat|[Ll]aan|[Ww]eg|[Gg]racht|[Pp]lein|[Kk]ade|[Ss]ingel|[Dd]ijk|hof|[Ss]teeg|pad|markt|plantsoen|dreef|haven|wal)`,
    String.raw`[ ]\d{1,5}(?:[ -]?(?:\d{1,3}|[A-Za-z]{1,2}|hs|bis|[IVX]{1,4})(?![\p{L}\d]))?${NEXT}$`,
  ].join(""),
  "u",
);
/** Four digits, none that may be a year, and the town; in the Netherlands with two letters between them. */
const FOUR =
  /(?<![\w-])(?:(?:A|AT|CH|NL)-)?(?!(?:19|20)\d\d[ ]\p{Lu}\p{Ll})[1-9]\d{3}(?:[ ]?[A-Z]{2}(?!\p{L}))?[ ]{1,2}(?:\p{Lu}[\p{L}'’]{1,24}|'s-\p{Lu}\p{L}{1,24})(?:[ /-](?:\p{Lu}[\p{L}'’]{0,24}|am|an der|im|in|bei|aan den|den|de|op)(?!\p{L})){0,3}/gu;

/** The country that may follow. */
const LAND =
  /(?:,[ ]|,?[ ]?\n[ ]{0,12})(?:Germany|Deutschland|France|Canada|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|U\.?K\.?|Austria|Österreich|Switzerland|Schweiz|Suisse|Svizzera|Belgium|Belgique|Spain|España|Italy|Italia|The Netherlands|Netherlands|Nederland)(?![\p{L}'-])/uy;

/** How far back a street may stand before its postcode. */
const REACH = 150;

export function worldAddresses(text: string): WorldAddress[] {
  const found: WorldAddress[] = [];
  const back = (code: RegExp, streets: readonly (readonly [RegExp, string])[]) => {
    let reached = 0;
    for (const m of text.matchAll(code)) {
      const from = Math.max(reached, m.index - REACH);
      let window = text.slice(from, m.index);
      const blank = Math.max(window.lastIndexOf("\n\n"), window.lastIndexOf(": "));
      if (blank >= 0) window = window.slice(blank + 2);
      for (const [street, country] of streets) {
        const start = street.exec(window);
        if (start === null) continue;
        LAND.lastIndex = m.index + m[0].length;
        const end = LAND.exec(text) === null ? m.index + m[0].length : LAND.lastIndex;
        const confidence = /\d/.test(m[0]) ? 0.94 : 0.8;
        found.push({ start: m.index - window.length + start.index, end, country, confidence });
        reached = end;
        break;
      }
    }
  };
  back(UK_CODE, [[BEFORE_CODE, "British"]]);
  back(CA_CODE, [[BEFORE_CODE, "Canadian"]]);
  back(FIVE, [
    [GERMAN, "German"],
    [FRENCH, "French"],
    [SPANISH, "Spanish"],
    [ITALIAN, "Italian"],
  ]);
  back(FOUR, [
    [DUTCH, "Dutch"],
    [GERMAN, "German-language"],
    [FRENCH, "French-language"],
  ]);
  return found;
}
