/** A sentence, and when each of its words begins when `slt` speaks it; null for a word that makes no sound. */
interface SpokenTruth {
  text: string;
  startsMs: (number | null)[];
}

/**
 * Read from flite's own utterance structure (Token to Word to Segment) with a C program against libflite 2.2, of which
 * the command line shows only the phones, at a `duration_stretch` of 1.1. Hard ones: numbers, abbreviations, addresses,
 * repetitions, words that make no sound.
 */
export const spokenTruth: SpokenTruth[] = [
  {
    text: 'The old keeper climbs, slowly, the winding stairs of the lighthouse every evening at sunset.',
    startsMs: [211, 364, 793, 1245, 1914, 2640, 2744, 3256, 3748, 3848, 3925, 4578, 4941, 5252, 5400],
  },
  {
    text: 'In 1984, Dr. Smith paid $3.50 for a 2.5 kg bag; by 2019 it was £1,299.99 (or so he said).',
    startsMs: [
      246, 390, 1789, 2225, 2664, 2925, 4543, 4759, 4798, 5769, 6271, 6825, 6990, 7999, 8145, 8339, 12131, 12278, 12607,
      12780,
    ],
  },
  {
    text: '“Wait!” she cried — but the 9:45 train to St. Paul, No. 7, had left… and with it, 1,234 people.',
    startsMs: [
      246,
      839,
      1084,
      null,
      1696,
      1883,
      1986,
      3042,
      3391,
      3494,
      3909,
      4603,
      5005,
      5636,
      5891,
      6460,
      6624,
      6785,
      7148,
      9298,
    ],
  },
  {
    text: 'He read the book that she had read in 1066, on 12/25/1999, at 10 a.m., in the U.S. and the U.K.',
    startsMs: [
      177, 347, 673, 738, 1052, 1264, 1484, 1675, 1895, 2005, 3692, 3919, 7671, 7839, 8099, 8843, 9035, 9119, 9839,
      9984, 10055,
    ],
  },
  {
    text: 'Visit https://www.example.com/stories/lighthouse?id=42 or write to keeper@lighthouse.org today.',
    startsMs: [180, 495, 6038, 6171, 6446, 6601, 8345],
  },
  {
    text: 'Mr. and Mrs. Brown live at 221B Baker St. with Prof. Moriarty Jr. and 3 cats 🐈 🐈 🐈.',
    startsMs: [
      246,
      619,
      797,
      1273,
      1625,
      1870,
      2040,
      3085,
      3508,
      3921,
      4098,
      4609,
      5363,
      5846,
      5998,
      6330,
      null,
      null,
      null,
    ],
  },
  {
    text: 'Henry VIII and Louis XIV met the 21st of May 1914-1918, 50% of 1/2 of 3/4, with a 20-year-old rock ’n’ roll band.',
    startsMs: [
      180, 605, 1115, 1318, 1687, 2378, 2568, 2646, 3674, 3782, 3917, 6124, 7086, 7213, 7522, 7610, 8590, 8769, 8809,
      9762, 10030, 10235, 10474,
    ],
  },
  {
    text: 'The the the a a a an an of of the to to a I I am an owl, and an hour ago the end of the hour was here.',
    startsMs: [
      203, 297, 422, 597, 634, 660, 697, 832, 987, 1120, 1251, 1334, 1465, 1609, 1627, 1775, 1930, 2067, 2145, 2738,
      2902, 3042, 3398, 3750, 3988, 4185, 4309, 4429, 4776, 5034,
    ],
  },
  {
    text: 'Once upon a time, in a small village by the sea, there lived a girl named Mara who could hear the whales singing beneath the waves, and each night when the moon rose over the harbour she would take her father’s little boat out past the rocks to listen to them.',
    startsMs: [
      246, 575, 903, 961, 1518, 1706, 1793, 2205, 2655, 2833, 2954, 3411, 3576, 3908, 3931, 4233, 4583, 4907, 5011,
      5218, 5415, 5498, 5934, 6370, 6935, 7020, 7659, 7827, 8098, 8416, 8605, 8681, 9007, 9396, 9633, 9760, 10143,
      10360, 10532, 10792, 10939, 11474, 11748, 11967, 12203, 12599, 12680, 13112, 13251, 13658, 13754,
    ],
  },
];
