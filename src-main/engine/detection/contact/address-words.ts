// The vocabulary of US postal addresses (USPS Publication 28, appendices B and C), with each word's short form.

/** Street suffixes that hardly mean anything else after a number and a name: enough by themselves. */
const STRONG =
  "street=st str|avenue=ave av aven avenu avn|boulevard=blvd boul boulv|road=rd|lane=ln|drive=dr driv drv|court=ct crt|" +
  "place=pl|terrace=ter terr|circle=cir circ crcl|parkway=pkwy pky parkwy|highway=hwy hiway|trail=trl|turnpike=tpke trnpk|" +
  "pike=pike|alley=aly|plaza=plz plza|expressway=expy expw|causeway=cswy|freeway=fwy|crescent=cres|crossing=xing crssng|" +
  "landing=lndg|esplanade=esplanade|bypass=byp|cove=cv|trace=trce|way=wy|square=sq|row=row|loop=loop|path=path|" +
  "mews=mews|promenade=promenade|thruway=thruway|throughway=trwy|courts=cts|drives=drs|overlook=overlook|bend=bnd|run=run";

/** Suffixes that are everyday words or parts of other names: they need a city, a unit, or the words for an address. */
const WEAK =
  "walk=walk|pass=pass|ridge=rdg|point=pt|points=pts|park=park|heights=hts|hill=hl|hills=hls|view=vw|vista=vis|village=vlg|" +
  "center=ctr centre|station=sta|springs=spgs|spring=spg|valley=vly|lake=lk|lakes=lks|island=is|creek=crk|field=fld|" +
  "fields=flds|forest=frst|fork=frk|garden=gdn|gardens=gdns|gate=gate|gateway=gtwy|glen=gln|green=grn|grove=grv|harbor=hbr|" +
  "haven=hvn|hollow=holw|junction=jct|key=ky|knoll=knl|knolls=knls|manor=mnr|meadow=mdw|meadows=mdws|mill=ml|mills=mls|" +
  "mission=msn|mount=mt|mountain=mtn|oval=oval|common=cmn|commons=cmns|corner=cor|corners=cors|estates=ests|estate=est|" +
  "falls=fls|ferry=fry|flats=flts|ford=frd|plains=plns|port=prt|prairie=pr|ranch=rnch|rest=rst|river=riv|shore=shr|" +
  "shores=shrs|skyway=skwy|spur=spur|stream=strm|summit=smt|track=trak|tunnel=tunl|union=un|viaduct=via|wells=wls|" +
  "wharf=whf|yard=yard|cliff=clf|cliffs=clfs|club=clb|dale=dl|isle=isle|mall=mall|bluff=blf|branch=br|bridge=brg|brook=brk|" +
  "camp=cp|canyon=cyn|cape=cpe|crest=crst|curve=curv|extension=ext|line=line|chase=chase|quay=quay|close=close|end=end";

const DIRECTIONS = "north=n|south=s|east=e|west=w|northeast=ne|northwest=nw|southeast=se|southwest=sw";

/** Full name, two letters, and how the Associated Press shortens it where that differs. */
const STATES =
  "alabama=al ala|alaska=ak|arizona=az ariz|arkansas=ar ark|california=ca calif|colorado=co colo|connecticut=ct conn|" +
  "delaware=de del|florida=fl fla|georgia=ga|hawaii=hi|idaho=id|illinois=il ill|indiana=in ind|iowa=ia|kansas=ks kan|" +
  "kentucky=ky|louisiana=la|maine=me|maryland=md|massachusetts=ma mass|michigan=mi mich|minnesota=mn minn|" +
  "mississippi=ms miss|missouri=mo|montana=mt mont|nebraska=ne neb|nevada=nv nev|new hampshire=nh n.h|new jersey=nj n.j|" +
  "new mexico=nm n.m|new york=ny n.y|north carolina=nc n.c|north dakota=nd n.d|ohio=oh|oklahoma=ok okla|oregon=or ore|" +
  "pennsylvania=pa penn|rhode island=ri r.i|south carolina=sc s.c|south dakota=sd s.d|tennessee=tn tenn|texas=tx tex|" +
  "utah=ut|vermont=vt|virginia=va|washington=wa wash|west virginia=wv w.va|wisconsin=wi wis|wyoming=wy wyo|" +
  "district of columbia=dc d.c|puerto rico=pr p.r|guam=gu|virgin islands=vi|american samoa=as|" +
  "northern mariana islands=mp";

function table(source: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const entry of source.split("|")) {
    const [full = "", shorts = ""] = entry.split("=");
    const short = shorts.split(" ")[0]!;
    for (const form of [full, ...shorts.split(" ")]) out.set(form, short);
  }
  return out;
}

/** Every spelling to its USPS short form. */
export const STRONG_SUFFIXES = table(STRONG);
export const WEAK_SUFFIXES = table(WEAK);
export const DIRECTION_FORMS = table(DIRECTIONS);
export const STATE_FORMS = table(STATES);

/** State names and abbreviations for a regular expression: two capitals, AP forms with their dots, full names. */
export const STATE_PATTERN: string = (() => {
  const names: string[] = [];
  const shorts: string[] = [];
  for (const entry of STATES.split("|")) {
    const [full = "", forms = ""] = entry.split("=");
    const [postal = "", press] = forms.split(" ");
    const titled = full.replace(/\b[a-z]/g, (c) => c.toUpperCase()).replace(" Of ", " of ");
    names.push(titled.replaceAll(" ", "[ ]"), titled.toUpperCase().replaceAll(" ", "[ ]"));
    shorts.push(postal.toUpperCase(), `${postal[0]!.toUpperCase()}${postal[1]}\\.`);
    if (press === undefined) continue;
    if (press.includes(".")) {
      const dotted = press.split(".");
      shorts.push(
        press === "w.va" ? "W\\.[ ]?Va\\.?" : `${dotted[0]!.toUpperCase()}\\.[ ]?${dotted[1]!.toUpperCase()}\\.?`,
      );
    } else {
      shorts.push(`${press[0]!.toUpperCase()}${press.slice(1)}\\.?`);
    }
  }
  // Military mail, and what scanners make of the states that begin with a capital I or O.
  shorts.push("A[AEP]", "l[ADLN]", "0[HKR]");
  return [...names, ...shorts].sort((a, b) => b.length - a.length).join("|");
})();

/** Cities so well known that they end an address without their state. */
export const KNOWN_CITIES: ReadonlySet<string> = new Set(
  (
    "nyc,new york,los angeles,chicago,houston,phoenix,philadelphia,san antonio,san diego,dallas,san jose,austin,jacksonville,fort worth," +
    "columbus,indianapolis,charlotte,san francisco,seattle,denver,washington,nashville,oklahoma city,el paso,boston,portland," +
    "las vegas,detroit,memphis,louisville,baltimore,milwaukee,albuquerque,tucson,fresno,sacramento,mesa,kansas city,atlanta," +
    "omaha,colorado springs,raleigh,long beach,virginia beach,miami,oakland,minneapolis,tulsa,tampa,arlington,new orleans," +
    "wichita,bakersfield,cleveland,aurora,anaheim,honolulu,santa ana,riverside,corpus christi,lexington,henderson,stockton," +
    "st. paul,saint paul,cincinnati,st. louis,saint louis,pittsburgh,greensboro,lincoln,anchorage,plano,orlando,irvine,newark," +
    "durham,chula vista,toledo,fort wayne,st. petersburg,laredo,jersey city,chandler,madison,lubbock,scottsdale,reno,buffalo," +
    "gilbert,glendale,north las vegas,winston-salem,chesapeake,norfolk,fremont,garland,irving,hialeah,richmond,boise,spokane," +
    "baton rouge,tacoma,san bernardino,modesto,fontana,des moines,moreno valley,santa clarita,fayetteville,birmingham,oxnard," +
    "rochester,port st. lucie,grand rapids,huntsville,salt lake city,frisco,yonkers,amarillo,glendale,huntington beach," +
    "mckinney,montgomery,augusta,aurora,akron,little rock,tempe,columbus,overland park,grand prairie,tallahassee,cape coral," +
    "mobile,knoxville,shreveport,worcester,ontario,vancouver,sioux falls,chattanooga,brownsville,fort lauderdale,providence," +
    "newport news,rancho cucamonga,santa rosa,peoria,oceanside,elk grove,salem,pembroke pines,eugene,garden grove,cary," +
    "fort collins,corona,springfield,jackson,alexandria,hayward,clarksville,lakewood,lancaster,salinas,palmdale,hollywood," +
    "macon,kansas city,sunnyvale,pomona,killeen,escondido,pasadena,naperville,bellevue,joliet,murfreesboro,midland,rockford," +
    "paterson,savannah,bridgeport,torrance,mcallen,syracuse,surprise,denton,roseville,thornton,miramar,pasadena,mesquite," +
    "olathe,dayton,carrollton,waco,orange,fullerton,charleston,west valley city,visalia,hampton,gainesville,warren," +
    "coral springs,cedar rapids,round rock,sterling heights,kent,columbia,santa clara,new haven,stamford,concord,elizabeth," +
    "athens,lafayette,topeka,simi valley,norman,fargo,wilmington,abilene,odessa,columbia,pearland,victorville,hartford," +
    "vallejo,allentown,berkeley,richardson,arvada,ann arbor,cambridge,sugar land,lansing,evansville,college station," +
    "fairfield,clearwater,billings,provo,west palm beach,manchester,ventura,burbank,erie,bethesda,mclean,brooklyn,queens," +
    "bronx,staten island,manhattan,harrisburg,trenton,albany,annapolis,dover,concord,montpelier,bismarck,pierre,helena," +
    "cheyenne,carson city,santa fe,olympia,juneau,frankfort,jefferson city,scranton,palm beach,georgetown,bedminster"
  ).split(","),
);
