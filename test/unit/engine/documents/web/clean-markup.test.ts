// Hostile markup comes out small, well-formed and harmless; what it hid and would fetch comes out apart.
import { describe, expect, it } from "vitest";
import { cleanMarkup } from "../../../../../src-main/engine/documents/web/clean-markup.ts";

const PIXEL = "data:image/png;base64,iVBORw0KGgo=";
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Every tag closed in order; attributes quoted; no bare ampersand. */
function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [tag, slash, name, empty] of html.matchAll(/<(\/?)([a-z0-9]+)(?: [a-z]+="[^"<]*")*(\/?)>/g)) {
    if (slash === "/" && open.pop() !== name) return false;
    if (slash === "" && empty === "" && tag !== "") open.push(name!);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot);)/.test(html) && !html.replace(/<[^<>]*>/g, "").includes("<");
}

describe("what is seen stays", () => {
  it.each([
    ["a paragraph", "<p>Hello <b>you</b></p>", "<p>Hello <b>you</b></p>"],
    ["unclosed paragraphs", "<p>one<p>two", "<p>one</p><p>two</p>"],
    ["misnested tags", "<b>one<i>two</b>three</i>", "<b>one<i>two</i></b>three"],
    ["unknown elements", "<blink>one</blink><o:p>two</o:p>", "onetwo"],
    ["entities", "a &amp; b &lt; c &eacute;", "a &amp; b &lt; c é"],
    ["preformatted text", "<pre>a\tb\nc</pre>", '<div style="white-space:pre-wrap">a       b\nc</div>'],
    [
      "a cell across columns",
      "<table><tr><td colspan=9999>x</table>",
      '<table><tr><td colspan="1000">x</td></tr></table>',
    ],
    ["a caption", "<table><caption>Pay</caption><tr><td>1</td></tr></table>", null],
    [
      "text between rows",
      "<table>lost<tr>found<td>x</td></tr></table>",
      "<table><tr><td>lost</td></tr><tr><td>found</td><td>x</td></tr></table>",
    ],
    ["a cell without a table", "<td>x</td>", "<table><tr><td>x</td></tr></table>"],
    ["a picture of its own", `<img src="${PIXEL}">`, `<img src="${PIXEL}"/>`],
    ["a drawing as a picture", '<img src="data:image/svg+xml;base64,AAAA">', ""],
    ["a field's value", '<input value="Ann Example">', " Ann Example "],
    ["a text area", "<textarea>line 1\nline 2</textarea>", '<div style="white-space:pre-wrap">line 1\nline 2</div>'],
    ["choices", "<select><option>Yes<option>No</select>", " <div>Yes</div><div>No</div> "],
    ["a click handler's text", '<p onclick="steal()">x</p>', "<p>x</p>"],
    [
      "style of the short list",
      '<p style="text-align:right;position:fixed">x</p>',
      '<p style="text-align:right">x</p>',
    ],
    ["small inline blocks' text", '<td style="font-size:0"><span style="font-size:14px">x</span></td>', null],
    ["white text on a dark cell", '<table><tr><td bgcolor="#000000" style="color:#fff">x</td></tr></table>', null],
    ["text outside a head never closed", "<head><title>T</title><p>x</p>", "<p>x</p>"],
    ["zero-width characters", "pass\u200bword\u2060 \ufeffx", "password x"],
    [
      "joiners where a script needs them",
      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 a\u200cb",
      "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 ab",
    ],
    ["a broken surrogate", "a\ud800b", "a\ufffdb"],
    [
      "a form between rows",
      "<table><colgroup><col></colgroup><form><tr><td>x</td></tr></form></table>",
      "<table><tr><td>x</td></tr></table>",
    ],
    ["a closing table in a cell", "<table><tr><td>x</table>y", "<table><tr><td>x</td></tr></table>y"],
  ])("%s", (_what, html, expected) => {
    const clean = cleanMarkup(html);
    expect(isWellFormed(clean.html), clean.html).toBe(true);
    if (expected !== null) expect(clean.html).toBe(expected);
    else expect(words(clean.html)).toBe(words(html));
    expect(clean.hidden).toEqual(html.includes("<title>") ? [{ label: "page title", text: "T" }] : []);
  });

  it.each([
    ["tables", "<table><tr><td>", "</td></tr></table>"],
    ["lists", "<ul><li>", "</li></ul>"],
    ["emphases", "<b><i>", "</i></b>"],
    ["everything", "<div><blockquote><table><tbody><tr><td><ul><li><span style='font-size:20px'>", "</span>"],
  ])("sets %s flat that nest deeper than the typesetter can go, and loses no word", (_what, open, close) => {
    const clean = cleanMarkup(`${`${open}in `.repeat(60)}<p>deep</p><p>words</p>${close.repeat(60)}`).html;
    expect(isWellFormed(clean)).toBe(true);
    expect(words(clean)).toBe(`${"in ".repeat(60)}deep words`);
    let depth = 0;
    let deepest = 0;
    for (const [tag] of clean.matchAll(/<\/?[a-z0-9]+[^>]*>/g)) {
      if (!tag.endsWith("/>")) depth += tag.startsWith("</") ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
    expect(deepest).toBeLessThanOrEqual(17);
  });

  it("breaks long words at soft hyphens, not inside a letter", () => {
    const clean = cleanMarkup(`${"x".repeat(41)} ${"e\u0301".repeat(30)} ${"漢".repeat(60)} ${"y".repeat(40)}`).html;
    const [latin, accents, han, short] = clean.split(" ");
    expect(latin).toBe(`${"x".repeat(20)}\u00ad${"x".repeat(20)}\u00adx`);
    expect(accents).toBe(`${"e\u0301".repeat(20)}\u00ad${"e\u0301".repeat(10)}`);
    expect(han).toBe("漢".repeat(60));
    expect(short).toBe("y".repeat(40));
  });
});

describe("what is hidden is set apart", () => {
  it.each([
    ["by display", '<p>a<span style="DISPLAY : none !important">secret</span></p>', "hidden text"],
    ["by visibility", '<p>a<i style="visibility:hidden">secret</i></p>', "hidden text"],
    ["by size", '<p>a<i style="font-size:1px">secret</i></p>', "hidden text"],
    ["by opacity", '<p>a<i style="opacity:0.0">secret</i></p>', "hidden text"],
    [
      "by a class",
      "<style>/* x */ .pre, h9 > p { display:none }</style><p>a<i class='x pre'>secret</i></p>",
      "hidden text",
    ],
    ["by an id", "<style>#s{visibility:hidden}</style><p>a<i id=s>secret</i></p>", "hidden text"],
    ["by its attribute", "<p>a<i hidden>secret</i></p>", "hidden text"],
    ["by a size of nothing", '<p>a<i style="transform: scale(0)">secret</i></p>', "hidden text"],
    ["by its visibility as content", '<p>a<i style="content-visibility:hidden">secret</i></p>', "hidden text"],
    ["in a dialogue that isn't open", "<p>a</p><dialog>secret</dialog>", "hidden text"],
    ["in place of a drawing", "<p>a<canvas>secret</canvas></p>", "alternative text"],
    [
      "by a class in another",
      "<style>.n .s{display:none}</style><div class=n><p>a<i class=s>secret</i></p></div>",
      "hidden text",
    ],
    [
      "by what it stands right under",
      "<style>p.n > i{display:none}</style><p class=n>a<i>secret</i></p>",
      "hidden text",
    ],
    ["by two classes", "<style>.s.t{display:none}</style><p>a<i class='t s'>secret</i></p>", "hidden text"],
    [
      "by an attribute of its own",
      "<style>[data-s='1']{display:none}</style><p>a<i data-s=1>secret</i></p>",
      "hidden text",
    ],
    ["by Outlook", '<p>a<i style="mso-hide:all">secret</i></p>', "hidden text"],
    ["out of sight", '<p>a<i style="position:absolute;left:-9999px">secret</i></p>', "hidden text"],
    ["white on white", '<p>a<font color="#FFFFFE">secret</font></p>', "text in the colour of its background"],
    ["black on black", '<p>a<span style="background:#000">secret</span></p>', "text in the colour of its background"],
    ["in a comment", "<p>a</p><!-- secret -->", "comment"],
    ["in a condition", "<p>a</p><!--[if mso]><xml>x-settings</xml><b>secret</b><![endif]-->", "comment"],
    ["in a field", '<p>a<input type=hidden value="secret"></p>', "hidden field"],
    ["in an alternative", '<p>a<img alt="secret"></p>', "alternative text"],
    ["in a title", '<p title="secret">a</p>', "title"],
    ["in a template", "<p>a</p><template><b>secret</b></template>", "template"],
    ["in a drawing", "<p>a</p><svg><text>secret</text></svg>", "drawing text"],
  ])("%s", (_how, html, label) => {
    const clean = cleanMarkup(html);
    expect(words(clean.html)).toBe("a");
    expect(clean.hidden).toEqual([{ label, text: "secret" }]);
  });

  it("shows what a longer selector shows again, and what only a state or a place elsewhere hides", () => {
    const css =
      ".s{display:none} .n .s{display:inline} .s:hover{display:none} h9 .t{display:none} .n + .t{display:none}";
    const clean = cleanMarkup(`<style>${css}</style><div class=n><b class=s>a</b></div><i class=t>b</i>`);
    expect(words(clean.html)).toBe("a b");
  });

  it("takes no longer for selectors without end", () => {
    const css = Array.from({ length: 20_000 }, (_, i) => `.a${i} div p{display:none}`).join("");
    const nested = `${"<div>".repeat(150)}${"<p>x</p>".repeat(20_000)}`;
    const start = performance.now();
    expect(words(cleanMarkup(`<style>${css}</style>${nested}`).html)).toContain("x x x");
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it("leaves a class that only some screens hide", () => {
    expect(cleanMarkup("<style>@media print{.a{display:none}}</style><p class=a>x</p>").html).toBe("<p>x</p>");
  });

  it("keeps a link's address when the text doesn't show it", () => {
    const clean = cleanMarkup(
      '<a href="https://example.org/who">here</a> <a href="mailto:ann@example.org">ann@example.org</a> <a href="#top">top</a>',
    );
    expect(clean.hidden).toEqual([{ label: "link target", text: "https://example.org/who" }]);
    expect(clean.traces).toEqual([{ kind: "action", type: "URI", target: "https://example.org/who" }]);
  });
});

describe("what would run or fetch is told and gone", () => {
  it.each([
    ["a script", "<script>alert(1)</script>", { kind: "script", trigger: "<script>" }],
    ["a handler", '<b onmouseover="x()">a</b>', { kind: "script", trigger: "onmouseover" }],
    ["a disguised script link", '<a href="java&#10;script:x()">a</a>', { kind: "script", trigger: "javascript:" }],
    [
      "a picture",
      "<img src=http://example.org/p.gif>",
      { kind: "remote", what: "picture", target: "http://example.org/p.gif" },
    ],
    [
      "a style sheet",
      '<link rel="stylesheet" href="//example.org/a.css">',
      { kind: "remote", what: "stylesheet", target: "//example.org/a.css" },
    ],
    [
      "an import",
      '<style>@import "http://example.org/a.css";</style>',
      { kind: "remote", what: "stylesheet", target: "http://example.org/a.css" },
    ],
    [
      "a frame",
      "<iframe src='http://example.org/'></iframe>",
      { kind: "remote", what: "frame", target: "http://example.org/" },
    ],
    [
      "a background",
      '<table background="http://example.org/b"></table>',
      { kind: "remote", what: "background", target: "http://example.org/b" },
    ],
    [
      "a style's picture",
      '<p style="background:url(http://example.org/b)">x</p>',
      { kind: "remote", what: "style", target: "http://example.org/b" },
    ],
    [
      "one of several pictures",
      '<img srcset="a.png 1x, http://example.org/b 2x">',
      { kind: "remote", what: "picture", target: "http://example.org/b" },
    ],
    [
      "a film",
      "<video src='http://example.org/v'></video>",
      { kind: "remote", what: "media", target: "http://example.org/v" },
    ],
    [
      "a redirection",
      '<meta http-equiv="refresh" content="0; URL=http://example.org/r">',
      { kind: "remote", what: "refresh", target: "http://example.org/r" },
    ],
    [
      "a form",
      '<form action="http://example.org/f"></form>',
      { kind: "remote", what: "form", target: "http://example.org/f" },
    ],
  ])("%s", (_what, html, trace) => {
    const clean = cleanMarkup(html);
    expect(clean.traces).toEqual([trace]);
    expect(clean.html).not.toMatch(/example|alert|on[a-z]+=|script/);
  });
});

describe("markup thrown together at random", () => {
  const TAGS =
    "p div table tr td th tbody thead caption form ul li b i a span font pre h1 br img hr select option dl dd svg o:p blockquote center".split(
      " ",
    );
  it.each(Array.from({ length: 40 }, (_, i) => i))("comes out well-formed with every word in order (%i)", (seed) => {
    // The same on every run: a failure can be looked at.
    let state = seed + 1;
    const next = (n: number) => {
      state = (state * 48_271) % 2_147_483_647;
      return state % n;
    };
    let html = "";
    const said: string[] = [];
    let drawing = 0;
    for (let i = 0; i < 400; i++) {
      const tag = TAGS[next(TAGS.length)]!;
      const kind = next(3);
      if (tag === "svg") drawing = kind === 0 ? drawing + 1 : kind === 1 ? Math.max(0, drawing - 1) : drawing;
      if (kind === 0) html += `<${tag}${next(2) ? ' style="color:#123;text-align:left"' : ""}>`;
      else if (kind === 1) html += `</${tag}>`;
      else {
        html += ` w${i} `;
        if (drawing === 0) said.push(`w${i}`);
      }
    }
    const clean = cleanMarkup(html).html;
    expect(isWellFormed(clean), clean).toBe(true);
    expect(words(clean)).toBe(said.join(" "));
    // The typesetter drops what stands in a table but in no cell.
    expect(clean).not.toMatch(/<(?:table|tbody|thead|tr)[^>]*>\s*(?:[^<\s]|<(?:p|div|b|i|span|ul|br|hr|img)\b)/);
    expect(clean).not.toMatch(/<\/(?:td|th|tr)>\s*(?:[^<\s]|<(?:p|div|b|i|span|ul|br|hr|img)\b)/);
  });
});

describe("a hostile page ends quickly:", () => {
  it.each([
    ["a million nested elements", `${"<div>".repeat(1_000_000)}x`],
    ["a million unclosed cells", `${"<table><td>".repeat(500_000)}x`],
    ["a million stray closing tags", `${"<b>".repeat(1_000) + "</i>".repeat(1_000_000)}x`],
    ["styles never closed", "<style>".repeat(200_000)],
    ["comments never closed", "<!--".repeat(500_000)],
    ["style comments never closed", `<style>${"/*".repeat(500_000)}</style>x`],
    ["rules never closed", `<style>${"@a{".repeat(300_000)}</style>x`],
    ["attributes without end", `<p ${"a=b ".repeat(500_000)}`],
    ["half-written conditions", `<!--${"[if ".repeat(300_000)}-->x`],
    ["half-written tags in a comment", `<!--${"<xml".repeat(300_000)}${"<".repeat(300_000)}-->x`],
    ["a word without end", "x".repeat(5_000_000)],
    ["urls never closed", `<p style="${"url(".repeat(300_000)}">x`],
    ["entities", "&amp".repeat(1_000_000)],
  ])("%s", (_what, html) => {
    const begun = performance.now();
    expect(isWellFormed(cleanMarkup(html).html.slice(0, 0))).toBe(true);
    expect(performance.now() - begun).toBeLessThan(60_000);
  });
});
