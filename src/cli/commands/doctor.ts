import type { Context } from '../../app/context';
import { diagnose, type Finding } from '../../app/diagnosis';
import { table } from '../display/table';

const SIGNS = { good: '✓', note: '!', missing: '✗' } as const;

/** `storyreel doctor`: what is needed, found or not, and what to do. Resolves to whether nothing is missing. */
export async function doctor({ json }: { json?: boolean }, { settings, say }: Context): Promise<boolean> {
  const findings = await diagnose(settings, process.env);
  if (json) say(JSON.stringify(findings));
  else {
    say(table([['', 'part', 'found'], ...findings.map(({ state, part, found }) => [SIGNS[state], part, found])]));
    findings.filter(hasAdvice).forEach(({ part, advice }) => say(`\n${part}: ${advice}`));
  }
  return findings.every(({ state }) => state !== 'missing');
}

function hasAdvice(finding: Finding): finding is Finding & { advice: string } {
  return finding.advice !== undefined;
}
