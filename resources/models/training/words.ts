// Words of rank and of organisations, as they stand beside names.

export const TITLE_WORDS =
  "mr mrs ms miss mx dr prof professor sir madam judge justice hon honorable sen senator rep representative congressman congresswoman gov governor president vice chairman chairwoman chair secretary ambassador mayor councilman councilwoman officer detective det sgt sergeant lt lieutenant capt captain col colonel gen general maj major cpl corporal pvt adm admiral sheriff deputy agent inspector constable rev reverend father sister pastor rabbi imam bishop attorney atty esq counsel nurse coach uncle aunt king queen prince princess lord lady dame sheikh monsieur madame herr frau señor señora mme mlle".split(
    " ",
  );

export const ORGANISATION_WORDS =
  "inc incorporated llc llp ltd limited corp corporation co company plc gmbh ag sa nv group holdings partners associates bank trust fund foundation institute university college school academy hospital clinic church ministry department dept agency bureau office commission committee council board court tribunal authority administration service services association society union federation league party club team press news times post tribune gazette journal industries systems technologies solutions enterprises consulting capital ventures insurance airlines motors hotel restaurant museum library police army navy force senate congress parliament government embassy consulate".split(
    " ",
  );
