import { endless } from '../../../support/vendors/broken-answers';
import { answer } from '../../../support/vendors/vendor-server';
import { black, bomb, dot, svg, transparent, truncated } from '../bad-answers';
import type { Fault } from './fault';

/** Answers that hold no picture, or none of which a clip can be made. */
export const NO_PICTURE: Fault[] = [
  [
    'it answers 200 with HTML',
    answer(200, '<html>hello</html>', { 'content-type': 'text/html' }),
    'spoilt',
    {},
    /answered with something that holds no picture/,
  ],
  ['it answers 200 with bad JSON', answer(200, '{"data":['), 'spoilt', {}, /JSON that cannot be read/],
  ['it answers 200 with no picture', answer(200, { id: 'a', data: [] }), 'spoilt', {}, /holds no picture/],
  [
    'it answers 200 with an address of this machine',
    answer(200, { id: 'a', data: [{ url: 'http://127.0.0.1/a.png' }] }),
    'spoilt',
    {},
    /answered with the address of a picture that cannot be fetched \(it is not an https address\)\. Drawing it again/,
  ],
  ['it answers 200 with an empty body', answer(200, '', { 'content-length': '0' }), 'spoilt', {}, /holds no picture/],
  ['the answer does not end', endless, 'spoilt', {}, /answer is too long to be a picture: more than 33554432 bytes/],
  ['the picture is cut off', truncated, 'spoilt', {}, /answered with a picture that cannot be decoded/],
  ['the picture is black', black, 'spoilt', {}, /answered with a blank picture/],
  ['the picture is transparent', transparent, 'spoilt', {}, /answered with a blank picture/],
  ['the picture is a dot', dot, 'spoilt', {}, /answered with a picture of only 8 x 8 pixels/],
  ['the picture claims gigabytes', bomb, 'spoilt', {}, /cannot be decoded/],
  ['the picture is a drawing program', svg, 'spoilt', {}, /not a PNG, JPEG or WebP picture/],
];
