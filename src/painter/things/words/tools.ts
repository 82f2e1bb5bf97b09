import { kept } from '../kept-thing';

/** Tools and weapons. */
export const TOOLS = kept(
  undefined,
  `
anchor 60: anchor, anchor chain
axe 50: axe, hatchet, ax
bomb 40: bomb, grenade, cannonball
bow-and-arrow 60: bow, archer, arrow, bow and arrow, longbow
brick 30: brick
broom 70: broom
bucket 42: pail, bucket, cask, vat
carpentry-saw 44: carpentry saw, saw, handsaw
chains 40: chains, chain, shackle
clamp 38: clamp
construction 60: barricade
crayon 34: crayon
crossed-swords 60: crossed swords, duel, sword fight
dagger 44: dagger, knife blade
fire-extinguisher 50: fire extinguisher
battery 34: battery, accumulator, power pack, cell battery
coil-of-cable 44: cable, power cable, extension cord
electric-plug 34: electric plug, adaptor, plug, electricity
gear 44: gear, cog, cogwheel, machine, machinery, engine, motor, mechanism, machine part
gem-stone 36: gem stone, ruby, diamond, gemstone, jewel, gem, emerald, sapphire
light-bulb 36: light bulb, bulb, lightbulb, lamp bulb
low-battery 36: low battery
rock 40: rock
flashlight 36: flashlight, torch
hammer 42: hammer, mallet
hook 36: hook
knot 38: knot, rope, twine, cord, lasso
ladder 110: ladder
locked 36: locked, padlock, lock
mouse-trap 30: mouse trap, mousetrap
nut-and-bolt 32: screw, bolt, nut and bolt, nuts and bolts
oil-drum 60: oil drum, barrell, barrel, keg, oil, oil barrel, petroleum
old-key 36: old key
paintbrush 40: paintbrush, brush
pick 50: pick, pickaxe, pickax
plunger 44: plunger
safety-pin 30: safety pin
screwdriver 40: screwdriver
sewing-needle 34: sewing needle
shield 60: shield, armour, armor
thread 32: thread, string, suture, spool
toolbox 42: toolbox, chest
unlocked 36: unlocked
water-pistol 34: water pistol, squirt gun
cannon 60: cannon, artillery, gun port, row of guns
wheel 50: wheel, tyre, tire, spare wheel
wrench 42: spanner, wrench
yarn 34: yarn, wool
hammer-and-pick 46: mine, miner, coal mine
`,
);
