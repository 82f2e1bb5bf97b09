/** What is called off is not there: "trains have been cancelled". From the beginning of its clause, in small letters. */
const CALLED_OFF =
  /(^|[,.;:!?]| and | but )[^,.;:!?]{0,80}\b(?:cancell?ed|called off|suspended|stand still|out of service)\b/g;
const PARTS =
  'shells?|wings?|tails?|eyes?|ears?|noses?|mouths?|hearts?|bones?|brains?|lungs?|tooth|teeth|foot|feet|legs?|arms?|hands?|horns?|feathers?|claws?|skin|tongues?|ghosts?';
/** "Inside his shell", "my heart": a part of somebody who is seen anyway. Of "its heart" facts are told. */
const SOMEBODYS_PART = new RegExp(
  `\\b(?:(?:his|her|my|your|our) (?:[a-z]+ )?(?:${PARTS})|(?:its|their) (?:[a-z]+ )?shells?)\\b`,
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
    .replace(NOT_THEMSELVES, ' ')
    .replace(RINGING, '$1 is ringing');
}
