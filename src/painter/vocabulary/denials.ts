/** What is called off is not there: "trains have been cancelled". From the beginning of its clause, in small letters. */
const CALLED_OFF =
  /(^|[,.;:!?]| and | but )[^,.;:!?]{0,80}\b(?:cancell?ed|called off|suspended|stand still|out of service|not (?:yet )?(?:been )?invented)\b/g;
const FACE_AND_LIMBS = 'eyes?|ears?|noses?|mouths?|tooth|teeth|foot|feet|legs?|arms?|hands?|tongues?';
const PARTS = `${FACE_AND_LIMBS}|shells?|wings?|tails?|hearts?|bones?|brains?|lungs?|horns?|feathers?|claws?|skin|ghosts?`;
/** "Inside his shell", "my heart": a part of somebody who is seen anyway. Of "its heart" facts are told. */
const SOMEBODYS_PART = new RegExp(
  `\\b(?:(?:his|her|my|your|our) (?:[a-z]+ )?(?:${PARTS})|(?:its|their) (?:[a-z]+ )?shells?)\\b`,
  'g',
);

/** "Closed one eye", "a man with a wooden leg": what somebody does with it, or has, is seen on whoever is there. */
const SEEN_ON_THEM = new RegExp(
  `\\b(?:open|clos|shut|blink|wink|rub|narrow)(?:e[sd]?|s|ed|ing|ting|bed|bing)? (?:(?:an?|one|both|all|two|the|their|its) )?(?:[a-z]+ )?eyes?\\b|` +
    `\\bwith (?:(?:an?|one|two|only one) )?(?:[a-z]+ )?(?:${FACE_AND_LIMBS}|eyelids?)(?: of [a-z]+)?\\b`,
  'g',
);

/** Who is only carved or painted is not there, and whose young "its children" are is seen anyway. */
const NOT_THEMSELVES =
  /\b(?:carved|painted|embroidered|engraved|stuffed|sculpted) (?:stone |wooden |golden )?(?:lions?|eagles?|dragons?|horses?|angels?|birds?|bears?|men|women|heads?|figures?|elephants?|snakes?|wolves|wolf|bulls?)\b|\bits (?:children|mother|father|parents|brothers?|sisters?|babies|baby)\b/g;
/** "The telephone rings": no jewels. */
const RINGING = /\b((?:tele)?phones?|bells?|doorbell|alarm|clock|mobile) rings?\b/g;

/** A text in small letters without what it says is not there, and without the parts of those who are. */
export function withoutDenials(text: string): string {
  return text
    .replace(CALLED_OFF, '$1')
    .replace(SOMEBODYS_PART, ' ')
    .replace(SEEN_ON_THEM, ' ')
    .replace(NOT_THEMSELVES, ' ')
    .replace(RINGING, '$1 is ringing');
}
