import type { SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { whereText } from './AnswerTip';
import { AreaTimeTable } from './AreaTimeTable';
import { hasRadius, type Question } from './question';
import { SourceLine } from './SourceLine';
import { numbered, type AreaAnswer } from './useSitingPicture';

/** "3 nya platser" */
export function countText(result: SitingResult, existing: Question['existing']): string {
  const count = numbered(result, existing).length;
  const noun = count === 1 ? 'plats' : 'platser';
  return `${number(count)} ${existing === 'ignore' ? '' : count === 1 ? 'ny ' : 'nya '}${noun}`;
}

/** "i snitt 11,8 min, före 14,2 min" */
export const meanText = ({ before, after }: SitingResult) =>
  `i snitt ${minutesText(after.meanMinutes)}, före ${minutesText(before.meanMinutes)}`;

/** What the times are, and how many more come near. */
export function resultFinding({ option, before, after }: SitingResult, { model, radius }: Question): string {
  const minutes = hasRadius(model) && within(after, radius) !== null ? radius : 10;
  const [was, is] = [within(before, minutes), within(after, minutes)];
  if (was === null || is === null) return `${option.label}.`;
  return `${option.label}. ${shareText(is)} har högst ${number(minutes)} minuter, före ${shareText(was)}.`;
}

/** The sources always under the picture, the method one press away. */
export const resultFooter = ({ option, demand, edition, periods, points, source, modelText, notes }: SitingResult) => (
  <SourceLine
    parts={[option.label, demand.text, `DeSO ${edition}`, ...periods, points.text, siteWords.noChance, source]}
    method={[modelText, option.method, ...notes]}
  />
);

export const answerTable = (result: SitingResult, rows: ReadonlyMap<string, AreaAnswer>, onClose: () => void) => (
  <AreaTimeTable
    caption={siteWords.beforeAfter}
    rows={[...rows.values()].map(row => ({ ...row, where: whereText(row, result) }))}
    isCompared
    onClose={onClose}
  />
);
