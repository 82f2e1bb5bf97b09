import { gateLines } from '../../../src/cli/display/gate-lines';
import { askedToRest, blocked, coldGate } from '../../../src/domain/gate/gate-decision';
import { paceOf, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { narrowed } from '../../../src/domain/gate/room';
import { SIX_A_MINUTE } from '../../domain/gate/six-a-minute';

const POLICY: GatePolicy = { ...SIX_A_MINUTE, ...paceOf('auto') };
const NOW = 10_000_000;
const gate: GateState = { ...coldGate(POLICY, NOW), coldUntilMs: 0 };

/** What a person reads of this state so long after its own time. */
const said = (state: GateState, laterMs = 0) =>
  gateLines({ account: 'ours', state, waiting: [] }, NOW + laterMs).join('\n');

describe('how a gate stands', () => {
  it('tells for how long its pace is even after a refusal, and no longer once it widens again', () => {
    const refused = narrowed(blocked(gate, 60_000));
    expect(said(refused)).toMatch(/ limit +6 in 60 s, auto pace\n +even after a refusal +for 1 h 00 min\n/);
    expect(said(refused)).toMatch(/ blocked by the vendor +for 1 min 00 s$/);
    expect(said(refused, 3_600_000)).not.toContain('refusal');
    expect(said(gate)).not.toContain('refusal');
  });

  it('tells a pause that the vendor asks for from a block, until it is over', () => {
    const rests = askedToRest(gate, 30_000);
    expect(said(rests)).toMatch(/ next slot +in 30 s \(rest\)\n +the vendor asks for a pause +for 30 s$/);
    expect(said(rests)).not.toContain('block');
    expect(said(rests, 30_000)).not.toContain('pause');
  });

  it('tells nothing of a former refusal where a person wants the even pace anyway', () => {
    const policy = { ...POLICY, ...paceOf('even'), widens: false };
    expect(said({ ...narrowed(gate), policy })).not.toContain('refusal');
  });
});
