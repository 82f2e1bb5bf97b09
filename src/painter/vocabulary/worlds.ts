import { HINT, type Group } from './meaning';

/** Words for the worlds of news, science, business, history, sport, medicine and the kitchen. */
export const WORLD_WORDS: Group[] = [
  ['laboratory lab', { place: 'laboratory', weight: 1.2 }],
  [
    'scientist researcher chemist physicist biologist experiment molecule atom cell microscope',
    { place: 'laboratory', weight: HINT },
  ],
  ['hospital clinic ward', { place: 'hospital', weight: 1.2 }],
  ['doctor nurse patient surgeon surgery vaccine', { place: 'hospital', weight: HINT }],
  ['kitchen bakehouse', { place: 'kitchen', weight: 1.2 }],
  ['oven stove recipe cook chef baker dough', { place: 'kitchen', weight: HINT }],
  ['office headquarters workplace', { place: 'office', weight: 1.2 }],
  [
    'startup company manager employee colleague customer software developer engineer spreadsheet meeting team inbox',
    { place: 'office', weight: HINT },
  ],
  ['investor trader broker inflation nasdaq exchange economy economist', { place: 'exchange', weight: 0.6 }],
  ['stadium arena olympics olympic', { place: 'stadium', weight: 1.2 }],
  ['league champion championship athlete striker goalkeeper referee tournament', { place: 'stadium', weight: 0.5 }],
  ['theatre theater concert opera stage', { place: 'stage' }],
  ['audience orchestra band applause', { place: 'stage', weight: HINT }],
  ['skate skating skater rink', { place: 'ice', season: 'winter', weight: 1.5 }],
  [
    'london paris berlin madrid vienna amsterdam tokyo moscow chicago boston york sydney istanbul cairo beijing shanghai mumbai',
    { place: 'city', weight: HINT },
  ],
  ['medieval renaissance tudor', { place: 'old town' }],
  ['plague guild peasant century', { place: 'old town', weight: HINT }],
];
