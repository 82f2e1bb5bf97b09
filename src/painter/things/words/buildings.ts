import { kept } from '../kept-thing';

/** Buildings and great machines. */
export const BUILDINGS = kept(
  'street',
  `
barber-pole 80: barber pole
building-construction 190: building construction, crane, scaffold, construction site, building site
bus-stop 100: bus stop, busstop
classical-building 180: classical building, parliament, senate, courthouse, pantheon, museum, court, city hall, supreme court, treasury, congress, ministry, acropolis, town hall, town council
convenience-store 170: store, convenience store, groceries, supermarket, grocery
cyclone 70: cyclone, vortex, whirlpool, hurricane, typhoon, storm system
department-store 200: mall, department store, warehouse
derelict-house 170: derelict house, ruined house
factory 190: factory, refinery, mill, power plant
ferris-wheel 200: ferris wheel, fairground, funfair
fire 60: fire, flame, torch
fuel-pump 84: fuel pump, petroleum, diesel, fuelpump, petrol, gasoline, petrol-pump, gas pump, petrol station
hindu-temple 190: hindu temple
hospital 200: hospital, clinic
hot-springs 70: hot springs, onsen, steam, hot spring
hotel 200: hotel, accommodation, motel
houses 170: houses, buildings, neighbourhood, suburbs
japanese-castle 200: japanese castle
mosque 190: mosque, minaret
office-building 220: building, office building, skyscraper office
playground-slide 110: playground slide, playground, slide
post-office 190: post office
school 190: school, college, academy, university
shinto-shrine 150: shinto shrine
stadium 180: stadium, grandstand
station 180: station, train station, railway station
synagogue 180: synagogue
tokyo-tower 220: tokyo tower
tornado 140: tornado
house-with-garden 160: villa, mansion
statue-of-liberty 220: statue of liberty
wedding 200: wedding, wedding chapel
`,
);
