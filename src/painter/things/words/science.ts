import { kept } from '../kept-thing';

/** What is found in a laboratory or looked at through its instruments. */
export const SCIENCE = kept(
  'laboratory',
  `
abacus 40: abacus
alembic 44: alembic, flask, beaker, retort
alien 60: extraterrestrial, alien
alien-monster 50: alien monster
brain 50: brain, neuron
compass 34: compass
dna 60: dna, gene, helix, genome, chromosome
flying-saucer 60 flies: flying saucer, ufo, spaceship, alien ship
globe-showing-americas 60: globe showing americas
globe-showing-europe-africa 60: earth, planet, globe, world
globe-with-meridians 60: internet, interweb
goggles 28: goggles
lab-coat 70: lab coat
magnet 38: magnet
magnifying-glass-tilted-left 40: magnifier, lens
microscope 50: microscope
petri-dish 30: petri dish
ringed-planet 60 flies: ringed planet, saturn, saturnine
satellite 60 flies: satellite, iss, space station, probe
satellite-antenna 70: satellite antenna, antenna
shooting-star 50 flies: shooting star, meteoroid, meteor, meteorite
test-tube 44: test-tube, vial, test tube, sample
`,
);
