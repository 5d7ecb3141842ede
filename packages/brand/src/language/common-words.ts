import { wordSet } from './word-set';

/** Everyday words of advertising that are no names and no acronyms, in base form. Our own list. */
const COMMON = wordSet(`
  account advice air all alone and animal answer any anywhere apart apply arm art ask autumn away baby back bag bake ball
  bank bath bath battery beach bean bear beautiful bed beer bell belt best better big bike bill bird birthday black blue
  board boat body book boot bottle bottom bowl box boy brake brand bread break breakfast bridge bright bring brown brush
  budget build bus business butter buy cake calm camp can candle car card care carry case cash cat chair change charge
  cheap check cheese child choice choose city class clean clear click climb clock close cloth club coach coat coffee cold
  collect colour comfort community company compare cook cool corner cost country course cover cream crisp crowd crust cup
  customer cut cycle daily dance dark data date day deal dear deep delivery design desk dinner dish doctor dog door double
  down dream dress drink drive dry early earn easy eat edge egg end energy enjoy enough evening every exclusive expert
  explore eye face fair family far farm fashion fast favourite fee feel few field film find fine finish fire first fish
  fit five fix flat flavour flight floor flour flower fly fold food foot forest forget form found four free fresh friend
  front fruit fuel full fun future garden gas gate gentle get gift girl give glass go gold good grass great green group
  grow guest guide hair half hand happy hard head health heart heat help hen here high hill hip hit hold holiday home
  honest honey hope hot hotel hour house huge ice idea insurance interest iron island jacket job join journey juice jump
  just keep key kid kind kitchen knife know lake lamp land large last late launch laugh lead leaf learn lease leave left
  leg less lesson let letter life lift light like limit limited line list listen little live loaf loan local lock long
  look lose lot loud love low lunch made mail make man map market match meal mean meat meet member message mile milk mind
  minute miss modern moment money month moon more morning most motor mouse mouth move much music name nature near need
  never new news next nice night noise not now nut ocean off offer office oil old on one only open orange order our out
  oven over own page pain paint pair paper park part party past path pay pen people perfect phone photo pick picture piece
  pink place plain plan plant plate play please point pool popular post power present pretty price print private prize
  product promise public pure put quality question queue quick quiet quite race rain raise rate reach read ready real
  receive recipe red relax rent repair rest result return rice rich ride right rise risk river road rock room rope round
  route row run rush safe salad sale salt same sand save saving say school score sea search season seat second secret see
  sell send serve service set shade share sharp shine ship shirt shoe shop short show shut side sight sign silk silver
  simple sing single size skill skin sky sleep slice slow small smart smell smile smooth snow soap soft song soon sound
  soup space spend spice spoon sport spot spring square stair stand star start station stay step stock stone stop store
  storm story street strong style sugar summer sun super supply sure surprise sweet swim switch table take talk tall taste
  tea teach team tell test thank that the there thing think this three thing time tip today together tomorrow tonight
  tool top touch town toy track trade train travel tree trip true trust try turn two under unique up upgrade use value
  view village visit voice wait wake walk wall want warm wash watch water wave way wear weather week weekend weight
  welcome west wet wheat wheel when where while white who why wide wild win wind window wine winter with wood wool word
  work world worth write year yellow yes you young your zero
`);

/** Whether a word, in any case and with a plain ending, is an everyday word. */
export function isCommonWord(word: string): boolean {
  const plain = word.toLowerCase();
  const stems = [
    plain,
    plain.replace(/s$/, ''),
    plain.replace(/es$/, ''),
    plain.replace(/(?:ed|er|ing|ly|y)$/, ''),
    plain.replace(/(?:ed|er|ing)$/, 'e'),
  ];

  return stems.some((stem) => stem.length > 1 && COMMON.has(stem));
}
