// Names for fonts that say nothing: what everybody has keeps its name, so that viewers substitute well.

/** Families that systems, offices and TeX carry. Others may be a publisher's or a person's own. */
const FAMILIES = (
  "Helvetica HelveticaNeue Courier CourierNew CourierStd Times TimesNewRoman Symbol ZapfDingbats Arial ArialNarrow ArialUnicode " +
  "ArialBlack Calibri CalibriLight Cambria CambriaMath Candara Consolas Constantia Corbel Georgia Verdana Tahoma TrebuchetMS " +
  "ComicSans ComicSansMS Impact Garamond BookAntiqua BookmanOldStyle CenturyGothic Century CenturySchoolbook Palatino PalatinoLinotype " +
  "LucidaConsole LucidaSans LucidaSansUnicode SegoeUI SegoeUISymbol Aptos FranklinGothic GillSans Optima Futura Univers Frutiger " +
  "Myriad MyriadPro Minion MinionPro AdobeSansMM AdobeSerifMM Wingdings Wingdings2 Wingdings3 Webdings OCRA OCRB " +
  "LiberationSans LiberationSerif LiberationMono LiberationSansNarrow DejaVuSans DejaVuSerif DejaVuSansMono DejaVuSansCondensed " +
  "Carlito Caladea NotoSans NotoSerif NotoSansMono NotoSansCJK Roboto OpenSans Lato SourceSansPro SourceSerifPro SourceCodePro Ubuntu " +
  "NimbusSans NimbusSansL NimbusRoman NimbusRomNo9L NimbusMonoPS NimbusMonL CharisSIL LatinModern STIXGeneral " +
  "SimSun NSimSun SimHei KaiTi FangSong MicrosoftYaHei STSong STSongStd STHeiti MingLiU PMingLiU MSung MHei MSGothic MSPGothic " +
  "MSMincho MSPMincho MSUIGothic Meiryo YuGothic YuMincho HeiseiMin HeiseiKakuGo KozMinPro KozMinPr6N KozGoPro KozGoPr6N HiraginoSans " +
  "Batang BatangChe Dotum Gulim MalgunGothic HYSMyeongJo HYSMyeongJoStd HYGoThic AppleSDGothicNeo AdobeSongStd AdobeHeitiStd " +
  "AdobeMingStd AdobeMyungjoStd " +
  "ArialRounded BaskervilleOldFace Bauhaus93 BellMT BerlinSansFB BodoniMT BradleyHandITC BritannicBold Broadway BrushScript CalistoMT " +
  "CooperBlack CopperplateGothic CurlzMT EdwardianScriptITC ErasITC Forte FreestyleScript FrenchScript Gabriola GillSansMT GoudyOldStyle " +
  "Haettenschweiler HarlowSolid HighTowerText LucidaBright LucidaCalligraphy LucidaFax LucidaHandwriting LucidaSansTypewriter " +
  "MSReferenceSansSerif MSSansSerif MicrosoftSansSerif MonotypeCorsiva Mistral OldEnglishText Papyrus Perpetua Rockwell SegoePrint " +
  "SegoeScript Stencil Sylfaen TempusSansITC TwCenMT ZapfChancery ITCAvantGarde AvantGarde Bookman NewCenturySchoolbook NewCenturySchlbk"
)
  .split(" ")
  .map((name) => name.toLowerCase());
const KNOWN = new Set(FAMILIES);

/** Weights, slopes and widths, and the letters that foundries add. */
const STYLE =
  /(?:ultra|extra|semi|demi)?(?:bold|light|black|heavy|thin|medium|condensed|cond|narrow|italic|oblique|ital|obli|regular|regu|roman|book)|demi|acro|unicode|std|pro|psmt|mt|ps|ms|lf|w[0-9]/gi;
/** Computer Modern and its kin by design size (CMR10, SFRM1095, LMRoman10). */
const TEX = /^(?:cm|lm|sf|ec|tc|msam|msbm|eu|rsfs|mnsymbol|stmary|wasy|line|lcircle|esint)[a-z]{0,8}\d{0,4}$/i;

/** The same behind a family's name without a sign between them: ArialRoundedMTBold. */
const RUN_ON = /(?:ps)?(?:mt)?(?:bold)?(?:italic|oblique)?$/;

export function neutralName(name: string, index: number, embedded: boolean): string {
  const tag = `${letters(index)}+`;
  const own = name.replace(/^[A-Z]{6}\+/, "");
  const neutral = isKnown(own) ? own : `Font${index + 1}${styleOf(own)}`;
  // A tagged name that isn't embedded is substituted otherwise than one without a tag: it keeps having one.
  return embedded || own !== name ? tag + neutral : neutral;
}

function isKnown(name: string): boolean {
  if (TEX.test(name)) return true;
  const bare = name.replace(/[^A-Za-z0-9]/g, "").toLowerCase();
  if (KNOWN.has(bare)) return true;
  const [family = "", ...rest] = name.split(/[-,]/).map((part) => part.replace(/[^A-Za-z0-9]/g, ""));
  const isStyle = rest.every((part) => part.replace(STYLE, "") === "");
  const lower = family.toLowerCase();
  return (
    isStyle && [lower, lower.replace(/(?:ps)?(?:mt)?$/, ""), lower.replace(RUN_ON, "")].some((one) => KNOWN.has(one))
  );
}

/**
 * Viewers choose a substitute by these words, and each by its own: a font that one takes for a bold one by its "Demi" is
 * none to another, so the word stays as it is written.
 */
function styleOf(name: string): string {
  const written = (...words: readonly RegExp[]) =>
    words.map((word) => name.match(word)?.[0]).find((word) => word !== undefined);
  const style = [written(/bold/i, /black|heavy|demi/i), written(/italic|oblique/i)].map((word) =>
    plainlyWritten(word ?? ""),
  );
  return style.join("") === "" ? "" : `-${style.join("")}`;
}

/** Small, capital or with one capital: other ways to write a word could say something. */
function plainlyWritten(word: string): string {
  const capital = word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase();
  return [word.toLowerCase(), word.toUpperCase()].includes(word) ? word : capital;
}

/** Six letters counting up: AAAAAA, AAAAAB, … */
function letters(index: number): string {
  let out = "";
  for (let i = 0, n = index; i < 6; i++, n = Math.floor(n / 26)) out = String.fromCharCode(65 + (n % 26)) + out;
  return out;
}
