import { circle, ellipse, placed, shape, type Markup, type Placement } from '../../markup';
import type { Stage } from '../../stage';

/** A white rocket with red fins, flying or standing; its middle at the placement. */
export function rocket({ gradients }: Stage, placement: Placement, flying: boolean): Markup {
  const hull = gradients.across([0, '#a9b3c9'], [0.4, '#ffffff'], [1, '#c3cbdc']);
  const fin = gradients.down([0, '#e8604e'], [1, '#a8322f']);
  const flame = gradients.down([0, '#fff6c8'], [0.3, '#ffc04d'], [1, '#ff6a3a', 0]);
  const shine = gradients.around([0, '#ffb04d', 0.55], [1, '#ffb04d', 0]);
  return placed(
    placement,
    flying
      ? circle(0, 78, 62, shine) +
          shape('M-15 56Q-24 100 0 160Q24 100 15 56Z', flame) +
          shape('M-7 56Q-10 84 0 112Q10 84 7 56Z', '#fff8dc')
      : '',
    shape('M-22 18Q-46 34 -44 68L-18 52ZM22 18Q46 34 44 68L18 52Z', fin),
    shape('M0 -96Q30 -62 26 -8Q25 30 15 56H-15Q-25 30 -26 -8Q-30 -62 0 -96Z', hull),
    shape('M0 -96Q14 -80 20.5 -56Q0 -48 -20.5 -56Q-14 -80 0 -96Z', fin),
    circle(0, -22, 13.5, '#5a6884'),
    circle(0, -22, 10.5, gradients.between([-8, -30], [8, -12], [0, '#bfeaff'], [1, '#3c8fc8'])),
    ellipse(-4, -26, 3.4, 2, '#ffffff', 0.8),
    shape('M-4 20H4L5 66H-5Z', fin),
    shape('M-15 56H15L12 62H-12Z', '#58627a'),
  );
}
