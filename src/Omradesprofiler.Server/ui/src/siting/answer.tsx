import type { SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { whereText } from './AnswerTip';
import { AreaTimeTable } from './AreaTimeTable';
import { numbered, type AreaAnswer } from './useSitingPicture';

/** "3 nya platser: 14,2 min → 11,8 min i snitt" */
export function resultTitle(result: SitingResult): string {
  const count = numbered(result).length;
  const what = `${number(count)} ${count === 1 ? 'ny plats' : 'nya platser'}`;
  return `${what}: i snitt ${minutesText(result.after.meanMinutes)}, före ${minutesText(result.before.meanMinutes)}`;
}

/** What the times are, and how many more come near. */
export function resultFinding({ option, before, after }: SitingResult): string {
  const [was, is] = [within(before, 10), within(after, 10)];
  const near = was === null || is === null ? '' : ` Inom 10 minuter når ${shareText(is)}, före ${shareText(was)}.`;
  return `${option.label}.${near}`;
}

/** The sources and the method, always under the picture. */
export function resultFooter({ option, demand, periods, sources, points }: SitingResult) {
  const from = typeof sources === 'string' ? sources : sources.join(' ');
  return (
    <p>
      {option.label}. {demand.text}. {periods.join(', ')}. {points.text} {from}
    </p>
  );
}

export const answerTable = (result: SitingResult, rows: ReadonlyMap<string, AreaAnswer>, onClose: () => void) => (
  <AreaTimeTable
    caption={siteWords.differing}
    rows={[...rows.values()].map(row => ({ ...row, where: whereText(row, result) }))}
    isCompared
    onClose={onClose}
  />
);
