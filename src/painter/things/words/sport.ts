import { kept } from '../kept-thing';

/** Games and those who play them. */
export const SPORT = kept(
  'stadium',
  `
1st-place-medal 40: medal
american-football 34: american football
badminton 40: badminton, racquet, shuttlecock, birdie
baseball 32: baseball
basketball 36: basketball, hoop
boomerang 34: boomerang
bowling 44: bowling
boxing-glove 38: boxing glove, boxer
bullseye 50: target, bullseye, dart, darts
chequered-flag 60: chequered flag
cricket-game 44: cricket game
curling-stone 36: curling stone
diving-mask 34: diving mask
field-hockey 44: field hockey
fishing-pole 60: fishing pole, rod
flying-disc 32 flies: flying disc, frisbee
goal-net 80: goal net
horse-racing 110: horse racing, jockey
ice-hockey 44: ice hockey, puck
ice-skate 40: ice skate
lacrosse 46: lacrosse
martial-arts-uniform 60: martial arts uniform, judo, karate, taekwondo
military-medal 38: military medal, medallion
carp-streamer 150: carp streamer, koinobori
parachute 70 flies: parachute, parasail, skydive, parachutist
person-biking 100: person biking, cyclist
person-climbing 96: person climbing, climber, mountaineer
person-fencing 96: person fencing, fencer
person-golfing 95: person golfing, golfer
person-in-lotus-position 80: yogi
person-juggling 96: person juggling, juggler
person-lifting-weights 96: person lifting weights, weightlifter
person-rowing-boat 80: person rowing boat, rower
person-running 96: runner, person running, sprinter, jogger, marathon
person-surfing 95: person surfing, surfer, surfboard
person-swimming 60: person swimming, swimmer
ping-pong 38: ping pong, pingpong
pool-8-ball 34: pool ball, 8 ball, pool 8 ball, billiard, billiards, snooker
reminder-ribbon 34: reminder ribbon
roller-skate 38: roller skate
rugby-football 34: rugby football
running-shirt 50: running shirt, sash, singlet
skateboard 36: skateboard, skate
skier 96: skier
skis 60: skis
sled 40: sled, sleigh, toboggan, sledge
snowboarder 96: snowboarder, snowboard
soccer-ball 36: soccer ball, football, soccer, ball, penalty
softball 30: softball
sports-medal 40: sports medal, gold medal, medallist
stopwatch 36: stopwatch, timer
tennis 40: tennis, racket, tennis ball
trophy 50: award, trophy, prize, won the cup, win the cup, lifted the cup, world cup
volleyball 36: volleyball
2nd-place-medal 40: silver medal, silver
3rd-place-medal 40: bronze medal, bronze
`,
);
