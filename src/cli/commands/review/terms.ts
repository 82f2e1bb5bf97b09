import { Option } from 'commander';
import { withFilms } from '../../../app/connection/with-films';
import { changeTerms, filmTerms, type TermsWish } from '../../../app/review/change-terms';
import { whoIs } from '../../../app/who';
import { termsLines } from '../../display/review/terms-lines';
import { sayWhatWaits } from '../../review/say-what-waits';
import { microUsd } from '../../input/option-values';
import { attentionOption, reviewOptions, stepsOrNone } from '../../input/review-options';
import { AS_OPTION } from '../../input/scene-options';
import { ID_ARGUMENT, JSON_OPTION, type JsonOption, type Registration } from '../../registration';
import type { Terminal } from '../../terminal';

interface TermsOptions extends TermsWish, JsonOption {
  as?: string;
}

/** `storyreel terms ID`: what a film in the making may cost, and how it waits for persons; changes that. */
export const terms: Registration = ({ command, begin }) => {
  const setting = command('terms', 'tell or change what a film may cost, and where and how long it waits for you', [
    'terms film-755d026307f49f8f',
    'terms film-755d026307f49f8f --max-cost 3',
    'terms film-755d026307f49f8f --review-timeout 2h --unanswered go-on',
    'terms film-755d026307f49f8f --review none',
  ])
    .argument(...ID_ARGUMENT)
    .addOption(new Option('--max-cost <usd>', 'what the film may cost, such as 0.05').argParser(microUsd));
  reviewOptions(stepsOrNone).forEach((option) => setting.addOption(option));
  setting
    .addOption(attentionOption())
    .option(...AS_OPTION)
    .option(...JSON_OPTION)
    .action((id: string, options: TermsOptions) => termsOf(id, options, begin()));
};

async function termsOf(id: string, { as, json, ...wish }: TermsOptions, terminal: Terminal): Promise<void> {
  const { say, answer, settings } = terminal;
  const who = whoIs(as);
  const isChange = Object.keys(wish).length > 0;
  await withFilms(terminal, {}, async (connected) => {
    const changed = isChange ? await changeTerms(connected, id, { ...wish, who }, settings) : undefined;
    const now = await filmTerms(connected, id);
    if (json) return answer({ id, ...now, ...changed });
    termsLines(now).forEach((line) => say(line));
    if (!changed) return;
    await sayWhatWaits(id, changed.waitsFor, connected, terminal);
  });
}
