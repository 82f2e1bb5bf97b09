import { kept } from '../kept-thing';

/** Plants and their parts. */
export const PLANTS = kept(
  'garden',
  `
blossom 36: blossom, daisy
bouquet 40: bouquet
brown-mushroom 34: brown mushroom, toadstool
cactus 80: cactus
cherry-blossom 34: cherry blossom, sakura
christmas-tree 140: christmas tree, christmas
deciduous-tree 150: deciduous tree, apple tree, cherry tree, pear tree, plum tree, fruit tree
evergreen-tree 160: evergreen tree, fir, pine
fallen-leaf 28: fallen leaf
four-leaf-clover 28: four leaf clover, clover
herb 32: herb, weed, parsley, basil, mint, spice
hibiscus 34: hibiscus
hyacinth 40: hyacinth, lavender
jack-o-lantern 40: jack o lantern, pumpkin, gourd, halloween
leaf-fluttering-in-wind 30: leaf
lotus 32: lotus
maple-leaf 30: maple leaf
palm-tree 170: palm tree, palm
potted-plant 48: potted plant, houseplant, plant pot, flower pot, flowerpot
rose 40: rose
rosette 30: rosette
seedling 32: seedling, sprout, seed
sunflower 70: sunflower
tulip 42: tulip
white-flower 30: white flower
wilted-flower 40: wilted flower
wood 36: wood, lumber, timber, firewood, plank
sheaf-of-rice 44: grain, wheat, barley, harvest, crop
shamrock 30: shamrock, clover
`,
);
