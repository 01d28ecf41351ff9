// The elements that the typesetter is given, and what becomes of all others.

/** What an element is set as. Absent: its tags go, its text stays. */
export const SET_AS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    "p div h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr td th b strong i em u s sup sub code blockquote span a dl dt dd small"
      .split(" ")
      .map((tag) => [tag, tag]),
  ),
  ...Object.fromEntries(
    (
      "address section article header footer main figure figcaption nav aside form fieldset legend details summary " +
      "dialog option optgroup textarea center pre xmp listing plaintext caption noframes hgroup search"
    )
      .split(" ")
      .map((tag) => [tag, "div"]),
  ),
  tfoot: "tbody",
  dir: "ul",
  menu: "ul",
  font: "span",
  mark: "span",
  label: "span",
  button: "span",
  tt: "code",
  kbd: "code",
  samp: "code",
  del: "s",
  strike: "s",
  ins: "u",
  cite: "em",
  dfn: "em",
  var: "em",
};

/** Nothing inside shows; of those that hold words at all, the label that the words are kept under. */
export const DROPPED: ReadonlyMap<string, string | null> = new Map([
  ["script", null],
  ["style", null],
  ["title", "page title"],
  ["template", "template"],
  ["object", "embedded object"],
  ["applet", "embedded object"],
  ["iframe", "embedded page"],
  ["noembed", null],
  // What stands in for a player, a drawing or a gauge where a browser has none.
  ["audio", "alternative text"],
  ["video", "alternative text"],
  ["canvas", "alternative text"],
  ["meter", "alternative text"],
  ["progress", "alternative text"],
  ["rp", null],
  ["noframes", "text for old browsers"],
  ["datalist", "suggestions of a form"],
  ["svg", "drawing text"],
  ["math", "formula"],
  ["xml", null],
]);

export const VOID = new Set(
  "area base basefont bgsound br col command embed frame hr img image input isindex keygen link meta param source track wbr".split(
    " ",
  ),
);

/** Words on both sides don't run together. */
export const BLOCKS = new Set(
  "p div h1 h2 h3 h4 h5 h6 ul ol li table thead tbody tr td th blockquote dl dt dd br hr select".split(" "),
);

/** Elements that keep line breaks and blanks as written. */
export const PREFORMATTED = new Set(["pre", "xmp", "listing", "plaintext", "textarea"]);

const PARAGRAPH = new Set(["p"]);
const CELL = new Set(["td", "th", "caption"]);
const ROW = new Set([...CELL, "tr"]);
const GROUP = new Set([...ROW, "thead", "tbody", "tfoot"]);
/** An opening tag ends these when they stand innermost (HTML, 13.1.2.4 "optional tags"). */
export const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["td", CELL],
  ["th", CELL],
  ["tr", ROW],
  ...["thead", "tbody", "tfoot"].map((tag) => [tag, GROUP] as const),
  ["li", new Set(["li", "p"])],
  ["a", new Set(["a"])],
  ["option", new Set(["option"])],
  ["optgroup", new Set(["option", "optgroup"])],
  ["dd", new Set(["dd", "dt", "p"])],
  ["dt", new Set(["dd", "dt", "p"])],
  ...(
    "p h1 h2 h3 h4 h5 h6 div ul ol dl table pre blockquote form address article aside section header footer main nav " +
    "fieldset figure figcaption hr details center"
  )
    .split(" ")
    .map((tag) => [tag, PARAGRAPH] as const),
]);

/** Closing these reaches across cells; closing anything else stays within its cell. */
export const TABLE_PARTS = new Set(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"]);
