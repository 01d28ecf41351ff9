// What an address begins with: a house number, a box, the number of a road; and what only looks like one.
import { STATE_PATTERN } from "./address-words.ts";

const WORD_NUMBERS =
  "(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:-(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|one|two|three|four|five|six|seven|eight|nine))?|" +
  "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve";

/** A house number: digits, a range or Queens-style pair, a letter, a half; or a number in words. */
export const NUMBER = new RegExp(
  String.raw`(?<![\w$€£#§@&%+=]|[\w)]-|\d[.,:/]|\.)(?:\d{1,6}(?:-\d{1,5})?(?:-?[A-Za-z])?(?:[ ]1/2|½)?|(?=[lIO\d]{0,4}\d)[lI][\dlIO]{1,4}|\d{1,3}[lIO][\dlIO]{1,3}|[NSEW]\d{1,3}[NSEW]\d{3,6}|[NSEW]\d{3,5}|\d{1,2}[NSEW]\d{2,4}|(?:${WORD_NUMBERS}))(?=[ ]{1,3}\S|[ ]?\n[ ]*\S|,[ ])`,
  "g",
);

/** PO Box 12, P.O. Drawer 5, RR 2 Box 14, HC 1 Box 5, PSC 3 Box 12, Unit 100 Box 4, CMR 12. */
export const BOX = new RegExp(
  [
    String.raw`(?<![\w.])(?:`,
    String.raw`(?:(?:p\.?[ ]?o\.?|post[ ]office|p[ ]0)(?:[ ]{0,2}|[ ]?\n[ ]{0,8})(?:box|bx|drawer|b0x)|pob)\.?(?:[ ]{0,2}|[ ]?\n[ ]{0,8})(?:no\.?[ ]?|#[ ]?|number[ ])?[\dlO]{0,3}\d{1,6}(?:-?[A-Za-z])?(?:-\d{1,4})?`,
    String.raw`|(?:r\.?[ ]?r\.?|rural[ ](?:route|rte?)|r\.?f\.?d\.?|h\.?c\.?r?\.?|highway[ ]contract|star[ ]route|rte?\.?|route)[ -]?#?\d{1,3}[ ]?[,.]?[ ]?\n?[ ]?box[ ]{1,2}#?\d{1,6}(?:-?[A-Za-z])?`,
    String.raw`|(?:psc|cmr|unit)[ ]\d{1,6},?[ ](?:box[ ]\d{1,6})`,
    String.raw`|general[ ]delivery(?=,[ ]|\n)`,
    String.raw`|(?:county[ ]road|cr|fm|highway|hwy|state[ ]route|sr)[ ]\d{1,4},?[ ]#[ ]?\d{1,5}(?=,?[ ][A-Z])`,
    String.raw`)(?!\w|-\d)`,
  ].join(""),
  "gi",
);

/** A box without its office: the place must follow. */
export const BARE_BOX = /(?<![\w.'-][ ]{0,2})Box[ ]\d{1,5}(?=,?[ ]{1,3}[A-Z][a-z]|[ ]?\n[A-Z][a-z])/g;

/** "410 Ohio St.3d 707", "12 Mass. App. Ct. 4", "31 Mich. Ct. App. 77", "143 S. Ct. 2065": a page of a law report. */
export const REPORTER = new RegExp(
  [
    String.raw`[ ]{1,2}(?:${STATE_PATTERN}|Cal\.?|Tex\.?|Del\.?|Haw\.?|[SFUABP]\.)[ ]?`,
    String.raw`(?:(?:App|Super|Cir|Ct|St|Sup|Terr|Ch|Cas|Misc|Crim|Civ|Rep|Supp|Div|Dist|Eq|Cl)\.?[ ]?){1,4}`,
    String.raw`(?:[2-5](?:d|th)\b|\d{1,4}(?![\w-]))`,
  ].join(""),
  "y",
);

/** "1187 S 500 W", "450 East 300 South": a corner of a town laid out in squares, as in Utah, in fifties. */
export const GRID = new RegExp(
  [
    String.raw`[ ]{1,3}(?:[NSEW]\b\.?|North|South|East|West|NORTH|SOUTH|EAST|WEST)`,
    String.raw`[ ]{1,3}\d{1,3}[05]0`,
    String.raw`[ ]{1,3}(?:[NSEW]\b(?!\.?[\w'])|North\b|South\b|East\b|West\b|NORTH\b|SOUTH\b|EAST\b|WEST\b)`,
  ].join(""),
  "y",
);

/** County Road Z, Highway AA, CTH M: roads that go by letters, as in Wisconsin and Missouri. */
export const LETTERED = new RegExp(
  [
    String.raw`[ ]{1,3}(?:(?:County|Co\.?|COUNTY|CO\.?|State|STATE|Farm|FARM)[ ](?:Trunk[ ]|TRUNK[ ])?(?:Highway|Hwy\.?|Road|Rd\.?|Route|HIGHWAY|HWY\.?|ROAD|RD\.?|ROUTE)|CTH|Highway|Hwy\.?|HIGHWAY|HWY\.?)`,
    String.raw`[ ]{1,2}(?:[A-Z]|([A-Z])\1|[A-Z]{2}(?=,))(?![\w'.&-])(?!,?[ ]\d{5})`,
  ].join(""),
  "y",
);

/** State Route 9, County Road 17, US Hwy 1, FM 1960, I-35, Highway 61, Route 2 Box 14. */
export const HIGHWAY = new RegExp(
  [
    String.raw`[ ]{1,3}(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Old|New)\.?[ ])?`,
    String.raw`(?:(?:U\.?[ ]?S\.?|Rural|Star|State|County|Co\.?|Federal|Interstate|Township|Twp\.?|Forest(?:[ ]Service)?|Indian|Ranch|Farm[ -]to[ -]Market|National|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|[A-Z]{2})[ ]){0,2}`,
    String.raw`(?:Highway|Hwy\.?|HIGHWAY|HWY\.?|Route|ROUTE|Rte\.?|RTE\.?|Rt\.?|RT\.?|Road|ROAD|Rd\.?|RD\.?|Interstate|FM|RM|CR|SR|TR|US|I)(?:[ ]|-)#?`,
    String.raw`\d{1,4}[A-Z]?(?![\w/]|,\d|\.\d)`,
    String.raw`(?:[ ](?:Frontage|Service|Access|Business|Bypass|Loop|Spur)(?:[ ](?:Road|Rd\.?))?)?`,
    String.raw`(?:[ ](?:North|South|East|West|[NSEW]{1,2})\b)?`,
  ].join(""),
  "y",
);

/** Words before a number that make it something else than a house's: "Section 8 Way". */
export const NUMBERED =
  /(?:\b(?:section|sec|article|art|chapter|ch|title|rule|part|pages?|pp?|no|nos|vol|volume|exhibit|ex|figures?|fig|tables?|item|items|room|route|rte|highway|hwy|interstate|channel|psalm|amendment|phase|grade|class|level|act|scene|episode|season|version|group|track|step|day|week|year|round|super bowl|world war|district|precinct|ward|local|chapter|proposition|prop|measure|question|count|counts|category|type|top|age|aged|apollo|flight|gate|line|bus|train|stage|week|game|size|nearly|about|over|than|approximately|some|all|these|those|every|only|first|last|next|past|other|following|another)\.?|§|¶)[ ]?$/i;

export const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[ ]?$/i;
