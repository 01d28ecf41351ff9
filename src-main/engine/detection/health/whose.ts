// Whether a fact of health is somebody's: the words of a diagnosis, a form's label, an owner; and what speaks of the many.
import type { Utf16Offset } from "../../../base/units.ts";
import type { TermSort } from "./terms.ts";

/** A form's or a chart's own label, with a list up to the term. */
const LABEL =
  /(?:^|[\n|;.,(\t]|[ ]{2})[ ]*(?:[-*•][ ]?)?(?:(?:primary|secondary|admitting|discharge|current|past|known|active|chronic|prior|final|working|psychiatric|drug|medical|rx|home|daily|prescribed|prescription|family)[ ]){0,2}(?:diagnos[ei]s|dx|conditions?|(?:medical|health)[ ](?:history|conditions?|issues?|problems?|notes?)|history|hx|pmhx?|pmh|problems?(?:[ ]list)?|assessment|impression|complaints?|chief complaint|cc|reason(?: for (?:visit|admission|leave|absence|request))?|(?:hospital|er|ed|clinic|doctor)[ ](?:visit|admission|stay)s?[^:\n]{0,24}|medications?(?:[ ]list)?|meds|rx|prescriptions?|allerg(?:y|ies)|treatments?|procedures?|surger(?:y|ies)|disabilit(?:y|ies)|accommodations?(?: for)?|cause of death|symptoms?|icd[ -]?10?|health|medical)[ ]?(?:\([^)\n]{0,24}\))?[ ]?[:=\t|-][^\n:]{0,120}$|(?<![\w-])(?:allergies|dx|hx|rx|pmhx?|meds|s\/p|h\/o|dx'd)[ ](?:of[ ]|with[ ])?[^\n:.]{0,60}$/i;

/** A box that somebody ticked, a cause on a certificate of death, a ground in brackets. */
const TICKED =
  /(?:\[[xX✓✔]\]|[☑☒✓✔])[ ]{0,3}$|\bcause(?:[ ]of[ ]death)?[ :]{0,3}(?:\(?[a-d][).][ ])?$|\bcause\b[^\n]{0,90}\([a-d]\)[ ]$|\b(?:disability|medical(?:[ ]leave)?|condition|diagnosis|leave)[ ]\($/i;

/** Verbs and phrases of a diagnosis or a treatment, with a few words between at most. */
const STRONG =
  /\b(?:diagnos\w+|dx(?:'d)?|suffer(?:s|ed|ing)?(?: from)?|history of|h\/o|s\/p|treat(?:ed|ing|ment) (?:for|with)|tested positive|positive for|hospitali[sz]ed|admitted|in remission|liv(?:es|ed|ing) with|battl(?:es|ed|ing)|surviv(?:ed|or of|ing)|struggl(?:es|ed|ing) with|recover(?:s|ed|ing) from|complications (?:of|from)|presents? with|c\/o|complain(?:s|ed|ing) of|undergo(?:es|ing|ne)?|underwent|prescrib\w+|allergic to|died (?:of|from)|relaps\w+|afflicted|contracted|medicat\w+|on disability|(?:medical|sick|on) leave|fmla|rating|accommodations?|disabled by|therapy for|pills for|seeing a (?:doctor|therapist|psychiatrist)|psychiatrist|therapist|doctor|oncologist|cardiologist|clinic|chart|physician|detox|dose|dosage|refill\w*|tapered|injections?)\b[^.!?;\n]{0,70}$/i;
/** Everyday verbs: only with somebody close. */
const WEAK =
  /\b(?:has|had|have|having|with|takes?|taking|took|taken|on|off|for|got|getting|is|was|are|were|been|being|became|uses?|using|used|given|gives|started|needs?|needed|managing|manages|after|because of|due to|from|caught|developed|put in|placed|inserted|implanted|received|wears|wore|fitted|carries|reports|reported|cites|cited|denies|of|stopped|quit)\b(?:[ ](?:a|an|the|his|her|their|my|some|daily|been|also|both|early|for|on|taking|long-?standing|longtime))*[ ]{0,2}(?:[\w'-]+,?[ ]){0,3}$/i;
const OWNER =
  /\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Yy]our|[A-Z][a-z]+(?:'s|s')|(?:patient|client|governor|senator|candidate|nominee|judge|mayor|president|wife|husband|spouse|mother|father|mom|dad|son|daughter|brother|sister|child|employee|plaintiff|defendant|witness|officer|partner|boss)'s)[ ](?:[\w'-]+[ ]){0,2}$/;

/** Somebody in the same sentence: a name of two words that no institution's ends with, or one that does something. */
const NAME =
  /\b(?!The|This|That|These|Those|In|On|At|For|And|But|National|American|United|House|Senate|State|Department)[A-Z][a-z]+(?:[ ][A-Z]\.)?[ ](?!Center|Act|Bill|Hospital|Association|Foundation|University|Department|Institute|Fund|Committee|Congress|Health|Society|County|State|Care|Research|Month|Week|Day)[A-Z][a-z]+\b|\b[A-Z][a-z]{2,}[ ](?:has|had|was|takes|is|suffers|got|went|told|said|underwent|began)\b|\b[A-Z]\.[ ]?[A-Z]\./;
/** Somebody without a name. */
const PRONOUN =
  /\b(?:he|she|him|his|her|hers|himself|herself|i|i'm|i've|i'd|my|me|patient|client|claimant|applicant|employee|plaintiff|defendant|complainant|subject|resident|inmate|witness|decedent|candidate|nominee|congress(?:man|woman)|senator|sen|rep|governor|gov|judge|officer|student|husband|wife|spouse|son|daughter|mother|father|mom|dad|brother|sister|child|boy|girl|grandmother|grandfather|aunt|uncle|mr|mrs|ms|pt|y\/o|year-old|yo)\b/i;

/** The many, or a thing named after the illness. */
const MANY_BEFORE =
  /\d{1,3}(?:,\d{3})+ (?:\w+ )?with $|\b(?:patients|admissions|enrollees|respondents|subjects|participants|people|kids|boys|girls|parents|soldiers|teens|seniors|members|families|folks|persons|those|americans|adults|children|women|men|veterans|residents|individuals|sufferers|survivors|everyone|anyone|students|workers|inmates|citizens|cases|rates?|risk|rise|spread|incidence|prevalence|deaths|percent|research|funding|awareness|prevention|fight against|war on|cure|vaccine|study|studies|epidemic|outbreak|campaign|bill|legislation|policy|coverage|price|prices|cost|costs|market|sales|maker|makers|manufacturer|shares|trial|trials|books?|articles?|essays?|novel|films?|documentary|speech(?:es)?|op-eds?|subcommittee|committee|caucus|programs?|work|experts?|hearings?|testimony|panel|conference|jokes?|lecture|task force|great|economic|tropical|financial|treats?|treating|speciali[sz]\w+|researching|studying|researches|studies)\b(?:[ ](?:of|with|from|for|on|to|in|against|who|have|has|living|suffering|diagnosed|treated|about|into|related|by|and|or|the|a|new|all|many|having|are|were|taking|using|being|had))*[ ](?:[\w'-]+,?[ ]){0,2}$/i;
const MANY_AFTER =
  /^(?:'s)?[ ](?:rehabilitation|research\w*|awareness|cent(?:er|re)s?|foundation|association|society|rates?|cases|patients|clinics?|fund\w*|bill|act|stud(?:y|ies)|prevention|polic(?:y|ies)|institute|charit(?:y|ies)|epidemic|crisis|vaccin\w+|screenings?|month|advocates?|survivors|registry|wards?|relief|pandemic|outbreaks?|mandates?|restrictions|guidelines|legislation|deaths|prices?|costs?|makers?|manufacturers?|sales|market|coverage|trials?|settlement|lawsuits?|litigation|era|rights|law|laws|walk|gala|hospital|industry|companies|company|tests? kits?|numbers|spikes?|variants?|protocols?|trafficking|smuggling|seizures?|shipments?|hotline|numbers|data|statistics|experts?|specialists?|doctors|nurses|drugs|pills were|memorial|warrant|of property|of power|of luck|of genius|of midnight|beverages?|drinks?|of the pen)\b/i;
const METAPHOR =
  /\b(?:on democracy|on the (?:party|nation|body politic)|of corruption|to criticism|to taxes|economic|political(?:ly)?|search and|asset|civil asset|property|tropical|great|heat)\b/i;

/** How sure it is that the term tells of somebody; 0 when nothing says so, -1 when it is said of the many. */
export function whoseHealth(
  text: string,
  start: Utf16Offset,
  end: Utf16Offset,
  sort: TermSort,
  ambiguous: boolean,
): number {
  const line = text.slice(Math.max(0, start - 160), start);
  if (TICKED.test(line)) return 0.85;
  if (LABEL.test(line) && !MANY_AFTER.test(text.slice(end, end + 24))) return 0.93;
  // "depression-era murals".
  if (/^-[a-z]/.test(text.slice(end, end + 2))) return 0;
  const before = sentenceBefore(line);
  const after = sentenceAfter(text.slice(end, end + 110));
  if (MANY_AFTER.test(after) || MANY_BEFORE.test(before.slice(-70))) return -1;
  if (ambiguous && METAPHOR.test(before.slice(-24) + text.slice(start, end) + after.slice(0, 24))) return 0;
  const flat = before.replace(/\n/g, " ");
  const isPerson =
    PRONOUN.test(flat) || NAME.test(flat) || PRONOUN.test(after) || /^[^.]{0,40}\b(?:himself|herself)\b/.test(after);
  if (OWNER.test(flat) && !/\b(?:their|your)[ ][^ ]*$/.test(flat)) return ambiguous ? 0.75 : 0.88;
  const dosed =
    sort === "drug" && /^[ ,(]{1,2}\d{1,4}(?:\.\d+)?[ -]?(?:mg|mcg|µg|g|ml|units?|iu|milligrams?)\b/i.test(after);
  if (dosed)
    return isPerson ||
      /\b(?:rx|prescri\w+|tak(?:es|ing|en)|daily|refill\w*|dose|meds?|medications?)\b/i.test(flat + after)
      ? 0.92
      : 0.7;
  if (STRONG.test(flat))
    return isPerson
      ? 0.92
      : sort !== "drug" &&
          /\b(?:diagnos\w+|hospitali[sz]ed|admitted|tested positive|history of|fmla|(?:medical|sick|on) leave|on disability|rating|accommodations?|underwent|complain(?:s|ed) of|presents? with)\b|\b[chs]\/[op]\b/i.test(
            flat,
          )
        ? 0.78
        : 0;
  if (
    isPerson &&
    /^(?:[ ,]{1,2}(?:diagnosis|in remission|treatment|medication|attack|surgery|relapse|episode|prescription|symptoms))\b/i.test(
      after,
    ) &&
    !ambiguous
  )
    return 0.8;
  if (isPerson && ambiguous) return CLOSE.test(flat) ? 0.7 : 0;
  if (isPerson && WEAK.test(flat)) return 0.82;
  return 0;
}

/** For words of several meanings: somebody and a verb right before them. */
const CLOSE =
  /\b(?:he|she|i|patient|pt|wife|husband|son|daughter|mother|father|brother|sister|candidate|nominee|senator|governor|employee|plaintiff|defendant|claimant|subject|student|judge|[A-Z][a-z]+)(?:'s|[ ](?:has|had|is|was|developed|got|entered|went (?:in)?to|takes|used|became|abused|who has|who is))(?:[ ](?:a|an|been|had|in|to|also|now|severely|for|the|his|her|through|with|chronic|severe|mild|two|three|several|another|recovering|former))*[ ]$|\b(?:home|out|down|bedridden|sick|hospitali[sz]ed|laid up)[ ](?:sick[ ])?with[ ](?:(?:a|the|severe|bad)[ ])*$|\b(?:days|weeks|months|time|stint|stays?|spent|back)[ ](?:in|at|for)[ ](?:(?:a|an)[ ])?$|\b(?:rehab|treated|treatment|therapy|pills|medication|medicine|daily|mg|counsel(?:l?ing)|detox|prescription|off work|out|leave|care|takes[ ][\w'-]+|(?:once|twice))[ ]for[ ](?:(?:a|an|her|his|severe|chronic|some)[ ])*$/i;

function sentenceBefore(line: string): string {
  let from = 0;
  for (const m of line.matchAll(/(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|St|Jr|Sr|[A-Z]))[.!?]["')]?[ \n]+|\n[ \t]*\n/g))
    from = m.index + m[0].length;
  return line.slice(from);
}

function sentenceAfter(line: string): string {
  const stop = /[.!?]["')]?(?:[ \n]+[A-Z]|$)|\n[ \t]*\n/.exec(line);
  return (stop === null ? line : line.slice(0, stop.index)).replace(/\n/g, " ");
}
