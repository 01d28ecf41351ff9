// Where clocks stand at an offset from UTC (IANA time zone database 2024b): a hint at a region, never a place.

type Zones = { readonly name: string; readonly places: string; readonly rare: boolean };

/** Offsets that few places use, so that they say something. */
const RARE: Readonly<Record<string, string>> = {
  "-09:30": "the Marquesas Islands",
  "-03:30": "Newfoundland in winter",
  "-02:30": "Newfoundland in summer",
  "+03:30": "Iran's time zone (all year since 2023, in winter before)",
  "+04:30": "Afghanistan's time zone, and with Iran's in summer until 2022",
  "+05:30": "the time zone of India and Sri Lanka",
  "+05:45": "Nepal's time zone",
  "+06:30": "Myanmar's time zone",
  "+08:30": "North Korea's time zone between 2015 and 2018",
  "+08:45": "the time zone of Eucla, Australia",
  "+09:30": "the time zone of central Australia",
  "+10:30": "the time zone of South Australia in summer and of Lord Howe Island",
  "+12:45": "the Chatham Islands in winter",
  "+13:45": "the Chatham Islands in summer",
};

const COMMON: Readonly<Record<string, string>> = {
  "-12:00": "no inhabited place",
  "-11:00": "Samoa (US)",
  "-10:00": "Hawaii",
  "-09:00": "Alaska",
  "-08:00": "the Pacific coast of North America",
  "-07:00": "the Pacific coast of North America in summer and its Mountain zone in winter",
  "-06:00": "central North America, and its Mountain zone in summer",
  "-05:00": "the east of North America in winter, its centre in summer, and western South America",
  "-04:00": "the east of North America in summer, the Caribbean and parts of South America",
  "-03:00": "Brazil, Argentina and Chile in summer",
  "-02:00": "the mid-Atlantic and Greenland",
  "-01:00": "the Azores and Cape Verde",
  "+01:00": "western and central Europe and West Africa",
  "+02:00": "central Europe in summer, eastern Europe, Egypt, Israel and southern Africa",
  "+03:00": "Moscow, Turkey, Arabia, East Africa and eastern Europe in summer",
  "+04:00": "the Gulf states, the Caucasus and Samara",
  "+05:00": "Pakistan, Kazakhstan, Uzbekistan and Yekaterinburg",
  "+06:00": "Bangladesh, Kyrgyzstan and Omsk",
  "+07:00": "Thailand, Vietnam, western Indonesia and Novosibirsk",
  "+08:00": "China, Singapore, the Philippines and western Australia",
  "+09:00": "Japan, Korea and Yakutsk",
  "+10:00": "eastern Australia and Vladivostok",
  "+11:00": "eastern Australia in summer and Magadan",
  "+12:00": "New Zealand and Kamchatka",
  "+13:00": "New Zealand in summer and Tonga",
  "+14:00": "Kiribati",
};

/** `offset` in minutes east of UTC. */
export function zonesAt(offset: number): Zones {
  const minutes = Math.abs(offset);
  const two = (n: number) => String(n).padStart(2, "0");
  const name = `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const rare = RARE[name];
  return { name, places: rare ?? COMMON[name] ?? "no time zone in use today", rare: rare !== undefined };
}
