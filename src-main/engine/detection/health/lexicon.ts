// A compact lexicon of health: conditions, procedures and medicines that letters, files and dossiers name.
// Chosen by hand from the headings of ICD-10-CM's chapters and the US list of the 300 most prescribed medicines
// (ClinCalc DrugStats, from MEPS, public domain), with the brands that people say instead.

import { MORE_AMBIGUOUS, MORE_AMBIGUOUS_DRUGS, MORE_CONDITIONS, MORE_DRUGS } from "./lexicon-more.ts";

/** Conditions that hardly mean anything else. `~` parts spellings of one word's end. */
const CONDITIONS = `
acid reflux|acute coronary syndrome|addison's disease|adhd|add|adult adhd|aids|albinism|alcohol dependence|alcohol use disorder|alcohol withdrawal|
alcoholism|alopecia|als|alzheimer's disease|alzheimer's|alzheimers|dementia|amnesia|amyloidosis|aneurysm|angina|ankylosing spondylitis|anorexia nervosa|anorexia|
anxiety disorder|panic disorder|panic attacks|aphasia|aplastic anemia|anemia|appendicitis|arrhythmia|arthritis|asperger's syndrome|asperger's|asthma|
atherosclerosis|atrial fibrillation|afib|attention deficit disorder|attention deficit hyperactivity disorder|attention-deficit/hyperactivity disorder|attention deficit/hyperactivity disorder|
autism|autism spectrum disorder|autistic|bell's palsy|benign prostatic hyperplasia|bipolar disorder|bipolar i disorder|bipolar ii disorder|bipolar ii|bipolar|
blood clot|blood clots|brain tumor|brain tumour|traumatic brain injury|tbi|bronchitis|bulimia nervosa|bulimia|cardiomyopathy|carpal tunnel syndrome|cataracts|celiac disease|
cerebral palsy|chlamydia|chronic fatigue syndrome|chronic kidney disease|ckd|chronic obstructive pulmonary disease|copd|cirrhosis|clinical depression|
colitis|ulcerative colitis|concussion|congestive heart failure|chf|heart failure|coronary artery disease|covid-19|covid|crohn's disease|crohn's|cushing's syndrome|
cystic fibrosis|deep vein thrombosis|dvt|degenerative disc disease|delusional disorder|diabetes mellitus|diabetes|diabetic|diabetic neuropathy|neuropathy|
dissociative identity disorder|diverticulitis|down syndrome|drug addiction|opioid addiction|cocaine addiction|heroin addiction|opioid use disorder|opioid dependence|substance use disorder|
substance abuse|eating disorder|eczema|ehlers-danlos syndrome|emphysema|endometriosis|epilepsy|erectile dysfunction|fatty liver disease|fibroids|fibromyalgia|
gambling addiction|gastroenteritis|gender dysphoria|genital herpes|herpes simplex|herpes|gerd|gestational diabetes|glaucoma|gonorrhea|gout|graves' disease|
guillain-barré syndrome|guillain-barre syndrome|hearing loss|heart disease|heart murmur|hemophilia|hemorrhoids|hepatitis a|hepatitis b|hepatitis c|hepatitis|hernia|herniated disc|
high blood pressure|high cholesterol|hiv|hiv-positive|hiv positive|hiv/aids|hodgkin's lymphoma|hodgkin lymphoma|hpv|huntington's disease|hypercholesterolemia|hyperlipidemia|
hypertension|hyperthyroidism|hypothyroidism|hypoglycemia|infertility|insomnia|irritable bowel syndrome|ibs|kidney disease|kidney failure|renal failure|kidney stones|
lactose intolerance|leukemia|lewy body dementia|liver disease|liver failure|long covid|lou gehrig's disease|lupus|lyme disease|lymphoma|macular degeneration|
major depressive disorder|mdd|major depression|manic depression|manic episode|melanoma|meningitis|menopause|mental illness|migraine|migraines|mononucleosis|multiple myeloma|multiple sclerosis|
muscular dystrophy|myasthenia gravis|myocardial infarction|narcolepsy|neurofibromatosis|non-hodgkin lymphoma|non-hodgkin's lymphoma|obesity|morbid obesity|obsessive-compulsive disorder|obsessive compulsive disorder|ocd|
osteoarthritis|osteoporosis|pancreatitis|paranoia|paranoid schizophrenia|paraplegia|parkinson's disease|parkinson's|parkinsonism|peripheral artery disease|pneumonia|polycystic ovary syndrome|
pcos|borderline personality disorder|narcissistic personality disorder|antisocial personality disorder|personality disorder|bpd|post-traumatic stress disorder|post traumatic stress disorder|posttraumatic stress disorder|ptsd|c-ptsd|
postpartum depression|preeclampsia|prediabetes|prostate cancer|psoriasis|psoriatic arthritis|psychosis|psychotic episode|pulmonary embolism|pulmonary fibrosis|rheumatoid arthritis|
sarcoidosis|schizoaffective disorder|schizophrenia|sciatica|scoliosis|seizure disorder|sepsis|shingles|sickle cell disease|sickle cell anemia|sickle cell trait|
sjögren's syndrome|sleep apnea|obstructive sleep apnea|social anxiety disorder|spina bifida|spinal stenosis|stage fright|stroke|mini-stroke|suicidal ideation|suicidal thoughts|suicide attempt|suicide attempts|syphilis|
tardive dyskinesia|tourette syndrome|tourette's syndrome|tourette's|trichomoniasis|tuberculosis|tb|type 1 diabetes|type 2 diabetes|type i diabetes|type ii diabetes|type 1 diabetic|type 2 diabetic|ulcer|ulcers|
peptic ulcer|urinary tract infection|uti|vertigo|von willebrand disease|wilson's disease|miscarriage|stillbirth|ectopic pregnancy|opioid use|alcohol abuse|drug abuse|nervous breakdown|self-harm|learning disability|dyslexia|
peanut allergy|tree nut allergy|latex allergy|penicillin allergy|shellfish allergy|paranoid personality disorder|generalized anxiety disorder|generalised anxiety disorder|gad|adjustment disorder|conduct disorder|oppositional defiant disorder|panic attack|heart attack|cardiac arrest|pacemaker|chronic pain|back pain|chest pain|shortness of breath|t2dm|htn|cad|oud|aud|hep c|mrsa|alcoholic|drug addict|addict|hypoglycaemia|anaemia|leukaemia|haemophilia`;

/** Words that mean other things as well: they need the words of a diagnosis, or an owner right before them. */
const AMBIGUOUS =
  "cad|aud|alcoholic|addict|drug addict|chest pain|add|als|aids|gad|bpd|tb|stroke|ulcer|ulcers|hernia|obesity|paranoia|concussion|covid|covid-19|back pain|heart attack|stage fright|diabetic|bipolar|autistic|menopause|insomnia|arrhythmia|aneurysm|alcoholism|mental illness|substance abuse|drug abuse|alcohol abuse|pneumonia|shingles|gout|amnesia|vertigo|heart disease|hiv/aids|sepsis|dementia|opioid use|drug addiction|opioid addiction|depression|anxiety|seizure|seizures|overdose|cancer|pregnant|pregnancy|addiction|allergy|rehab|abortion|opioid dependence|hearing loss";

/** Told by their words' context only. */
const LOOSE =
  "depression|anxiety|seizures|seizure|drug overdose|overdose|cancer|pregnant|addiction|hay fever|hallucinations|delusions|blindness|deafness|paralysis|chronic fatigue|anaphylaxis|tumor|tumour|benign tumor";

/** What is done to a body. */
const PROCEDURES = `
abortion|angioplasty|appendectomy|biopsy|bone marrow transplant|bypass surgery|heart bypass|triple bypass|quadruple bypass|c-section|cesarean section|chemotherapy|chemo|radiation therapy|radiation treatment|colonoscopy|colostomy|coronary bypass|detox|
dialysis|electroconvulsive therapy|gastric bypass|gender-affirming surgery|gender reassignment surgery|hip replacement|hormone replacement therapy|hormone therapy|hysterectomy|
in vitro fertilization|ivf|involuntary commitment|kidney transplant|knee replacement|liver transplant|heart transplant|lumpectomy|mastectomy|double mastectomy|methadone treatment|open-heart surgery|organ transplant|
inpatient psychiatric treatment|psychiatric hold|psychiatric treatment|psychotherapy|rehab|inpatient rehab|stent|spinal fusion|tubal ligation|vasectomy|hospice care|fertility treatment|fertility treatments|cosmetic surgery|rhinoplasty|facelift|liposuction|breast augmentation|breast implants|alcohol treatment|drug treatment|addiction treatment|psychiatric care|counseling for depression|std test|paternity test|pregnancy test|hiv test`;

/** Heads that take words before them: "stage III pancreatic cancer", "chronic lung disease". */
export const HEADS =
  "cancer|carcinoma|sarcoma|lymphoma|leukemia|leukaemia|melanoma|tumor|tumour|disease|disorder|syndrome|diabetes|depression|anxiety|arthritis|hepatitis|dementia|failure|infection|injury|fracture|transplant|surgery|allergy|pregnancy|schizophrenia|epilepsy|anemia|hypertension|pneumonia|fibrosis|sclerosis|stroke|asthma|apnea|pain|deficiency|dependence|addiction|withdrawal|episode|palsy|diabetic";

/** Words that stand before such a head and belong to it. */
export const MODIFIERS = `
stage|type|grade|early-stage|late-stage|end-stage|early-onset|late-onset|advanced|metastatic|terminal|inoperable|recurrent|chronic|acute|severe|mild|moderate|major|clinical|treatment-resistant|
generalized|generalised|persistent|congenital|hereditary|genetic|autoimmune|inflammatory|invasive|benign|malignant|insulin-dependent|non-small|small|triple-negative|her2-positive|stress|traumatic|
breast|lung|prostate|colon|colorectal|pancreatic|ovarian|cervical|uterine|endometrial|testicular|bladder|kidney|renal|liver|hepatic|brain|bone|blood|skin|thyroid|throat|esophageal|oesophageal|
stomach|gastric|rectal|oral|tongue|heart|cardiac|coronary|artery|valve|vascular|pulmonary|respiratory|cell|squamous|basal|spinal|cord|hip|knee|shoulder|back|eye|ear|peripheral|mitral|aortic|
bipolar|depressive|anxiety|panic|eating|personality|borderline|schizoaffective|substance|substance-use|alcohol|opioid|cocaine|methamphetamine|heroin|gambling|drug|use|mood|psychotic|manic|sleep|seizure|bleeding|
autism|spectrum|obsessive-compulsive|post-traumatic|posttraumatic|attention-deficit|hyperactivity|deficit|postpartum|seasonal|affective|social|adjustment|dissociative|bowel|irritable|
egg|milk|dairy|soy|wheat|gluten|fish|sesame|sulfa|pollen|cat|dog|dust|mold|corn|drug|strawberry|polycystic|ovary|restless|leg|carpal|tunnel|gestational|juvenile|rheumatoid|ulcerative|lewy|body|vascular|frontotemporal|alzheimer's|crohn's|parkinson's|huntington's|hodgkin's|hodgkin|non-hodgkin|
celiac|gum|peanut|nut|tree|shellfish|latex|penicillin|bee|sting|food|iron|vitamin|immune|ectopic|high-risk|open-heart|staph|mrsa|yeast|sinus|urinary|tract|ischemic|hemorrhagic|hiv|lyme|fatty|motor|neuron|mental|neurological|intestinal|autoimmune|kidney|1|2|i|ii|iii|iv|iiia|iiib|3|4|one|two|three|four|i\\/ii|b|c`;

/** Medicines by generic name and brand. */
const DRUGS = `
abilify|accutane|acetaminophen|acyclovir|adalimumab|adderall|advair|albuterol|alendronate|allopurinol|alprazolam|ambien|amiodarone|amitriptyline|amlodipine|amoxicillin|amphetamine|anastrozole|antabuse|apixaban|
aricept|aripiprazole|arimidex|atenolol|ativan|atomoxetine|atorvastatin|azathioprine|azithromycin|baclofen|benazepril|benztropine|bictegravir|biktarvy|brintellix|budesonide|bumetanide|buprenorphine|bupropion|buspar|buspirone|
carbamazepine|carbidopa|carvedilol|celebrex|celecoxib|celexa|cephalexin|chantix|chlorthalidone|cialis|ciprofloxacin|citalopram|clomid|clonazepam|clonidine|clopidogrel|clozapine|clozaril|codeine|concerta|coumadin|cymbalta|
dapagliflozin|depakote|descovy|desvenlafaxine|dexamethasone|dexedrine|diazepam|diclofenac|digoxin|dilantin|dilaudid|diltiazem|disulfiram|divalproex|dolutegravir|donepezil|doxycycline|duloxetine|dupixent|effexor|eliquis|emtricitabine|enalapril|enbrel|
entresto|epipen|escitalopram|estradiol|eszopiclone|ezetimibe|famotidine|farxiga|fentanyl patch|fentanyl patches|finasteride|flomax|fluconazole|fluoxetine|fluphenazine|fluticasone|fosamax|furosemide|gabapentin|genvoya|gleevec|glipizide|haldol|haloperidol|humalog|humira|
hydrochlorothiazide|hydrocodone|hydromorphone|hydroxychloroquine|hydroxyzine|ibrance|imatinib|imitrex|imuran|infliximab|insulin|insulin glargine|invega|isosorbide|janumet|januvia|jardiance|keppra|keytruda|klonopin|lamictal|lamotrigine|lantus|
lasix|latuda|letrozole|levetiracetam|levodopa|levothyroxine|lexapro|lipitor|lisinopril|lithium|lithium carbonate|loratadine|lorazepam|losartan|lunesta|lurasidone|lyrica|meloxicam|memantine|metformin|methadone|methotrexate|methylphenidate|
metoprolol|mifepristone|minoxidil|mirtazapine|misoprostol|modafinil|montelukast|morphine|mounjaro|namenda|naltrexone|naproxen|neurontin|nexium|nifedipine|nitroglycerin|norvasc|novolog|olanzapine|omeprazole|ondansetron|opdivo|oxcarbazepine|oxycodone|oxycontin|
ozempic|penicillin|sulfa drugs|latex|pantoprazole|paroxetine|paxil|paxlovid|percocet|phenobarbital|phentermine|phenytoin|pioglitazone|plaquenil|plavix|pravastatin|prazosin|prednisone|pregabalin|premarin|prep|prilosec|pristiq|propranolol|propecia|provigil|prozac|quetiapine|
ramipril|remeron|remicade|requip|restoril|rexulti|risperdal|risperidone|ritalin|rivaroxaban|rosuvastatin|rybelsus|sacubitril|saxenda|semaglutide|seroquel|sertraline|sildenafil|simvastatin|singulair|sinemet|sitagliptin|soma|spironolactone|strattera|
suboxone|subutex|sumatriptan|synthroid|tadalafil|tamoxifen|tamsulosin|tegretol|temazepam|tenofovir|testosterone|thorazine|tirzepatide|tizanidine|topamax|topiramate|tramadol|trazodone|trileptal|trintellix|triumeq|truvada|tylenol with codeine|valacyclovir|
valium|valproate|valproic acid|valsartan|valtrex|venlafaxine|verapamil|viagra|vicodin|victoza|viibryd|vivitrol|vraylar|vyvanse|warfarin|wegovy|wellbutrin|xanax|xarelto|xeljanz|zepbound|zestril|ziprasidone|zithromax|zocor|zofran|zoloft|zolpidem|zyprexa|zyrtec`;

const list = (source: string): readonly string[] => [
  ...new Set(
    source
      .split("|")
      .map((term) => term.trim().replace(/\s+/g, " "))
      .filter((term) => term !== ""),
  ),
];

export const CONDITION_TERMS = list(`${CONDITIONS}|${LOOSE}|${MORE_CONDITIONS}`);
export const PROCEDURE_TERMS = list(PROCEDURES);
export const DRUG_TERMS = list(`${DRUGS}|${MORE_DRUGS}`);
export const AMBIGUOUS_TERMS: ReadonlySet<string> = new Set(
  list(`${AMBIGUOUS}|${LOOSE}|${MORE_AMBIGUOUS}|${MORE_AMBIGUOUS_DRUGS}`),
);
export const MODIFIER_WORDS: ReadonlySet<string> = new Set(list(MODIFIERS));
