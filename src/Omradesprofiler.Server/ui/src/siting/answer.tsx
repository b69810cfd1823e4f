import type { SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { whereText } from './AnswerTip';
import { AreaTimeTable } from './AreaTimeTable';
import type { Question } from './question';
import { numbered, type AreaAnswer } from './useSitingPicture';

/** "3 nya platser" */
export function countText(result: SitingResult, existing: Question['existing']): string {
  const count = numbered(result, existing).length;
  const noun = count === 1 ? 'plats' : 'platser';
  return `${number(count)} ${existing === 'ignore' ? '' : count === 1 ? 'ny ' : 'nya '}${noun}`;
}

/** "3 nya platser: i snitt 11,8 min, före 14,2 min" */
export const resultTitle = (what: string, { before, after }: SitingResult) =>
  `${what}: i snitt ${minutesText(after.meanMinutes)}, före ${minutesText(before.meanMinutes)}`;

/** What the times are, and how many more come near. */
export function resultFinding({ option, before, after }: SitingResult): string {
  const [was, is] = [within(before, 10), within(after, 10)];
  const near = was === null || is === null ? '' : ` Inom 10 minuter når ${shareText(is)}, före ${shareText(was)}.`;
  return `${option.label}.${near}`;
}

/** The sources and the method, always under the picture. */
export function resultFooter({ option, demand, periods, points }: SitingResult, source: string | undefined) {
  return (
    <p>
      {option.label}. {demand.text}. {periods.join(', ')}. {points.text} {source}
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
