import type { ReportedStep } from '../../../domain/report/reported-step';
import { kindWord } from '../../../domain/report/report-words';

/** A step in a column of steps, the scenes' numbers below one another: "script", "  1 voice", "    picture". */
export function stepLabel({ kind, scene }: ReportedStep): string {
  if (!scene) return `    ${kindWord(kind)}`;
  return `${(kind === 'voice' ? String(scene) : '').padStart(3)} ${kind}`;
}
