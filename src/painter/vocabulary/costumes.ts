/** A text in small letters in which those of another age are called by the name that their dress has. */
export function withCostumes(text: string): string {
  return text
    .replace(/\broman soldier(s?)\b/g, 'legionary$1')
    .replace(/\broman emperor(s?)\b/g, 'caesar$1')
    .replace(/\b(?:crusader|medieval knight)(s?)\b/g, 'knight$1');
}
