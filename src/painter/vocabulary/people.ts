import { HINT, type Group } from './meaning';

/** Words for people; what each looks like is said where people are drawn. */
export const PEOPLE_WORDS: Group[] = [
  [
    'person man woman boy girl child kid baby keeper grandmother grandma grandfather grandpa mother mum mom father dad ' +
      'brother sister son daughter aunt uncle twin friend neighbour neighbor stranger crowd hero giant dwarf fairy ' +
      'witch wizard sorcerer baker blacksmith carpenter painter musician fiddler dancer singer poet writer ' +
      'doctor nurse priest monk nun beggar thief detective pilot inventor scientist clockmaker watchmaker tailor weaver postman ' +
      'teacher student pupil librarian merchant miller gardener hunter chef cook engineer blogger athlete superhero sorceress ' +
      'player striker goalkeeper coach referee champion runner manager boss employee worker customer client tourist visitor ' +
      'researcher chemist physicist biologist mathematician philosopher astronomer president minister mayor politician judge ' +
      'lawyer journalist reporter editor actor actress director designer developer programmer founder investor trader banker ' +
      'firefighter policeman policewoman officer mechanic plumber builder miner emperor pharaoh caesar duke duchess lord lady ' +
      'passenger survivor diver volunteer resident colleague ' +
      'slave peasant samurai viking gladiator legionary centurion explorer surgeon patient dentist nanny grandson granddaughter cousin ' +
      'skater skier swimmer dancer host guest audience voter owner seller buyer shopkeeper waiter waitress driver gentleman',
    { thing: 'person' },
  ],
  ['king queen prince princess knight shepherd farmer fisherman sailor captain pirate admiral', { thing: 'person' }],
  ['traveller traveler wanderer pilgrim soldier', { thing: 'person', place: 'hills', weight: HINT }],
  ['mermaid', { thing: 'person', place: 'sea' }],
  ['astronaut', { thing: 'person', place: 'space' }],
  ['astronomer', { thing: 'person', time: 'night', weight: 0.5 }],
  ['ghost', { thing: 'person', time: 'night', feeling: 'frightening', weight: 0.5 }],
  ['robot', { thing: 'robot' }],
];
