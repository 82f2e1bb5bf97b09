import { kept } from '../kept-thing';

/** Medicine, and the parts of the body. */
export const MEDICINE = kept(
  'hospital',
  `
adhesive-bandage 30: adhesive bandage, plaster, bandage
anatomical-heart 40: anatomical heart
bone 36: bone
crutch 80: crutch, cane
drop-of-blood 34: blood, blood drop, blood vessel, vein, artery
ear 36: ear
eye 36: eye
foot 36: foot
leg 60: leg
lungs 50: lungs, lung
manual-wheelchair 80: manual wheelchair, wheelchair
mechanical-arm 56: mechanical arm, prosthesis
motorized-wheelchair 80: motorized wheelchair
mouth 30: mouth, lip
nose 34: nose
pill 28: pill, capsule, medicine, tablet, drug
red-heart 40: red heart, valentine, heart
skull 38: skull, cranium, fossil
stethoscope 44: stethoscope, checkup
syringe 42: needle, syringe, vaccine, shot
thermometer 44: thermometer
tongue 30: tongue
tooth 34: tooth
white-cane 80: white cane
x-ray 56: x-ray, x ray, skeleton, rib cage, broken rib
mechanical-leg 70: mechanical leg, prosthetic leg
`,
);
