import { kept } from '../kept-thing';

/** What lives in the sea. */
export const SEA_LIFE = kept(
  'underwater',
  `
blowfish 34 swims: blowfish, fugu, pufferfish
coral 46 swims: coral
crab 34 swims: crab, crustacean
fish 34 swims: fish
jellyfish 50 swims: jellyfish
lobster 40 swims: lobster, bisque
octopus 70 swims: octopus
otter 44: otter
oyster 28 swims: pearl, oyster, clam, mussel, seafood platter
seal 56: seal
shark 80 swims: shark
shrimp 28 swims: shrimp, shellfish, seafood
spiral-shell 28: spiral shell, seashell, shell
squid 60 swims: squid, molusc, tentacle
tropical-fish 34 swims: tropical fish
`,
);
