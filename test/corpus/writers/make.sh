#!/bin/sh
# The pairs in this folder: the same pages by seven programs, which differ in one name and in nothing else. Made on Debian 12 with
# libreoffice-writer-nogui, weasyprint, pango1.0-tools, fop, fonts-dejavu-core, fonts-crosextra-carlito and
# fonts-texgyre, and with pdfkit, pdf-lib, @pdf-lib/fontkit from npm in the folder given;
# Chromium's by chrome.ts.
set -eu
modules=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
for pair in "a:Ilya Fitil" "b:Zoe Kwbx"; do
  x=${pair%%:*}
  name=${pair#*:}
  printf 'Minutes of the meeting\nThe contact was %s, who spoke.\nThen we all went home.\nQuartz jumped over a fox that lay in its way.\n' "$name" > text
  for face in "carlito:Carlito" "pagella:TeX Gyre Pagella" "mono:DejaVu Sans Mono"; do
    short=${face%%:*}
    family=${face#*:}
    pango-view --no-display --font "$family 14" text -o "cairo-$short-$x.pdf"
    {
      echo '<meta charset=utf-8>'
      sed "s#.*#<p style=\"font-family:$family\">&</p>#" text
    } > page.html
    weasyprint page.html "weasyprint-$short-$x.pdf" 2> /dev/null
    cat > page.fodt << E2
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'$family'"/></office:font-face-decls>
<office:automatic-styles><style:style style:name="P" style:family="paragraph"><style:text-properties style:font-name="F" fo:font-size="12pt"/></style:style></office:automatic-styles>
<office:body><office:text>$(sed 's#.*#<text:p text:style-name="P">&</text:p>#' text)</office:text></office:body>
</office:document>
E2
    soffice --headless --convert-to pdf page.fodt > /dev/null 2>&1
    mv page.pdf "libreoffice-$short-$x.pdf"
  done
  sed "s/NAME/$name/g" "$here/letter.fodt" > page.fodt
  soffice --headless --convert-to pdf page.fodt > /dev/null 2>&1
  mv page.pdf "libreoffice-letter-$x.pdf"
  sed "s/NAME/$name/g" "$here/letter.html" > page.html
  weasyprint page.html "weasyprint-letter-$x.pdf" 2> /dev/null
  sed "s/NAME/$name/g" "$here/contents.fodt" > page.fodt
  soffice --headless --convert-to pdf page.fodt > /dev/null 2>&1
  mv page.pdf "libreoffice-contents-$x.pdf"
  sed "s/NAME/$name/g" "$here/contents.html" > page.html
  weasyprint page.html "weasyprint-contents-$x.pdf" 2> /dev/null
  cat > page.fo << E2
<fo:root xmlns:fo="http://www.w3.org/1999/XSL/Format"><fo:layout-master-set><fo:simple-page-master master-name="A" page-height="29cm" page-width="21cm" margin="2cm"><fo:region-body/></fo:simple-page-master></fo:layout-master-set>
<fo:page-sequence master-reference="A"><fo:flow flow-name="xsl-region-body">$(sed 's#.*#<fo:block font-family="DejaVu Sans Mono">&</fo:block>#' text)</fo:flow></fo:page-sequence></fo:root>
E2
  echo '<fop version="1.0"><renderers><renderer mime="application/pdf"><fonts><auto-detect/></fonts></renderer></renderers></fop>' > fop.xml
  fop -c fop.xml page.fo "fop-mono-$x.pdf" > /dev/null 2>&1
  cat > make.cjs << 'E2'
const { createRequire } = require("node:module");
const fs = require("node:fs");
const [, , modules, x] = process.argv;
const from = createRequire(`${modules}/`);
const Kit = from("pdfkit");
const { PDFDocument } = from("pdf-lib");
const text = fs.readFileSync("text", "utf8").trim().split("\n");
const font = "/usr/share/fonts/truetype/crosextra/Carlito-Regular.ttf";
const kit = new Kit();
kit.pipe(fs.createWriteStream(`pdfkit-carlito-${x}.pdf`));
kit.font(font).fontSize(12);
for (const line of text) kit.text(line);
kit.end();
PDFDocument.create().then(async (doc) => {
  doc.registerFontkit(from("@pdf-lib/fontkit"));
  const embedded = await doc.embedFont(fs.readFileSync(font), { subset: true });
  const page = doc.addPage();
  text.forEach((line, i) => page.drawText(line, { x: 50, y: 700 - 20 * i, size: 12, font: embedded }));
  fs.writeFileSync(`pdf-lib-carlito-${x}.pdf`, await doc.save());
});
E2
  node make.cjs "$modules" "$x"
done
cp ./*-a.pdf ./*-b.pdf "$here"
rm -rf "$work"
