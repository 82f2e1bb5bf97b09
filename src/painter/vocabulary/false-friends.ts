/** Words that only look like an inflected word of the vocabulary: caring is no car, staring no star. */
export const FALSE_FRIENDS = new Set(
  (
    'winding friendly homely springing springs stared staring bearing cared caring cares carry belly sealed sealing ' +
    'trained training towering hated hating manly manned baying bayed parked parking rated rating rates kidding kidded ' +
    'planing bussing manning housed housing watered booked booking pined pining wells sanded suited tabled shipping shipped shipment parking stationed firing fired staged teamed offices'
  ).split(' '),
);
