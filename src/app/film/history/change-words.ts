import { moneyText } from '../../../domain/purse/money-text';
import { attentionWords, reviewWords } from '../terms-words';
import { scenesText } from '../waiting/scenes-text';

/** What anybody may have asked of a film: of whatever shape it is, it is told. */
type Asked = { [field: string]: unknown };

const SENTENCES: { [name: string]: (asked: Asked) => string } = {
  approve: ({ what, scenes }) =>
    `approved the ${text(what)}${Array.isArray(scenes) ? ` of ${scenesText(scenes.map(Number))}` : ''}.`,
  reviseScene: ({ scene, revision, change }) =>
    `changed scene ${text(scene)}, which was at revision ${text(revision)}: ${sceneChangeWords(Object(change) as Asked)}.`,
  reviseScript: ({ scenes }) => `changed the script: it has ${scriptWords(scenes)}.`,
  retryScene: ({ scene }) => `had scene ${text(scene)} tried again.`,
  skipScene: ({ scene }) => `left scene ${text(scene)} out.`,
  pause: () => 'paused it.',
  resume: () => 'had it go on.',
  setTerms: (asked) => `changed its terms: ${termsWords(asked)}.`,
};

/** What somebody did to a film by an update of this name, in a sentence. */
export function changeWords(by: string, asked: unknown): string {
  const said = Object(asked) as Asked;
  const who = text(said['who']) || 'Somebody';
  return `${who} ${SENTENCES[by]?.(said) ?? `asked for "${by}".`}`;
}

function scriptWords(scenes: unknown): string {
  const count = Array.isArray(scenes) ? scenes.length : undefined;
  return count === 1 ? 'one scene' : `${count ?? 'other'} scenes`;
}

/** What a person changed of a scene. */
function sceneChangeWords(change: Asked): string {
  const { text: words, imagePrompt, voice, take, own, skip } = change;
  const { of, take: which } = Object(take) as Asked;
  const brought = Object.keys(Object(own) as Asked);
  const parts = [
    ...(words === undefined ? [] : [`its text is "${text(words)}"`]),
    ...(imagePrompt === undefined ? [] : [`its picture is to show "${text(imagePrompt)}"`]),
    ...(voice === undefined ? [] : [`${text((Object(voice) as Asked)['voice'])} tells it`]),
    ...(take === undefined
      ? []
      : [which === 'new' ? `another take of its ${text(of)}` : `take ${text(which)} of its ${text(of)}`]),
    ...brought.map((part) => `a ${part} of their own`),
    ...(skip === undefined ? [] : [skip ? 'left out' : 'taken in again']),
  ];
  return parts.join('; ') || 'nothing';
}

function termsWords({ purse, attentionTimeoutMs, review }: Asked): string {
  const { mostMicroUsd } = Object(purse) as Asked;
  const { timeoutMs, ...reviewed } = Object(review) as Asked;
  const known = { ...reviewed, ...(typeof timeoutMs === 'number' && { timeoutMs }) };
  const parts = [
    ...(typeof mostMicroUsd === 'number' ? [`it may cost ${moneyText(mostMicroUsd)}`] : []),
    ...(review === undefined ? [] : [reviewWords(known)]),
    ...(typeof attentionTimeoutMs === 'number' ? [attentionWords(attentionTimeoutMs)] : []),
  ];
  return parts.join('; ') || 'nothing';
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
