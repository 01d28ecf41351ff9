// What people are called by their work: words that beside a mark narrow who is meant.

const words = (text: string): readonly string[] => text.split(",");

/** One of these may follow on a word that says which: "deputy clerk", "night nurse", "chief financial officer". */
export const JOBS = words(
  "accountant,actor,adjutant,administrator,adviser,advisor,aide,alderman,ambassador,analyst,architect,archivist," +
    "assessor,assistant,associate,attaché,attorney,auditor,bailiff,banker,bishop,bookkeeper,broker,builder,captain,caretaker," +
    "cashier,chairman,chairwoman,chancellor,chaplain,chauffeur,chemist,clerk,coach,colonel,commander,commissioner,consul," +
    "consultant,contractor,controller,coordinator,coroner,corporal,counsel,counsellor,councilman,councilwoman,courier,curator," +
    "dean,dentist,deputy,designer,detective,developer,diplomat,director,dispatcher,doctor,driver,economist,editor,electrician," +
    "engineer,envoy,executive,farmer,firefighter,foreman,governor,guard,headmaster,inspector,intern,interpreter,investigator," +
    "janitor,journalist,judge,justice,lawyer,lecturer,legislator,librarian,lieutenant,lobbyist,machinist,magistrate,major," +
    "manager,marshal,mayor,mechanic,midwife,minister,nurse,officer,operator,paralegal,paramedic,pastor,pharmacist,photographer," +
    "physician,physiotherapist,pilot,plumber,postmaster,president,priest,principal,producer,professor,programmer,prosecutor," +
    "psychiatrist,psychologist,rabbi,ranger,receptionist,recruiter,registrar,reporter,representative,researcher,salesman," +
    "saleswoman,scientist,secretary,senator,sergeant,sheriff,solicitor,specialist,spokesman,spokesperson,spokeswoman," +
    "stenographer,steward,superintendent,supervisor,surgeon,surveyor,teacher,technician,therapist,translator,treasurer," +
    "trooper,trustee,tutor,undersecretary,veterinarian,warden,welder",
);

export const RELATIONS = words(
  "wife,husband,spouse,partner,widow,widower,fiancé,fiancée,girlfriend,boyfriend,mother,father,parent,stepmother,stepfather," +
    "son,daughter,child,stepson,stepdaughter,brother,sister,sibling,twin,half-brother,half-sister,uncle,aunt,nephew,niece," +
    "cousin,grandson,granddaughter,grandmother,grandfather,son-in-law,daughter-in-law,brother-in-law,sister-in-law," +
    "mother-in-law,father-in-law,godson,goddaughter,roommate,neighbor,neighbour,colleague,predecessor,successor",
);

/** What ends the name of an organisation, or begins it. */
export const ORGANISATIONS = words(
  "Inc,LLC,L.L.C,LLP,Ltd,Corp,Corporation,Company,Co,GmbH,PLC,Holdings,Partners,Group,Associates,University,College,School," +
    "Academy,Institute,Hospital,Clinic,Bank,Church,Department,Ministry,Office,Agency,Bureau,Commission,Committee,Council," +
    "Court,Foundation,Authority,Administration,Police,Railway,Airlines,Laboratories,Services,Systems,Industries,Millwork",
);

/** Cities besides those of the United States, as letters and reports name them. */
export const CITIES = words(
  "amsterdam,athens,baghdad,bangkok,barcelona,beijing,beirut,belfast,belgrade,berlin,birmingham,bogotá,bristol,brussels," +
    "bucharest,budapest,buenos aires,cairo,calgary,cambridge,cape town,caracas,copenhagen,damascus,delhi,dubai,dublin," +
    "edinburgh,frankfurt,geneva,glasgow,hamburg,hanoi,havana,helsinki,hong kong,islamabad,istanbul,jakarta,jerusalem," +
    "johannesburg,kabul,karachi,kyiv,lagos,leeds,lima,lisbon,liverpool,london,lyon,madrid,manchester,manila,marseille," +
    "melbourne,mexico city,milan,minsk,montreal,moscow,mumbai,munich,nairobi,naples,osaka,oslo,ottawa,oxford,paris,prague," +
    "riga,rome,rotterdam,santiago,sarajevo,seoul,shanghai,singapore,sofia,stockholm,sydney,taipei,tallinn,tbilisi,tehran," +
    "tel aviv,tokyo,toronto,vancouver,vienna,vilnius,warsaw,zagreb,zurich",
);
