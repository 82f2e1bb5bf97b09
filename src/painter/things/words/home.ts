import { kept } from '../kept-thing';

/** What stands in a house, and some that stand nowhere else. */
export const HOME = kept(
  undefined,
  `
alarm-clock 36: alarm clock, alarm
basket 40: basket, laundry
bathtub 60: bathtub, bath, bathroom
bellhop-bell 32: bellhop bell
bubbles 36: bubbles, bubble
chair 66: chair, stool, furniture, seat
cigarette 28: cigarette, tobacco
coffin 70: coffin, casket, funeral
collision 60: explosion, blast
couch-and-lamp 90: lounge, settee, sofa, couch, armchair, living room
diya-lamp 28: diya lamp
door 110: door, doorway
elevator 110: elevator
footprints 36: footprints, footprint
funeral-urn 44: funeral urn, urn, ash
ghost 70: ghost
hair-pick 30: hair pick, comb
headphone 38: headphone, earbud, earphone, earphones, headphones, ipod, headset
microphone 44: microphone, interview, press conference, singer microphone
radio 40: radio, broadcast radio
speaker-high-volume 40: speaker, speaker high volume
headstone 60: headstone, grave, tombstone, gravestone, tomb
hourglass-done 40: hourglass done, hourglass, sandglass
hourglass-not-done 40: hourglass not done
lotion-bottle 34: lotion bottle, moisturizer, sunscreen, shampoo
luggage 50: suitcase, luggage
mantelpiece-clock 50: mantelpiece clock
mirror 56: mirror, reflector, speculum, looking glass
moai 110: moai, moyai, statue, idol, sculpture, monument, monolith
ninja 60: ninja
pirate-flag 60: pirate flag
razor 34: razor, razor blade
santa-claus 60: santa claus, santa
shower 90: shower
soap 30: soap, soapdish
spider-web 44: spider web, cobweb, spiderweb, web
sponge 30: sponge
timer-clock 44: timer clock
toilet 60: toilet
toothbrush 36: toothbrush
triangular-flag 56: triangular flag, flag, pennant
troll 60: troll
watch 34: watch, timepiece, wristwatch, smartwatch
wind-chime 46: wind chime, bell
droplet 30: drop, droplet, raindrop, tear, dew
love-letter 34: love letter
kiss-mark 30: kiss
baby-angel 60: angel, cupid
pile-of-poo 34: poo, poop, dung
ogre 60: ogre, monster, beast
goblin 60: goblin, demon
smiling-face-with-horns 60: devil
compass 34: compass
beehive 60: beehive, hive, bee hive
coffee-machine 60: coffee machine, coffee maker, espresso machine, coffeemaker
refrigerator 100: refrigerator, fridge, freezer
washing-machine 80: washing machine, washer, dryer
gate 110: gate, fence
table-lamp 44: table lamp, desk lamp, reading lamp, bedside lamp, floor lamp, night light
bicycle-lamp 34: bicycle lamp, bike lamp, bike light, bicycle light, headlamp, front light
robot-vacuum 46: robot vacuum, vacuum cleaner, vacuum robot, robot vacuum cleaner, hoover
blender 46: blender, mixer, smoothie maker, food processor
toaster 42: toaster
kettle 42: kettle, electric kettle
water-bottle 40: water bottle, drinking bottle, thermos
`,
);
