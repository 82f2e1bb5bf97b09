import { kept } from '../kept-thing';

/** What people wear and carry. */
export const CLOTHES = kept(
  undefined,
  `
backpack 46: backpack, rucksack, satchel, schoolbag, school bag
bikini 40: bikini
billed-cap 32: billed cap, cap
briefs 30: swimsuit, briefs, underwear
clutch-bag 32: clutch bag, pouch
coat 66: coat, jacket, raincoat, parka
dress 76: dress, gown, skirt
flat-shoe 30: flat shoe, slip-on, slipper
folding-hand-fan 38: folding hand fan, sensu
glasses 30: glasses, eyeglasses, spectacles
gloves 32: glove, gloves, mitten
graduation-cap 34: graduation cap, graduate, diploma, mortarboard
handbag 38: handbag, tote
high-heeled-shoe 32: high heeled shoe, stiletto, heels
hiking-boot 34: hiking boot, boot
jeans 56: jeans, denim, trousers
kimono 76: kimono
lipstick 30: lipstick
mans-shoe 30: mans shoe
military-helmet 34: military helmet, helmet, army, troop, soldier helmet
necktie 40: necktie, tie
one-piece-swimsuit 50: one piece swimsuit
prayer-beads 32: prayer beads, necklace, rosary
rescue-workers-helmet 32: rescue workers helmet, hardhat
ring 28: ring
running-shoe 32: shoe, shoes, running shoe, sneakers, trainer, sneaker, footwear
safety-vest 50: safety vest
sari 80: sari, saree, shari
scarf 40: scarf
shorts 40: shorts, pants
socks 34: socks, stockings, stocking
sunglasses 30: sunglasses
t-shirt 46: shirt, t shirt, tshirt, clothes, clothing
thong-sandal 28: thong sandal, jandals, thongs
top-hat 36: hat, top hat, tophat
umbrella 50: umbrella, parasol
umbrella-on-ground 100: umbrella on ground, parasol
womans-boot 38: boots, womans boot
womans-clothes 46: blouse, womans clothes
womans-hat 34: womans hat
womans-sandal 30: sandals, flip flops, womans sandal
`,
);
