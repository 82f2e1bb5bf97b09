/** A sentence, and when each of its words begins when `slt` speaks it; null for a word that makes no sound. */
interface SpokenTruth {
  text: string;
  startsMs: (number | null)[];
}

/**
 * Read from flite's own utterance structure (Token to Word to Segment) with a C program against libflite 2.2, of which
 * the command line shows only the phones. Hard ones: numbers, abbreviations, addresses, repetitions, silent words.
 */
export const spokenTruth: SpokenTruth[] = [
  {
    text: 'The old keeper climbs, slowly, the winding stairs of the lighthouse every evening at sunset.',
    startsMs: [192, 331, 721, 1131, 1740, 2400, 2494, 2960, 3408, 3498, 3568, 4162, 4492, 4775, 4909],
  },
  {
    text: 'In 1984, Dr. Smith paid $3.50 for a 2.5 kg bag; by 2019 it was £1,299.99 (or so he said).',
    startsMs: [
      223, 355, 1626, 2023, 2422, 2659, 4130, 4327, 4362, 5245, 5701, 6205, 6355, 7273, 7406, 7582, 11032, 11165, 11465,
      11622,
    ],
  },
  {
    text: '“Wait!” she cried — but the 9:45 train to St. Paul, No. 7, had left… and with it, 1,234 people.',
    startsMs: [
      224,
      762,
      985,
      null,
      1542,
      1712,
      1805,
      2766,
      3083,
      3176,
      3554,
      4184,
      4550,
      5124,
      5356,
      5872,
      6022,
      6168,
      6498,
      8453,
    ],
  },
  {
    text: 'He read the book that she had read in 1066, on 12/25/1999, at 10 a.m., in the U.S. and the U.K.',
    startsMs: [
      161, 316, 612, 671, 957, 1150, 1349, 1523, 1723, 1823, 3357, 3563, 6975, 7128, 7364, 8041, 8215, 8292, 8946, 9078,
      9143,
    ],
  },
  {
    text: 'Visit https://www.example.com/stories/lighthouse?id=42 or write to keeper@lighthouse.org today.',
    startsMs: [164, 450, 5489, 5610, 5860, 6001, 7587],
  },
  {
    text: 'Mr. and Mrs. Brown live at 221B Baker St. with Prof. Moriarty Jr. and 3 cats 🐈 🐈 🐈.',
    startsMs: [
      224,
      564,
      726,
      1158,
      1478,
      1701,
      1856,
      2806,
      3191,
      3566,
      3727,
      4192,
      4878,
      5317,
      5455,
      5757,
      null,
      null,
      null,
    ],
  },
  {
    text: 'Henry VIII and Louis XIV met the 21st of May 1914-1918, 50% of 1/2 of 3/4, with a 20-year-old rock ’n’ roll band.',
    startsMs: [
      164, 550, 1014, 1198, 1534, 2162, 2335, 2406, 3340, 3438, 3561, 5567, 6443, 6559, 6840, 6920, 7811, 7974, 8010,
      8878, 9122, 9308, 9526,
    ],
  },
  {
    text: 'The the the a a a an an of of the to to a I I am an owl, and an hour ago the end of the hour was here.',
    startsMs: [
      184, 270, 384, 543, 576, 600, 634, 757, 897, 1018, 1138, 1213, 1332, 1463, 1480, 1615, 1756, 1880, 1951, 2490,
      2640, 2767, 3090, 3410, 3626, 3806, 3919, 4028, 4343, 4578,
    ],
  },
  {
    text: 'Once upon a time, in a small village by the sea, there lived a girl named Mara who could hear the whales singing beneath the waves, and each night when the moon rose over the harbour she would take her father’s little boat out past the rocks to listen to them.',
    startsMs: [
      224, 523, 821, 873, 1380, 1551, 1630, 2005, 2414, 2576, 2685, 3100, 3251, 3553, 3574, 3848, 4167, 4461, 4555,
      4744, 4923, 4998, 5394, 5791, 6304, 6382, 6963, 7116, 7362, 7651, 7823, 7892, 8188, 8543, 8758, 8873, 9222, 9419,
      9575, 9812, 9945, 10432, 10681, 10880, 11095, 11454, 11528, 11921, 12047, 12418, 12504,
    ],
  },
];
