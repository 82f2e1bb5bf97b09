const VERBS = [
  // English
  'said says say asked asks replied replies answered answers cried cries called calls whispered whispers shouted shouts muttered',
  'mutters murmured murmurs yelled yells added adds exclaimed exclaims begged begs growled growls hissed hisses mumbled mumbles',
  'screamed screams snapped snaps sang sings agreed agrees warned warns wondered wonders continued continues began begins demanded',
  'demands explained explains insisted insists announced announces declared declares gasped gasps groaned groans grumbled grumbles',
  'repeated repeats suggested suggests observed observes remarked remarks promised promises pleaded pleads responded responds roared',
  'roars sobbed sobs stammered stammers urged urges wailed wails told tells laughed sighed chuckled giggled boomed croaked squeaked',
  // German, Dutch
  'sagte sagt fragte fragt rief ruft antwortete antwortet flüsterte flüstert schrie schreit meinte meint erwiderte erwidert murmelte',
  'entgegnete brummte seufzte lachte zei zegt vroeg vraagt riep antwoordde fluisterde schreeuwde mompelde',
  // French, Spanish, Italian, Portuguese
  'dit demanda demande répondit répond cria crie murmura murmure chuchota ajouta dijo dice preguntó pregunta respondió responde gritó',
  'grita susurró susurra murmuró añadió disse dice chiese chiede rispose risponde gridò grida sussurrò mormorò perguntou pergunta',
  'respondeu gritou sussurrou murmurou diz',
];

const KNOWN = new Set(VERBS.join(' ').split(' '));

/** Whether a word, in small letters, tells that somebody says something. */
export function isSpeechVerb(word: string): boolean {
  return KNOWN.has(word);
}
