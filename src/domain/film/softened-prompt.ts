const MILDER: readonly [RegExp, string][] = [
  [/\b(?:blood(?:y|ied|stained)?|gor[ey]+|wounds?|wounded|corpses?|dead bod(?:y|ies)|severed)\b/gi, ''],
  [/\b(?:naked|nude|undressed|topless|sexy|sensual|seductive)\b/gi, 'clothed'],
  [/\b(?:kill(?:s|ed|ing)?|murder(?:s|ed|ing)?|stab(?:s|bed|bing)?|slay(?:s|ing)?|slain|shoots?)\b/gi, 'faces'],
  [/\b(?:guns?|rifles?|pistols?|knife|knives|daggers?|swords?|axes?|weapons?|bombs?)\b/gi, 'staff'],
  [/\b(?:dead|dying|dies|died|death)\b/gi, 'sleeping'],
  [/\b(?:war|battles?|fights?|fighting|violence|violent|torture[ds]?)\b/gi, 'storm'],
  [/\b(?:drunk|drugs?|cocaine|heroin)\b/gi, ''],
];

/** A scene's image prompt in milder words, for a vendor that refused it: the same scene, seen from further away. */
export function softenedPrompt(prompt: string): string {
  const milder = MILDER.reduce((text, [harsh, mild]) => text.replace(harsh, mild), prompt);
  return `gentle picture for children, seen from far away, nothing frightening: ${milder.replace(/\s+/g, ' ').trim()}`;
}
