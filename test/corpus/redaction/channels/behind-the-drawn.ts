// What is carried behind what is drawn, or named where any name is taken: nobody sees it, and no drawing needs it.
import { type Channel, onPage, SECRET, SHOWN } from "../channel.ts";
import { flate, grey, HEIGHT, jpeg, WIDTH } from "../picture.ts";

const S = SECRET;
const hidden = Buffer.from(S);
const LEFT: Channel["looks"] = [[60, 36, 300, 60], [110, 312, 180, 382]];
const gray = "/BitsPerComponent 8 /ColorSpace /DeviceGray";

/** A picture of the marks of two halves, or in other colours, with more than its pixels. */
const picture = (name: string, dict: string, data: Uint8Array, more: Parameters<typeof onPage>[2] = {}) =>
  onPage(name, "q 90 0 0 90 100 400 cm /I Do Q", {
    resources: "/XObject <</I 10 0 R>>",
    looks: LEFT,
    ...more,
    more: [{ dict: `/Type /XObject /Subtype /Image /Width ${WIDTH} /Height ${HEIGHT} ${dict}`, data }, ...(more?.more ?? [])],
  });
const space = (name: string, colours: string, paint: string, more: Parameters<typeof onPage>[2] = {}) =>
  onPage(name, `/CS cs ${paint} scn 100 400 90 90 re f`, { resources: `/ColorSpace <</CS ${colours}>>`, looks: LEFT, ...more });
const states = (name: string, keys: string) =>
  onPage(name, `/G gs ${SHOWN}`, { resources: `/ExtGState <</G <<${keys}>>>>`, keeps: ["The name is", "here."] });

export const BEHIND_THE_DRAWN: readonly Channel[] = [
  picture("bytes behind a picture's pixels", gray, Buffer.concat([grey(), hidden])),
  picture("bytes behind a compressed picture's pixels", `${gray} /Filter /FlateDecode`, flate(Buffer.concat([grey(), hidden]))),
  picture("bytes behind the end of a filter's data", `${gray} /Filter /FlateDecode`, Buffer.concat([flate(grey()), hidden])),
  picture("a JPEG's comment within another filter", `${gray} /Filter [/FlateDecode /DCTDecode]`, flate(withComment(jpeg("grey")))),
  picture("colours behind a palette's last", "/BitsPerComponent 8 /ColorSpace [/Indexed /DeviceGray 255 11 0 R]", grey(), {
    more: [{ dict: "", data: Buffer.concat([Uint8Array.from({ length: 256 }, (_, i) => i), hidden]) }],
  }),
  space("samples behind a function's last", "[/Separation /Spot /DeviceGray 10 0 R]", "1", {
    more: [
      {
        dict: "/FunctionType 0 /Domain [0 1] /Range [0 1] /Size [2] /BitsPerSample 8",
        data: Buffer.concat([Buffer.of(255, 0), hidden]),
      },
    ],
  }),
  space("a colour profile that is none", "[/ICCBased 10 0 R]", "0.5", { more: [{ dict: "/N 1", data: hidden }] }),
  states("a blend mode's name", `/BM /${S}`),
  states("a list of blend modes", `/BM [/${S} /Normal]`),
  states("what a state says it is", `/Type /${S} /CA 1`),
  onPage("a rendering intent's name", `/${S} ri ${SHOWN}`, { keeps: ["The name is", "here."] }),
];

/** COM (ITU-T T.81, B.2.4.5), behind the marker that begins the picture. */
function withComment(picture: Uint8Array): Uint8Array {
  const length = hidden.length + 2;
  return Buffer.concat([picture.subarray(0, 2), Buffer.of(0xff, 0xfe, length >> 8, length & 255), hidden, picture.subarray(2)]);
}
