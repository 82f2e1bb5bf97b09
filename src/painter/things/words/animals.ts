import { kept } from '../kept-thing';

/** Animals on land and in the air. */
export const ANIMALS = kept(
  undefined,
  `
ant 22: ant
baby-chick 26: baby chick, chick
badger 40: badger
bat 34 flies: bat
beaver 40: beaver
beetle 22: insect, beetle, scarab
bird 30: bird
bison 90: bison, buffalo, wisent
black-cat 44: black cat
blackbird 28: crow, blackbird, raven, rook
boar 55: boar, warthog
bug 22: bug, caterpillar, larva
chicken 40: chicken, hen
chipmunk 30: chipmunk, squirrel
cockroach 20: cockroach, pest, roach
cricket 20: cricket, grasshopper
crocodile 45: crocodile, alligator, croc
dodo 50: dodo
donkey 82: donkey, mule
dove 32 flies: dove
duck 34: duck, mallard
eagle 55 flies: eagle
empty-nest 28: empty nest
ewe 58: ewe, lamb, fleece
feather 34: feather, quill
flamingo 80: flamingo
fly 18 flies: fly
giraffe 170: giraffe
goat 62: goat
goose 45: goose
gorilla 95: gorilla
guide-dog 50: guide dog
hamster 26: hamster
hatching-chick 28: hatching chick
hedgehog 26: hedgehog
hippopotamus 85: hippopotamus, hippo
honeybee 26 flies: honeybee, bee, bumblebee, wasp, hornet
kangaroo 85: kangaroo
koala 45: koala, marsupial
lady-beetle 20: lady beetle, ladybug, ladybird
leopard 62: leopard, jaguar
lizard 28: lizard, gecko, reptile
llama 90: llama, alpaca, guanaco
mammoth 150: mammoth, tusk
microbe 40: microbe, amoeba, germs, virus, covid, coronavirus, germ, microorganism, bacterium, bacteria, cell, parasite, plankton
monkey 58: monkey
moose 120: moose
mosquito 22 flies: mosquito, gnat
mouse 24: mouse, dormouse
nest-with-eggs 40: nest, nest with eggs
orangutan 75: orangutan
ox 85: bull, ox, bullock, oxen, horn
panda 75: panda
parrot 36: parrot
paw-prints 30: paw prints
peacock 60: peacock, peahen
penguin 50: penguin
pig 52: pig, hog, sow
pig-nose 26: pig nose, snout
polar-bear 80: polar bear
poodle 46: poodle
raccoon 42: raccoon
ram 62: ram
rat 26: rat
rhinoceros 95: rhinoceros, rhino
rooster 44: rooster, cockerel
sauropod 190: sauropod, dinosaur, brachiosaurus, brontosaurus, diplodocus
scorpion 24: scorpion, arachnid, scorpius
service-dog 50: service dog
skunk 36: skunk
sloth 50: sloth
snail 24: snail, slug
snake 32: snake, python, viper, cobra, serpent
spider 24: spider, tarantula
t-rex 170: t rex, tyrannosaurus, trex
tiger 66: tiger, bengal
turkey 46: turkey
turtle 34: turtle, tortoise
two-hump-camel 120: two hump camel, bactrian
unicorn 95: unicorn
water-buffalo 82: water buffalo
wing 40: wing
wolf 60: wolf
worm 22: worm, annelid, earthworm
zebra 90: zebra
`,
);
