import { diagnose, type Finding } from '../../../app/diagnosis';
import { table } from '../../display/table';
import { failUnless, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

const SIGNS = { good: '✓', note: '!', missing: '✗' } as const;

/** `storyreel doctor`: what is needed, found or not, and what to do. */
export const doctor: Registration = ({ command, begin }) => {
  command('doctor', 'look at every part that is needed, and tell what to do', ['doctor'])
    .option(...JSON_OPTION)
    .action((options: JsonOption) => examine(options, begin()));
};

async function examine({ json }: JsonOption, { settings, say, answer }: Terminal): Promise<void> {
  const findings = await diagnose(settings, process.env);
  if (json) answer(findings);
  else {
    say(table([['', 'part', 'found'], ...findings.map(({ state, part, found }) => [SIGNS[state], part, found])]));
    findings.filter(hasAdvice).forEach(({ part, advice }) => say(`\n${part}: ${advice}`));
  }
  failUnless(findings.every(({ state }) => state !== 'missing'));
}

function hasAdvice(finding: Finding): finding is Finding & { advice: string } {
  return finding.advice !== undefined;
}
