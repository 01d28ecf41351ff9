// Top-level domains, as far as they tell an e-mail address from a file name or the next sentence.

/** Every two-letter country code in use, and the generic ones that mail is commonly sent from (IANA root zone). */
const KNOWN = new Set(
  (
    "com org net edu gov mil int arpa info biz name pro aero coop museum jobs mobi travel tel asia cat post xxx " +
    "app dev page blog news media press site online store shop tech cloud email live world today life agency company " +
    "digital network foundation international solutions systems group team center church club community law legal lawyer " +
    "attorney vote voto democrat republican gop report review studio design consulting capital ventures partners bank " +
    "insurance health care clinic dental hospital school university academy college education london nyc berlin paris " +
    "xyz top icu vip work link space website host fun one zone wiki social chat games guru expert ngo ong eco green bio " +
    "test example invalid localhost local internal onion " +
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd " +
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge " +
    "gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki " +
    "km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my " +
    "mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se " +
    "sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz " +
    "va vc ve vg vi vn vu wf ws ye yt za zm zw"
  ).split(" "),
);

/** The endings of files: `logo@2x.png` is no address. */
const FILE_ENDINGS = new Set(
  (
    "png jpg jpeg gif svg webp bmp tif tiff ico heic psd eps pdf doc docx xls xlsx ppt pptx txt rtf csv tsv xml html htm " +
    "json yaml yml js mjs ts tsx jsx css scss less map md rst log ini cfg conf bak tmp exe dll bin dat db sql tar gz tgz " +
    "rar iso dmg apk mp3 mp4 wav avi mkv mpg mpeg webm eml msg ics vcf odt ods py rb java class jar cpp hpp"
  ).split(" "),
);

/** The endings a scanner's stray space or comma may be mended for. */
export const COMMON_ENDING = /^(?:com|org|net|edu|gov|mil|info)$/i;

export type Ending = "known" | "plausible" | "no";

export function judgeEnding(label: string): Ending {
  const lower = label.toLowerCase();
  if (KNOWN.has(lower)) return "known";
  if (FILE_ENDINGS.has(lower)) return "no";
  return /^(?:[a-z]{2,18}|xn--[a-z0-9-]{2,59}|\p{L}{2,18})$/u.test(lower) ? "plausible" : "no";
}
