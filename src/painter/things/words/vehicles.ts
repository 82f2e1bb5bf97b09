import { kept } from '../kept-thing';

/** What drives, flies and floats. */
export const VEHICLES = kept(
  'street',
  `
aerial-tramway 70 flies: aerial tramway, gondola, ropeway
airplane 80 flies: airplane, jumbo
airplane-departure 80 flies: aeroplane, airplane departure, airport, flight
ambulance 105: ambulance
articulated-lorry 130: articulated lorry, lorry, trailer
auto-rickshaw 95: auto rickshaw
automobile 90: automobile, vehicle
bicycle 70: bicycle, bike
bullet-train 120: bullet train, shinkansen
bus 130: bus, coach
canoe 50 floats: boat, canoe, kayak, paddle
delivery-truck 120: truck, delivery truck, lorry, van
ferry 110 floats: ferry
fire-engine 120: fire engine, firetruck, fire truck, firefighters
helicopter 80 flies: helicopter, chopper
high-speed-train 110: high speed train
kick-scooter 64: kick scooter
light-rail 120: light rail
locomotive 130: locomotive
metro 120: metro, mrt, subway
minibus 110: minibus, minivan
monorail 110: monorail
motor-boat 60 floats: motor boat, motorboat
motor-scooter 74: motor scooter, vespa, moped, scooter
motorcycle 74: motorcycle, motorbike
mountain-railway 110: mountain railway, funicular
passenger-ship 130 floats: yacht, passenger ship, cruise ship, ocean liner, titanic, lusitania
pickup-truck 95: pickup truck
police-car 90: police car, cop car
racing-car 64: racing car, racecar
railway-car 110: railway car, carriage, railcar, wagon
ring-buoy 50 floats: ring buoy, life saver, life preserver
rocket 140: rocket, missile
roller-coaster 140: roller coaster, rollercoaster
sailboat 120 floats: sailboat, dinghy, catamaran
ship 150 floats: ship, liner, steamship, steamer, freighter
small-airplane 70 flies: small airplane, jet
speedboat 60 floats: speedboat, powerboat
sport-utility-vehicle 90: sport utility vehicle, campervan, motorhome, rv, jeep, suv, van
taxi 90: taxi, taxicab, cab
tractor 110: tractor
train 120: train
tram 120: tram, streetcar
tram-car 110: tram car
trolleybus 120: trolleybus
`,
);
