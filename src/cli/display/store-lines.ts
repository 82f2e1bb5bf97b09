import { moneyText } from '../../domain/purse/money-text';
import type { ArtifactKind, Damage, StoreOverview, Tally, Verified } from '../../app/store/look-into-store';
import type { Swept } from '../../app/store/sweep-unused';
import { bytesText } from './bytes';
import { table } from './table';

const WORDS: { [step: string]: string } = {
  writeScript: 'script',
  scriptAnswer: 'answer of a scriptwriter',
  narrateScene: 'voice',
  narrateChunk: 'chunk of a voice',
  speechAnswer: 'answer of a narrator',
  illustrateScene: 'picture',
  pictureAnswer: 'answer of an illustrator',
  renderClip: 'clip',
  renderBorder: 'border',
  drawCard: 'card',
  drawThumbnail: 'thumbnail',
  composeBed: 'music',
  mixSound: 'sound',
  importMedia: 'file of your own, prepared',
  ownFile: 'file of your own',
  mergeClips: 'film',
  keepManifest: 'manifest',
};

/** What a store holds, the largest first. */
export function overviewText({ kinds, artifacts, records, temporaryFiles, paidMicroUsd }: StoreOverview): string {
  const largestFirst = kinds.toSorted((a, b) => b.bytes - a.bytes);
  const row = (name: string, type: string, { files, bytes }: Tally) => [name, type, String(files), bytesText(bytes)];
  const rows = [
    ['what', 'media type', 'number', 'size'],
    ...largestFirst.map((kind) => row(wordOf(kind), kind.mediaType ?? '', kind)),
    row('all artifacts', '', artifacts),
    row('records', '', records),
    ...(temporaryFiles.files > 0 ? [row('temporary files', '', temporaryFiles)] : []),
  ];
  return `${table(rows)}\n\nPaid for what is there: ${moneyText(paidMicroUsd)}`;
}

/** What was found damaged, as a sentence. */
export function damageText({ what, id, problem }: Damage): string {
  return `The ${what} ${id.slice(0, 12)} ${problem}. It was removed, so that it is made again when a film needs it.`;
}

/** What was found good. */
export function verifiedText({ artifacts, records }: Verified): string {
  return `${artifacts.files} artifacts (${bytesText(artifacts.bytes)}) and ${records} records are good.`;
}

/** How much was removed, or would be. */
export function sweptText({ records, artifacts, temporaryFiles }: Swept, isDryRun: boolean): string {
  const bytes = records.bytes + artifacts.bytes + temporaryFiles.bytes;
  const counts = `${artifacts.files} artifacts, ${records.files} records and ${temporaryFiles.files} left-over temporary files`;
  return `${counts}: ${bytesText(bytes)}${isDryRun ? ' would be' : ' were'} removed.`;
}

function wordOf({ step }: ArtifactKind): string {
  return step === undefined ? 'of no record' : (WORDS[step] ?? step);
}
