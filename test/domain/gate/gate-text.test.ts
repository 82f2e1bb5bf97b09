import { askedToRest, blocked, coldGate } from '../../../src/domain/gate/gate-decision';
import { paceOf, type GatePolicy } from '../../../src/domain/gate/gate-policy';
import type { GateState } from '../../../src/domain/gate/gate-state';
import { gateMarkdown } from '../../../src/domain/gate/gate-text';
import { narrowed } from '../../../src/domain/gate/room';
import { SIX_A_MINUTE } from './six-a-minute';

const POLICY: GatePolicy = { ...SIX_A_MINUTE, ...paceOf('auto') };
const gate: GateState = { ...coldGate(POLICY, Date.UTC(2030, 0, 1, 12)), coldUntilMs: 0 };

describe('how a gate stands, in the Temporal UI', () => {
  it('tells until when its pace is even after a refusal', () => {
    expect(gateMarkdown('ours', narrowed(blocked(gate, 60_000)))).toContain(
      [
        '| limit | 6 in 60 s, auto pace |',
        '| even after a refusal until | 13:00:00 UTC |',
        '| granted in the last window | 0 |',
        '| last grant | none yet |',
        '| next slot | 12:01:00 UTC (blocked) |',
        '| blocked by the vendor until | 12:01:00 UTC |',
      ].join('\n'),
    );
    expect(gateMarkdown('ours', gate)).not.toContain('refusal');
  });

  it('tells a pause that the vendor asks for from a block', () => {
    const text = gateMarkdown('ours', askedToRest(gate, 30_000));
    expect(text).toContain('| next slot | 12:00:30 UTC (rest) |\n| the vendor asks for a pause until | 12:00:30 UTC |');
    expect(text).not.toContain('block');
  });
});
