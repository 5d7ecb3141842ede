/** Words that name a protected attribute wherever the reader is addressed, by the category Meta lists. Our own list. */
export const LOOSE: Record<string, string> = {
  'race or ethnicity':
    'hispanic|latino|latina|latinx|indigenous|native american|ethnicity|ethnic background|skin colour|skin color|people of colour|people of color',
  religion:
    'christian|christians|catholic|protestant|muslim|muslims|jewish|hindu|buddhist|sikh|mormon|atheist|religion|religious beliefs',
  age: 'senior citizen|senior citizens|seniors|elderly|pensioner|pensioners|middle-aged|teenager|teenagers|millennial|years old|your age|in your 20s|in your 30s|in your 40s|in your 50s|in your 60s|in your 70s|in your twenties|in your thirties|in your forties|in your fifties|in your sixties|over 40|over 50|over 55|over 60|over 65|over 70|just turned',
  orientation: 'lesbian|bisexual|homosexual|heterosexual|queer|lgbt|lgbtq|sexual orientation',
  'gender identity':
    'transgender|trans man|trans woman|trans people|non-binary|nonbinary|gender identity|transitioning',
  disability:
    'disabled|disability|disabilities|wheelchair user|in a wheelchair|your wheelchair|autistic|autism|adhd|dyslexia|dyslexic|hearing loss|visually impaired',
  health:
    'depressed|depression|anxiety|diabetes|diabetic|cancer|overweight|obese|obesity|acne|eczema|psoriasis|migraine|migraines|pregnant|infertile|hiv|asthma|arthritis|insomnia|addiction|addicted|bulimia|anorexia|eating disorder|chronic pain|back pain|menopause|mental health|mental illness|your weight|your illness|your condition|your disease|celiac|coeliac|high blood pressure|dementia|incontinence|erectile dysfunction|hair loss',
  finances:
    'bankrupt|bankruptcy|in debt|your debt|your debts|debts|bad credit|poor credit|low income|low earner|earn little|earn so little|in arrears|overdrawn|evicted|homeless|unemployed|out of work|insolvent|foreclosure|behind on payments|behind on your|struggling financially|cannot pay|can’t pay|living on benefits|on welfare',
  'union membership': 'union member|union members|union membership|trade union|trade unionist|labour union|labor union',
  'criminal record':
    'criminal record|criminal past|convicted|conviction|felon|felony|ex-offender|ex-offenders|arrested|in prison|on probation',
  name: '{{first_name}}|{{name}}|{first_name}|{name}|your name is',
};

/** Words that name an attribute only of who is called so ("are you black", "other black cyclists"), not of things ("black coffee"). */
export const OF_PERSON: Record<string, string> = {
  'race or ethnicity':
    'black|white|asian|african|african american|caucasian|arab|roma|indian|pakistani|chinese|japanese|korean|turkish|polish|romanian|nigerian|mexican|moroccan|syrian|ukrainian|russian|vietnamese|filipino|brown|immigrant|immigrants|migrant|migrants|refugee|refugees|foreigner|foreigners|mixed race',
  religion: 'jew|jews|believer|believers|devout|religious',
  age: 'senior|teen|teens|retired|elderly',
  sex: 'woman|women|man|men|female|male|girl|girls|boy|boys|lady|ladies|mother|mothers|mum|mums|mom|moms|father|fathers|dad|dads|single mother|single mum|single mom|single father|single dad',
  orientation: 'gay|straight',
  'gender identity': 'trans',
  disability: 'deaf|blind|paralysed|paralyzed|lame',
  health: 'anxious|sober|ill|sick|fat|infected|bipolar',
  finances: 'broke|poor|penniless|skint',
  'criminal record': 'guilty',
};
