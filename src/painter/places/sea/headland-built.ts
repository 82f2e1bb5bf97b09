import type { Markup } from '../../markup';
import { castle } from '../../motifs/buildings/castle';
import { church } from '../../motifs/buildings/church';
import { cottage } from '../../motifs/buildings/cottage';
import { lighthouse, lighthouseBeam } from '../../motifs/buildings/lighthouse';
import { temple } from '../../motifs/buildings/temple';
import { tent } from '../../motifs/buildings/tent';
import { tower } from '../../motifs/buildings/tower';
import { windmill } from '../../motifs/buildings/windmill';
import type { Stage } from '../../stage';
import { livingCast } from '../cast/living-cast';
import { objectCast } from '../cast/object-cast';
import { headland } from './headland';

/** The headland with what stands on it, and those who climb its path. */
export function builtHeadland(stage: Stage): Markup {
  const land = headland(stage);
  const { heroX, width, unit } = stage;
  const side = heroX < width / 2 ? -1 : 1;
  const behind = stage.shows('lighthouse')
    ? lighthouseBeam(stage, land.top[0], land.top[1], 0.31 * stage.height, Math.max(width, stage.height) * 0.85)
    : '';
  const climbing = [...livingCast(stage), ...objectCast(stage)].slice(0, 3).map((member, index) => {
    const [x, y] = land.pathAt(0.7 - index * 0.07);
    const aside = index === 0 ? 0 : (index % 2 ? -side : side) * 84 * unit;
    return member.draw(x + aside, y, (128 + index * 10) * unit, side > 0);
  });
  return behind + land.markup + building(stage, land.top, side) + climbing.join('');
}

function building(stage: Stage, [x, y]: readonly [number, number], side: number): Markup {
  const { unit, height } = stage;
  const inland = x + side * 40 * unit;
  if (stage.shows('lighthouse'))
    return cottage(stage, [x + side * 92 * unit, y + 8 * unit], 74 * unit, 0) + lighthouse(stage, x, y, 0.31 * height);
  if (stage.shows('castle'))
    return castle(stage, x + side * 62 * unit, y + 6 * unit, Math.min(0.28 * height, 300 * unit));
  if (stage.shows('church')) return church(stage, inland, y + 8 * unit, 0.22 * height);
  if (stage.shows('tower')) return tower(stage, x, y + 6 * unit, 0.27 * height);
  if (stage.shows('windmill')) return windmill(stage, x, y + 8 * unit, 0.27 * height);
  if (stage.shows('temple'))
    return temple(
      stage,
      inland,
      y + 6 * unit,
      0.15 * height,
      stage.features.things.some(({ word }) => word === 'ruin'),
    );
  if (stage.shows('cottage')) return cottage(stage, [x, y + 4 * unit], 150 * unit, 0);
  return stage.shows('tent') ? tent(stage, x, y + 6 * unit, 110 * unit) : '';
}
