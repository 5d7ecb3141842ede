import { wordList } from './word-list';

/** Word lists of subjects that a brand's brief is not handed unasked; `*` matches any ending. */
const SENSITIVE_WORDS = {
  politics: `politic*, president*, obama*, congress*, senat*, republican*, democrat*, gop, election*, vote, votes, voted, voter*,
    voting, lawmaker*, supreme court, governor*, white house, conservative*, liberal*, tea party, lobby*, clinton*, romney,
    bush, palin, elizabeth warren, fox news, legislat*, protest*, activis*, government*, shutdown, putin, nra, bill o'reilly,
    sean hannity, rush limbaugh, biden, fascis*, communis*, socialis*, minimum wage*, obamacare, health care reform,
    dictator*, north korea*, lewinsky, malala, feminis*, sexis*, misogyn*, patriarch*, malcolm x, welfare, food stamps, net neutrality`,
  war: `war, wars, soldier*, military, army, troops, bomb*, missile*, isis, taliban, syria*, iraq*, afghan*, drone*, genocide*,
    refugee*, nazi*, holocaust, hitler, hostage*, nuclear, terroris*, 9/11, combat, veteran*, invasion, gaza, palestin*,
    israel*, massacre*, landmine*, war zone*, warzone*, jihad*, al qaeda, boko haram`,
  crime: `gun, guns, gunman, shoot*, shot dead, got shot, was shot, were shot, weapon*, bullet*, murder*, crime*, criminal*,
    police, cop, cops, prison*, jail*, gang, gangs, arrest*, death row, death penalty, kidnap*, robber*, traffick*, slave*,
    ferguson, theft, thief, stole, handcuff*, convict*, inmate*, executed, execution*, felon*, pepper spray, drug, drugs, marijuana, weed, lynch*, stab, stabbed`,
  abuse: `rape, raped, rapes, raping, rapist*, assault*, abus*, molest*, harass*, domestic violence, violence, violent*,
    bully*, bullie*, victim*, torture*, beaten, beating her, stalk*, catcall*, pedophil*, incest, genital mutilation, fgm,
    hit her, hits her, hit him, hits him, hits his, hit his, hitting her, slap*, punch*, smack*, choke*, strangl*,
    threat, threats, threaten*, cyberbull*, hazing, hatred, cruelty, survivor*, honor killing*, child bride*, child marriage*, acid attack*`,
  sexuality: `sex, sexy, sexual*, porn*, gay, gays, lesbian*, lgbt*, homophob*, homosexual*, trans, transgender*, bisexual*,
    queer*, same-sex, marriage equality, naked, nude*, nudity, vagina*, penis*, orgasm*, condom*, prostitut*, stripper*,
    virgin*, breast, breasts, boob*, nipple*, abortion*, contracept*, birth control, slut*, drag queen*, lingerie, genital*,
    masturbat*, erection*, knocked up, make out, making out, nsfw, tampon*, menstruat*, dick, dicks, topless, straight people, ex-gay, closet, gaydar`,
  race: `race, races, racis*, racial*, black people, black man, black men, black woman, black women, black kid*, black guy*,
    black boy*, black girl*, black person, blacks, white people, white man, white men, white woman, white women, white guy*,
    white girl*, white person, white kid*, whites, n-word, african-american*, african american*, blackface, white privilege,
    segregat*, ethnic*, immigra*, latino*, latina*, hispanic*, native american*, asian, asians, civil rights, kkk, klan,
    supremac*, apartheid, redskins, bigot*, xenophob*, trayvon, martin luther king, mlk, minority, minorities, deport*`,
  religion: `religio*, god, god's, church*, christian*, muslim*, islam*, jew, jews, jewish, bible*, catholic*, pope, priest*,
    pastor*, atheis*, prayer*, pray, prays, praying, jesus, hindu*, mormon*, hijab*, burqa*, koran, quran, rabbi*, faith,
    satan*, scientolog*, westboro, blasphem*, evangelical*, buddhis*, mosque*, synagogue*`,
  death: `death*, dead, die, died, dies, dying, kill, kills, killed, killer*, killing*, suicid*, funeral*, grave, graves,
    corpse*, fatal*, deadly, grief, griev*, mourn*, passed away, lost his life, lost her life, lost their lives, last words,
    widow*, orphan*, miscarriage*, stillb*, euthanasia, cemeter*, dead body, drown*, took her own life, took his own life`,
  disease: `disease*, cancer*, ebola, hiv, aids, tumor*, illness*, mental health, mentally ill, depression, depressed, ptsd,
    anorexi*, bulimi*, eating disorder*, addict*, alcoholi*, overdos*, heroin, cocaine, meth, dementia, alzheimer*, autis*,
    chemo*, terminal*, paraly*, epidemic*, malaria, diabet*, bipolar, schizo*, panic attack*, self-harm, disab*, down syndrome, als,
    cerebral palsy, anxiety, vaccin*, diagnos*, terminally ill, stroke, amput*, leukemia, polio`,
  hardship: `homeless*, poverty, starv*, famine, hunger, slum, slums, sweatshop*, disaster*, earthquake*, tsunami*,
    hurricane*, catastroph*, tragedy, tragic, tragedies, evict*, child labor, child laborers`,
  profanity: `fuck*, f*ck*, f**k*, shit*, sh*t*, bitch*, b*tch*, asshole*, a**hole*, bastard*, douche*, goddamn*, crap, piss*,
    badass*, bullshit, ass, hell, damn*, wtf, bulls**t`,
} as const;

export type SensitiveTopic = keyof typeof SENSITIVE_WORDS;

/** What people read for each sensitive topic. */
export const SENSITIVE_LABELS: Record<SensitiveTopic, string> = {
  politics: 'Politics',
  war: 'War and terror',
  crime: 'Crime and police',
  abuse: 'Abuse and violence',
  sexuality: 'Sex and sexuality',
  race: 'Race and origin',
  religion: 'Religion',
  death: 'Death',
  disease: 'Serious illness',
  hardship: 'Poverty and disaster',
  profanity: 'Strong language',
};

const MATCHERS = Object.entries(SENSITIVE_WORDS).map(([topic, words]) => ({
  topic: topic as SensitiveTopic,
  match: wordList(words),
}));

/**
 * Sensitive topics that a text names, in the order of the list. Empty: none found, which is not a promise that none is
 * there. A test's headlines are best read together as one text: a tease often hides what its siblings name.
 */
export function sensitiveTopicsOf(text: string): SensitiveTopic[] {
  return MATCHERS.filter(({ match }) => match(text).length > 0).map(({ topic }) => topic);
}
