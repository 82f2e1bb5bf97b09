const FLIES =
  /\b(?:fly|flies|flew|flying|flown|soar(?:s|ed|ing)?|wings?|sky|flocks?|overhead|migrat(?:e|es|ed|ing)|circl(?:es|ed|ing))\b/;
const PERCHES =
  /\b(?:sat|sits?|sitting|perch(?:es|ed)?|s[aiu]ngs?|singing|hop(?:s|ped|ping)?|nests?|branch|fed|feed(?:s|ing)?|cage|peck(?:s|ed|ing)?|drank|broken wing|(?:little|small|tiny|young|baby) (?:birds?|pigeons?)|stood|walk(?:s|ed|ing)?)\b/;

/** Whether birds are near and stand somewhere, from a scene's words in small letters, instead of flying high over it. */
export function isPerched(told: string, many: boolean): boolean {
  return PERCHES.test(told) || (!many && !FLIES.test(told));
}
