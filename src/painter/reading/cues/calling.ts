import type { Telephone } from '../../features';

const PHONE = '(?:telephone|phone|mobile|smartphone|cellphone|handset|receiver)';
const WHOSE = '(?:the|a|an|my|your|his|her|our|their)';
const CALLS = new RegExp(
  [
    `${PHONE} (?:calls?|conversations?|rings?|rang|is ringing|was ringing)`,
    `(?:answer(?:s|ed|ing)?|pick(?:s|ed|ing)? up|hang(?:s|ing)? up|hung up) ${WHOSE} ${PHONE}`,
    `(?:talk|speak|spoke|sa[iy]|call|chat|laugh|voice|listen|shout|whisper)[a-z]* (?:[a-z]+ ){0,3}(?:on|over|into|by) ${WHOSE} ${PHONE}`,
    `(?:is|was|are|were|am) (?:[a-z]+ )?on the ${PHONE}|(?:man|woman|girl|boy|person|somebody|someone) (?:on|at) the ${PHONE}`,
    'phone(?:d|s) (?:the|a|my|his|her|their|him|me|us|them)',
    'telephoned',
    '(?:call(?:s|ed|ing)?|rang) (?:for )?(?:the|an?|her|his|my|their) (?:police|ambulance|doctor|hospital|fire brigade|coast ?guard|fire department|emergency|hotline|helpline|taxi)',
  ].join('|'),
);

/** Telephones of long ago have a cord, and so have those that are called telephones. */
const CORDED = /\b(?:telephone|telephoned|receiver|handset|1[89]\d\d)\b/;
const OF_TODAY = /\b(?:mobile|smartphone|cellphone|app)\b/;

/**
 * With which telephone somebody calls, from a scene's words in small letters: "called the coast guard", but not "called the dog". Undefined
 * where nobody does.
 */
export function callIn(told: string): Telephone | undefined {
  if (!CALLS.test(told)) return undefined;
  return CORDED.test(told) && !OF_TODAY.test(told) ? 'corded' : 'mobile';
}
