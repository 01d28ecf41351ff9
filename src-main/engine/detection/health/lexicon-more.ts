// The second half of the lexicon: less common conditions and medicines, injuries, and the ends of words that tell either.
// Sources: headings of ICD-10-CM (CMS, public domain); stems of the USAN and INN councils for names of medicines.

export const MORE_CONDITIONS = `
abscess|achalasia|acne|acute kidney injury|aki|acute respiratory distress syndrome|ards|allergic rhinitis|amputation|anaphylactic shock|angioedema|ankylosis|aortic dissection|ascites|astigmatism|ataxia|atopic dermatitis|autoimmune disease|
barrett's esophagus|basal cell carcinoma|bedsores|bed sores|bladder cancer|blepharitis|brain aneurysm|brain bleed|brain damage|brain injury|breast lump|broken hip|bulging disc|bunion|bursitis|cellulitis|cerebral aneurysm|cervical dysplasia|cholecystitis|
chorioamnionitis|chronic bronchitis|chronic migraine|claustrophobia|cleft palate|clubfoot|cluster headaches|compartment syndrome|complex regional pain syndrome|crps|congenital heart defect|conjunctivitis|conversion disorder|corneal abrasion|costochondritis|
cyclothymia|cystitis|deviated septum|diabetic ketoacidosis|dka|diabetic retinopathy|retinopathy|diverticulosis|dysphagia|dyspnea|dysautonomia|dystonia|dysthymia|edema|encephalitis|encephalopathy|endocarditis|eosinophilic esophagitis|epidural hematoma|esophagitis|
factor v leiden|febrile seizure|febrile seizures|fetal alcohol syndrome|fatty liver|floaters|folliculitis|food poisoning|frostbite|frozen shoulder|gallstones|gangrene|gastritis|gastroparesis|genital warts|gluten intolerance|goiter|hashimoto's|hashimoto's disease|hashimoto's thyroiditis|
head injury|heat stroke|heatstroke|hematoma|hematuria|hemiplegia|hemorrhagic stroke|hepatitis d|hidradenitis suppurativa|hip dysplasia|hives|hydrocephalus|hyperemesis gravidarum|hyperkalemia|hypokalemia|hyponatremia|hypotension|hypoxia|impetigo|incontinence|interstitial cystitis|
intracranial hemorrhage|iron deficiency|ischemic stroke|jaundice|kaposi sarcoma|keloid|laceration|lacerations|lead poisoning|legionnaires' disease|lichen sclerosus|long qt syndrome|low back pain|lower back pain|lumbar strain|lymphedema|malnutrition|marfan syndrome|meniere's disease|
ménière's disease|mesothelioma|metabolic syndrome|mitral valve prolapse|monkeypox|mpox|neuroblastoma|neutropenia|non-epileptic seizures|opioid overdose|optic neuritis|osteomyelitis|osteopenia|otitis media|ovarian cyst|ovarian cysts|paget's disease|pancreatic cyst|
pelvic inflammatory disease|pid|pericarditis|peripheral neuropathy|pernicious anemia|perimenopause|pink eye|placenta previa|plantar fasciitis|pleural effusion|pleurisy|pneumothorax|collapsed lung|polio|polymyalgia rheumatica|porphyria|post-concussion syndrome|
postpartum psychosis|pott's disease|pots|premature birth|pressure ulcer|pressure ulcers|psoriatic|pulmonary hypertension|pyelonephritis|quadriplegia|raynaud's|raynaud's disease|reactive attachment disorder|renal insufficiency|respiratory failure|restless leg syndrome|restless legs syndrome|
retinal detachment|detached retina|rhabdomyolysis|rhabdo|rosacea|rotator cuff tear|torn rotator cuff|ruptured spleen|ruptured appendix|scabies|scarlet fever|schizoid personality disorder|scleroderma|scurvy|seasonal affective disorder|selective mutism|septic shock|sickle cell|
sinusitis|slipped disc|somatic symptom disorder|spastic cerebral palsy|spinal cord injury|sprained ankle|stomach ulcer|strep throat|subdural hematoma|sudden cardiac arrest|tachycardia|temporomandibular joint disorder|tmj|tendonitis|tendinitis|tennis elbow|tetanus|thalassemia|
thrombocytopenia|thrombosis|thyroid nodule|tia|transient ischemic attack|tinnitus|tonsillitis|torn acl|acl tear|meniscus tear|torn meniscus|labral tear|toxic shock syndrome|trichotillomania|turner syndrome|uterine fibroids|uveitis|varicose veins|ventricular tachycardia|
vitiligo|west nile virus|whiplash|whooping cough|yeast infection|zika|celiac|crohn's colitis|hypertriglyceridemia|hep b|hep a|copd exacerbation|t1dm|nstemi|stemi|cva|esrd|bph|pad|pvd|oa|ra|ibd|nafld|hfref|hfpef|afib with rvr|a-fib|dvt/pe|svt|tbi|odd|asd|npd|did|mci|ckd stage|
intellectual disability|developmental delay|speech delay|hearing impairment|visual impairment|legally blind|dyscalculia|sensory processing disorder|gender identity disorder|pedophilia|kleptomania|hoarding disorder|agoraphobia|body dysmorphic disorder|binge eating disorder|
meth addiction|methamphetamine addiction|alcohol addiction|pill addiction|sex addiction|alcohol poisoning|delirium tremens|cirrhosis of the liver|fetal demise|neonatal abstinence syndrome|low birth weight|gunshot wound|stab wound|skull fracture|fractured skull|hip fracture|compound fracture|
stage 4 cancer|terminal cancer|carcinoma in situ|dcis|acute lymphoblastic leukemia|acute myeloid leukemia|aml|chronic lymphocytic leukemia|cll|glioblastoma|ewing sarcoma|osteosarcoma|wilms tumor|hepatocellular carcinoma|cholangiocarcinoma|squamous cell carcinoma|merkel cell carcinoma`;

/** Short forms that stand for other things as well; they count only where the words of a diagnosis do. */
export const MORE_AMBIGUOUS =
  "pots|pad|oa|ra|pid|odd|asd|did|tia|cva|aml|cll|acne|polio|celiac|hives|laceration|lacerations|amputation|goiter|edema|incontinence|malnutrition|gunshot wound|stab wound|whiplash|lead poisoning|food poisoning|alcohol poisoning|scurvy|frostbite|pink eye|floaters|hypoxia|gangrene|mpox|monkeypox|zika|brain damage|jaundice|tetanus|polio|npd|mci|pvd|bph|ibd|head injury|brain injury|legally blind|premature birth|kleptomania|pedophilia|claustrophobia|agoraphobia|thrombosis";

export const MORE_DRUGS = `
abatacept|acamprosate|actos|adempas|aimovig|aleve|advil|motrin|tylenol|aspirin|excedrin|ibuprofen|naloxone|narcan|epinephrine|folic acid|albuterol sulfate|ventolin|proair|symbicort|spiriva|trelegy|breo|flonase|nasonex|claritin|allegra|benadryl|diphenhydramine|
cetirizine|fexofenadine|pepcid|zantac|ranitidine|protonix|prevacid|lansoprazole|esomeprazole|sucralfate|carafate|metoclopramide|reglan|miralax|senna|docusate|bisacodyl|loperamide|imodium|mesalamine|sulfasalazine|prednisolone|methylprednisolone|medrol|hydrocortisone|
cortisone|triamcinolone|colchicine|febuxostat|uloric|alendronate sodium|prolia|denosumab|boniva|ibandronate|evista|raloxifene|calcitriol|vitamin d|liothyronine|armour thyroid|methimazole|propylthiouracil|glucophage|glimepiride|glyburide|amaryl|trulicity|dulaglutide|
liraglutide|exenatide|byetta|bydureon|empagliflozin|canagliflozin|invokana|tradjenta|linagliptin|levemir|tresiba|toujeo|basaglar|humulin|novolin|apidra|aspart|lispro|degludec|detemir|crestor|lovastatin|pitavastatin|fenofibrate|gemfibrozil|niacin|repatha|praluent|vascepa|
zetia|toprol|lopressor|tenormin|bystolic|nebivolol|bisoprolol|labetalol|coreg|cozaar|diovan|benicar|olmesartan|micardis|telmisartan|irbesartan|avapro|candesartan|altace|quinapril|accupril|fosinopril|captopril|hydralazine|aldactone|torsemide|demadex|metolazone|chlorthalidone|
triamterene|ranolazine|ranexa|ivabradine|digitek|sotalol|flecainide|dofetilide|tikosyn|multaq|dronedarone|heparin|enoxaparin|lovenox|dabigatran|pradaxa|edoxaban|brilinta|ticagrelor|prasugrel|effient|aspirin 81|pentoxifylline|cilostazol|keflex|augmentin|bactrim|septra|
sulfamethoxazole|trimethoprim|nitrofurantoin|macrobid|levaquin|levofloxacin|moxifloxacin|cipro|clindamycin|cleocin|flagyl|metronidazole|vancomycin|linezolid|rifampin|isoniazid|ethambutol|pyrazinamide|doxy|minocycline|tetracycline|erythromycin|clarithromycin|biaxin|cefdinir|
ceftriaxone|cefuroxime|terbinafine|lamisil|nystatin|itraconazole|voriconazole|famciclovir|oseltamivir|tamiflu|remdesivir|sofosbuvir|epclusa|harvoni|mavyret|ribavirin|interferon|atazanavir|darunavir|prezista|raltegravir|isentress|efavirenz|atripla|stribild|complera|odefsey|
symtuza|cabenuva|apretude|ivermectin|stromectol|albendazole|permethrin|quinine|chloroquine|malarone|atovaquone|primaquine|fluvoxamine|luvox|vilazodone|vortioxetine|nortriptyline|pamelor|doxepin|imipramine|tofranil|clomipramine|anafranil|desipramine|phenelzine|nardil|
tranylcypromine|parnate|selegiline|emsam|esketamine|spravato|ketamine|auvelity|lithobid|asenapine|saphris|iloperidone|cariprazine|brexpiprazole|paliperidone|perphenazine|chlorpromazine|loxapine|thiothixene|trifluoperazine|cogentin|trihexyphenidyl|ingrezza|valbenazine|austedo|
deutetrabenazine|triazolam|halcion|oxazepam|chlordiazepoxide|librium|clorazepate|estazolam|zaleplon|sonata|suvorexant|belsomra|dayvigo|ramelteon|rozerem|melatonin|trazadone|hydroxyzine pamoate|vistaril|guanfacine|intuniv|tenex|dexmethylphenidate|focalin|lisdexamfetamine|
dextroamphetamine|evekeo|armodafinil|nuvigil|sodium oxybate|xyrem|lacosamide|vimpat|zonisamide|zonegran|primidone|mysoline|ethosuximide|clobazam|onfi|rufinamide|perampanel|brivaracetam|briviact|felbamate|tiagabine|epidiolex|rizatriptan|maxalt|zolmitriptan|eletriptan|relpax|
nurtec|ubrelvy|emgality|ajovy|botox|rasagiline|azilect|ropinirole|pramipexole|mirapex|amantadine|entacapone|rivastigmine|exelon|galantamine|leqembi|aduhelm|riluzole|copaxone|glatiramer|tecfidera|gilenya|fingolimod|ocrevus|tysabri|rituximab|rituxan|avonex|rebif|plegridy|
etanercept|golimumab|simponi|certolizumab|cimzia|stelara|ustekinumab|cosentyx|taltz|skyrizi|tremfya|otezla|rinvoq|upadacitinib|tofacitinib|olumiant|entyvio|leflunomide|arava|mycophenolate|cellcept|tacrolimus|prograf|cyclosporine|sirolimus|mercaptopurine|hydroxyurea|
tramadol hcl|tapentadol|nucynta|opana|oxymorphone|meperidine|demerol|norco|lortab|roxicodone|ms contin|fentanyl|duragesic|butrans|sublocade|lofexidine|lucemyra|ketorolac|toradol|etodolac|indomethacin|nabumetone|piroxicam|cyclobenzaprine|flexeril|methocarbamol|robaxin|
carisoprodol|metaxalone|skelaxin|lidocaine patch|lidoderm|capsaicin|butalbital|fioricet|oxybutynin|ditropan|tolterodine|detrol|myrbetriq|mirabegron|solifenacin|vesicare|avodart|dutasteride|proscar|levitra|vardenafil|cabergoline|bromocriptine|clomiphene|femara|gonal-f|
follistim|progesterone|prometrium|provera|medroxyprogesterone|depo-provera|nuvaring|mirena|nexplanon|plan b|yaz|yasmin|ortho tri-cyclen|methylergonovine|leuprolide|lupron|bicalutamide|casodex|enzalutamide|xtandi|abiraterone|zytiga|exemestane|aromasin|fulvestrant|trastuzumab|
herceptin|pertuzumab|bevacizumab|avastin|paclitaxel|taxol|docetaxel|carboplatin|cisplatin|oxaliplatin|doxorubicin|adriamycin|cyclophosphamide|cytoxan|vincristine|etoposide|gemcitabine|capecitabine|xeloda|fluorouracil|5-fu|folfox|temozolomide|temodar|sunitinib|sorafenib|
erlotinib|osimertinib|tagrisso|nivolumab|pembrolizumab|ipilimumab|lenalidomide|revlimid|bortezomib|velcade|zoledronic acid|filgrastim|neupogen|epoetin|procrit|aranesp|iron sulfate|ferrous sulfate|b12 injections|potassium chloride|isotretinoin|tretinoin|clobetasol|
latanoprost|timolol|brimonidine|dorzolamide|restasis|nicotine patch|varenicline|acamprosate calcium|hormone blockers|puberty blockers|estrogen|spironolactone 100|human growth hormone|hgh|anabolic steroids|naloxone spray|epi-pen|epi pen|meth|heroin`;

/** Drugs of the street and of every household: nothing by themselves. */
export const MORE_AMBIGUOUS_DRUGS =
  "advil|motrin|tylenol|aspirin|aleve|excedrin|meth|heroin|vitamin d|niacin|melatonin|narcan|naloxone|fentanyl|botox|hgh|estrogen|interferon|sonata|rebif|yaz|evista|actos|quinine|plan b|mirena|exelon|doxy|arava|ketamine|benadryl|claritin|permethrin";

/** How medicines' names end, and illnesses'. */
export const DRUG_ENDS =
  "olol|sartan|vastatin|dipine|gliptin|gliflozin|glutide|azepam|zolam|oxetine|triptyline|ipramine|cillin|floxacin|conazole|prazole|setron|triptan|xaban|tinib|ciclib|tegravir|navir|buvir|dronate|lukast|barbital|gabalin|peridone|glitazone|thiazide|zumab|ximab|limumab|mycin|idone|semide|fibrate|caine";
export const CONDITION_ENDS =
  "itis|iasis|opathy|ectomy|ostomy|plasty|plegia|algia|penia|aemia|anemia|cemia|kemia|demia|lemia|tremia|arrhea|rrhage|sclerosis|stenosis|carcinoma|blastoma|sarcoma|myeloma|megaly|oidosis|philia|dystrophy";
export const NO_MEDICINE: ReadonlySet<string> = new Set(
  "nostalgia telepathy empathy sympathy apathy antipathy homeopathy osteopathy academia epidemia bohemia francophilia anglophilia bibliophilia cocaine novocaine hemophilia sociopathy naturopathy allopathy macadamia streptomycin benzocaine procaine arthritis colitis bronchitis hepatitis haemorrhage hemorrhage autoplasty amidone necrophilia zoophilia idone pedophilia paedophilia".split(
    " ",
  ),
);

/** "fractured pelvis", "torn ACL", "ruptured disc". */
export const INJURY =
  /(?<![A-Za-z])(?:fractured|broken|torn|ruptured|dislocated|sprained|herniated|shattered|crushed|amputated|perforated|punctured|bruised|strained|separated|severed)[ ](?:(?:left|right|lower|upper|several|two|three|his|her)[ ]){0,2}(?:pelvis|hip|femur|tibia|fibula|ankle|knee|leg|arm|wrist|elbow|shoulder|collarbone|clavicle|rib|ribs|skull|jaw|nose|orbital|vertebrae?|spine|neck|back|disc|disk|acl|mcl|meniscus|rotator cuff|labrum|achilles(?:[ ]tendon)?|hamstring|spleen|liver|kidney|lung|eardrum|retina|foot|hand|finger|fingers|toe|sternum|humerus|radius|ulna|tendon|ligament|bicep|quadriceps|aorta|appendix|bowel|colon|bladder|uterus)(?![A-Za-z])/gi;
