import { kept } from '../kept-thing';

/** Food, drink, and what it is kept and eaten with. */
export const FOOD = kept(
  'kitchen',
  `
amphora 60: amphora, vase, jug, pottery, urn vase, clay pot
avocado 36: avocado
baby-bottle 34: baby bottle
bacon 36: bacon, pork, rashers
bagel 36: bagel, schmear
baguette-bread 36: baguette bread
banana 36: banana, plantain
beans 36: beans, legume
beer-mug 36: beer mug, stein
bell-pepper 36: bell pepper, capsicum
bento-box 36: bento box
beverage-box 36: beverage box, juice, juice box, straw
birthday-cake 38: birthday cake, birthday, candle cake, cake
blueberries 26: blueberries, berry, bilberry, blueberry
bottle-with-popping-cork 42: bottle, champagne
bowl-with-spoon 36: cereal, oatmeal, porridge, congee
bread 36: bread, toast, loaf
broccoli 36: broccoli
bubble-tea 36: bubble tea, boba, milk tea, tapioca
burrito 36: burrito, wrap
candy 36: candy, snack, lolly
canned-food 36: canned food, tin
carrot 36: carrot, vegetable
cheese-wedge 36: cheese, cheese wedge, chadder
cherries 28: cherries, berries
chestnut 24: chestnut, acorn, nut, hazelnut, walnut
chocolate-bar 36: chocolate bar
chopsticks 36: chopsticks, hashi, jeotgarak, kuaizi
clinking-beer-mugs 36: clinking beer mugs
clinking-glasses 36: clinking glasses
cocktail-glass 36: cocktail glass, martini
coconut 32: coconut, cocoanut
cooked-rice 36: cooked rice, rice
cookie 36: cookie, oreo, biscuit
cooking 36: cooking, skillet, pan, breakfast, fried egg, omelette
croissant 36: croissant, pastry
cucumber 36: cucumber, pickle, gherkin
cup-with-straw 36: soda, malt, milkshake, smoothie, drink
cupcake 36: cupcake
curry-rice 36: curry rice
custard 36: dessert, custard, pudding, flan, caramel, creme
cut-of-meat 36: lambchop, porkchop, steak
dango 36: dango, skewer
doughnut 36: doughnut, donut
dumpling 36: dumpling, empanada, pierogi, potsticker, gyoza, jiaozi
ear-of-corn 36: maize, maze, corn, cornfield, sweetcorn
egg 26: egg
eggplant 36: eggplant, aubergine
falafel 36: falafel, chickpea, falfel, meatball
fish-cake-with-swirl 36: narutomaki, kamaboko, surimi, fishcake
flatbread 36: flatbread, flour, arepa, lavash, naan
fondue 36: fondue
fork-and-knife 34: cutlery, silverware
fortune-cookie 36: fortune cookie
french-fries 36: french fries, chips
fried-shrimp 36: fried shrimp, appetizer, prawn, tempura
garlic 26: garlic
ginger-root 36: ginger root, gingerbread
grapes 36: grapes, grape
green-apple 36: green apple
green-salad 36: green salad, lettuce
hamburger 36: hamburger, cheeseburger
honey-pot 36: honey pot, honeypot, honey
hot-beverage 36: beverage, mug, hot beverage, latte, espresso, coffee, cafe, tea, cup, cappuccino, teacup
hot-dog 36: hot dog, frankfurter, hotdog, redhot, sausage, wiener
hot-pepper 36: hot pepper, chilli, chili
ice-cream 36: ice cream
jar 38: jar, sauce
kitchen-knife 36: kitchen knife, knife, blade, butchers, hocho
kiwi-fruit 36: kiwi fruit, gooseberry, kiwifruit
leafy-green 36: leafy green, cabbage, bok choy, kale, cos, romaine
lemon 36: lemon, lemonade
lime 36: lime
lollipop 36: lollipop, lollypop
mango 36: mango
mate 36: mate, bombilla, yerba
meat-on-bone 36: meat, meat on bone, roast
melon 36: melon, cantaloupe, honeydew, muskmelon
moon-cake 36: moon cake, mooncake
olive 24: olive, olives
onion 36: onion
pancakes 36: pancakes, flapjacks, hotcakes, hotcake, pancake
pea-pod 36: pea pod
peach 36: peach
peanuts 36: peanuts, peanut
pear 36: pear
pie 36: pie
pineapple 42: pineapple
pizza 36: pizza, pepperoni, slice of pizza, slice
popcorn 36: popcorn
pot-of-food 40: stew, soup, cauldron, saucepan, bisque, chowder, broth
potato 36: potato, tuber
poultry-leg 36: poultry leg
pouring-liquid 30: pouring liquid
pretzel 36: pretzel
red-apple 36: red apple, apple, fruit
rice-ball 36: rice ball, onigiri, omusubi
rice-cracker 36: rice cracker, senbei
roasted-sweet-potato 36: roasted sweet potato, goguma, yam
sake 36: sake
salt 36: salt, shaker, pepper
sandwich 36: sandwich, vegetables
shallow-pan-of-food 36: casserole, paella, curry
shaved-ice 36: shaved ice
shortcake 36: shortcake
soft-ice-cream 36: soft ice cream, icecream, whippy
spaghetti 36: spaghetti, pasta
spoon 34: spoon
steaming-bowl 36: ramen, noodle, steaming bowl, noodles
strawberry 36: strawberry
stuffed-flatbread 36: stuffed flatbread, gyro, doner, shawarma
sushi 36: sushi, sashimi
taco 36: taco
takeout-box 36: takeout box, takeaway
tamale 36: tamale, masa, tamal
tangerine 36: tangerine, mandarin, orange, clementine
teacup-without-handle 36: matcha, bowl
teapot 38: teapot
tomato 36: tomato
tropical-drink 36: tropical drink, cocktail, tiki
tumbler-glass 36: tumbler glass, liquor, bourbon, scotch, whisky, rum, whiskey, alcohol, spirits, glass
waffle 36: waffle
watermelon 40: watermelon
wine-glass 36: wine, wine glass
fork-and-knife-with-plate 44: plate, dish, meal, dinner, lunch, restaurant, supper
ice 30: ice cube
butter 30: butter
`,
);
