import type { MoveKind, View } from './move';
import { shownBox } from './shown-box';

/** What matters ends above this share of the frame's height where the whole is seen; captions begin at the other. */
const SUBJECT_ENDS = 0.7;
const CAPTIONS_BEGIN = 0.74;

/** A push in goes towards this height of the frame: what is above it moves up, away from the captions. */
const FOCUS_Y = 0.55;

/** And towards so much at most beside its middle, in frames. */
const ASIDE = 0.15;

/** No view is closer than this share of the whole: a picture has no more detail, and its surroundings tell where one is. */
const CLOSEST = 0.8;

/** What decides the two ends of a move. */
export interface ViewsAsked {
  kind: MoveKind;
  /** How far to go: the part of the frame's width or height that a pan covers, or by which a push comes closer. */
  amount: number;
  /** How many times wider the picture is than the format. */
  wider: number;
  /** From -1 to 1: which way the move leans. */
  lean: number;
  /** Where the move before it ended, when it goes on from there. */
  start: View | undefined;
}

/** The views between which a move goes. They keep the subject clear of the captions, and lie within the picture. */
export function plannedViews(asked: ViewsAsked): { from: View; to: View } {
  const { start, wider } = asked;
  const [from, to] = start ? [start, endAfter(asked, start)] : FREE_ENDS[asked.kind](asked);
  return { from: settled(from, wider), to: settled(to, wider) };
}

type Ends = (asked: ViewsAsked) => [View, View];

const WHOLE: View = { share: 1, x: 0.5, y: 0.5 };

/** Between which views a move goes that may begin where it likes. */
const FREE_ENDS: { [Kind in MoveKind]: Ends } = {
  hold: () => [WHOLE, WHOLE],
  'push in': (asked) => [WHOLE, closer(asked)],
  'pull out': (asked) => [closer(asked), WHOLE],
  drift: ({ amount, lean, wider }) => {
    const { width, height } = shownBox(WHOLE, wider);
    const [aside, up] = [(lean < 0 ? -0.3 : 0.3) * amount * width, (amount / 4) * height];
    return [
      { share: 1 - amount / 2, x: 0.5 - aside, y: 0.5 + up },
      { share: 1 - amount, x: 0.5 + aside, y: 0.5 - up },
    ];
  },
  'pan left': (asked) => across(asked, -1),
  'pan right': (asked) => across(asked, 1),
  'pan up': (asked) => down(asked, -1),
  'pan down': (asked) => down(asked, 1),
};

function across({ amount, wider }: ViewsAsked, direction: number): [View, View] {
  const share = roomFor(amount, wider);
  const half = (direction * amount * shownBox({ ...WHOLE, share }, wider).width) / 2;
  return [
    { share, x: 0.5 - half, y: 0.5 },
    { share, x: 0.5 + half, y: 0.5 },
  ];
}

function down({ amount, wider }: ViewsAsked, direction: number): [View, View] {
  const share = roomFor(amount, 1 / wider);
  const half = (direction * amount * shownBox({ ...WHOLE, share }, wider).height) / 2;
  return [
    { share, x: 0.5, y: 0.5 - half },
    { share, x: 0.5, y: 0.5 + half },
  ];
}

/** The largest share that leaves a pan its way, over a picture that has so many times the frame's length along it. */
function roomFor(amount: number, longer: number): number {
  return Math.min(1, Math.max(1, longer) / (1 + amount));
}

function closer({ amount, lean, wider }: ViewsAsked): View {
  const { width, height } = shownBox(WHOLE, wider);
  return {
    share: 1 - amount,
    x: 0.5 + lean * ASIDE * amount * width,
    y: 0.5 + (FOCUS_Y - 0.5) * amount * height,
  };
}

/** A later move of a clip has the same end, but as much closer or farther than where it begins as its kind says. */
function endAfter(asked: ViewsAsked, start: View): View {
  const [, end] = FREE_ENDS[asked.kind](asked);
  if (asked.kind === 'push in') return { ...end, share: start.share - asked.amount };
  return end;
}

/** The nearest view that is allowed, in numbers short enough to be read. */
function settled({ share, x, y }: View, wider: number): View {
  const near = rounded(Math.max(CLOSEST, Math.min(1, share)));
  const { left, top, width, height } = shownBox({ share: near, x, y }, wider);
  const whole = shownBox(WHOLE, wider);
  const subjectEnds = whole.top + SUBJECT_ENDS * whole.height;
  const clear = Math.max(top, Math.min(1 - height, subjectEnds - CAPTIONS_BEGIN * height));
  return { share: near, x: rounded(left + width / 2), y: rounded(clear + height / 2) };
}

function rounded(number: number): number {
  return Math.round(number * 1e5) / 1e5;
}
