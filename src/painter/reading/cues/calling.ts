const PHONE = '(?:telephone|phone|mobile|smartphone|cellphone|handset|receiver)';
const CALLS = new RegExp(
  [
    `${PHONE} (?:calls?|conversations?|rings?|rang|is ringing|was ringing)`,
    `(?:on|over|into|by|answer(?:s|ed|ing)?|pick(?:s|ed|ing)? up|hang(?:s|ing)? up|hung up) (?:the|a|an|my|your|his|her|our|their) ${PHONE}`,
    'phone(?:d|s) (?:the|a|my|his|her|their|him|me|us|them)',
    'telephoned',
    '(?:call(?:s|ed|ing)?|rang) (?:for )?(?:the|an?|her|his|my|their) (?:police|ambulance|doctor|hospital|fire brigade|coast ?guard|fire department|emergency|hotline|helpline|taxi)',
  ].join('|'),
);

/** Whether somebody telephones, from a scene's words in small letters: "called the coast guard", but not "called the dog". */
export function isCalling(told: string): boolean {
  return CALLS.test(told);
}
