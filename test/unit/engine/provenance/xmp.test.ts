// The XMP reader: what a packet says under every spelling, and what a hostile one can't do.
import { describe, expect, it } from "vitest";
import { MAX_PACKET, parseXmp } from "../../../../src-main/engine/provenance/xmp.ts";

const NAMESPACES =
  'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" ' +
  'xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"';
const packet = (attributes: string, body: string) =>
  `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF ${NAMESPACES}>` +
  `<rdf:Description rdf:about="" ${attributes}>${body}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

describe("an XMP packet", () => {
  it.each([
    ["a property as an attribute", 'pdf:Producer="Acrobat"', "", [["pdf:Producer", "Acrobat"]]],
    ["a property as an element", "", "<xmp:CreatorTool>Word</xmp:CreatorTool>", [["xmp:CreatorTool", "Word"]]],
    [
      "every item of a list under the same name",
      "",
      "<dc:creator><rdf:Seq><rdf:li>A. One</rdf:li><rdf:li>B. Two</rdf:li></rdf:Seq></dc:creator>",
      [
        ["dc:creator", "A. One"],
        ["dc:creator", "B. Two"],
      ],
    ],
    [
      "a translated text",
      "",
      '<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Memo</rdf:li></rdf:Alt></dc:title>',
      [["dc:title", "Memo"]],
    ],
    [
      "a history of structures, each spelling of them",
      "",
      '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="created" stEvt:softwareAgent="Word"/>' +
        '<rdf:li rdf:parseType="Resource"><stEvt:action>saved</stEvt:action></rdf:li>' +
        '<rdf:li><rdf:Description stEvt:action="printed"/></rdf:li></rdf:Seq></xmpMM:History>',
      [
        ["xmpMM:History[0].action", "created"],
        ["xmpMM:History[0].softwareAgent", "Word"],
        ["xmpMM:History[1].action", "saved"],
        ["xmpMM:History[2].action", "printed"],
      ],
    ],
    [
      "one structure",
      "",
      '<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:documentID>uuid:1</stRef:documentID></xmpMM:DerivedFrom>',
      [["xmpMM:DerivedFrom.documentID", "uuid:1"]],
    ],
    ["entities decoded once", 'pdf:Producer="A &amp;lt; &#66;&#x43;"', "", [["pdf:Producer", "A &lt; BC"]]],
    [
      "text that looks like markup",
      "",
      "<pdf:Keywords><![CDATA[a &amp; <b>]]></pdf:Keywords>",
      [["pdf:Keywords", "a &amp; <b>"]],
    ],
    [
      "another prefix for a known namespace",
      'xmlns:p="http://ns.adobe.com/pdf/1.3/" p:Producer="X"',
      "",
      [["pdf:Producer", "X"]],
    ],
    ["an unknown namespace under its own prefix", 'xmlns:acme="urn:a" acme:Case="7"', "", [["acme:Case", "7"]]],
    ["nothing from empty values", 'pdf:Producer="  "', "<xmp:CreatorTool/>", []],
  ])("reads %s", (_name, attributes, body, expected) => {
    expect(parseXmp(packet(attributes, body)).map((p) => [p.name, p.value])).toEqual(expected);
  });

  it("gives what came before the cut when it is cut off", () => {
    const whole = packet("", "<xmp:CreatorTool>Word</xmp:CreatorTool><pdf:Producer>Acr");
    expect(parseXmp(whole.slice(0, whole.indexOf("Acr"))).map((p) => p.name)).toEqual(["xmp:CreatorTool"]);
  });
});

describe("a hostile XMP packet", () => {
  const rdf = `<rdf:RDF ${NAMESPACES}>`;
  it.each([
    ["nothing", ""],
    ["no XML", "%PDF-1.7 and so on"],
    ["an entity bomb", `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${packet('pdf:Producer="&b;"', "")}`],
    [
      "an external entity",
      `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///secret">]>${packet("", "<dc:title>&a;</dc:title>")}`,
    ],
    ["a name that would reach a prototype", packet('__proto__="x"', "<constructor>y</constructor>")],
    ["elements nested without end", rdf + "<rdf:Description>".repeat(100_000)],
    ["an open bracket over and over", "<".repeat(500_000)],
    ["an attribute without end", `<a ${'b="'.repeat(400_000)}`],
    ["comments that never close", `<r>${"<!--".repeat(400_000)}`],
    ["more than the limit", packet("", `<dc:title>${"x".repeat(MAX_PACKET)}</dc:title>`)],
  ])("of %s gives no pairs, and soon", (_name, hostile) => {
    const started = performance.now();
    expect(parseXmp(hostile)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(60_000);
  });

  it.each([
    ["attributes", packet(Array.from({ length: 100_000 }, (_, i) => `pdf:P${i}="1"`).join(" "), "")],
    ["items", packet("", `<dc:subject><rdf:Bag>${"<rdf:li>x</rdf:li>".repeat(90_000)}</rdf:Bag></dc:subject>`)],
    ["long names", packet("", `<pdf:${"n".repeat(100_000)}><a:b>x</a:b></pdf:${"n".repeat(100_000)}>`.repeat(5))],
  ])("of very many %s is read within bounds", (_name, hostile) => {
    const started = performance.now();
    const pairs = parseXmp(hostile);
    expect(pairs.length).toBeLessThanOrEqual(5_000);
    expect(Math.max(0, ...pairs.map((p) => p.name.length))).toBeLessThan(1_000);
    expect(performance.now() - started).toBeLessThan(60_000);
  });
});
