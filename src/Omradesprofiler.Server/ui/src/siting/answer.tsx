import type { SitingResult } from '../api/siting';
import { number } from '../words/numbers';
import { sitingPhrases } from '../words/phrases';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { whereText } from './AnswerTip';
import { AreaTimeTable } from './AreaTimeTable';
import { hasRadius, type Question } from './question';
import { SourceLine } from './SourceLine';
import { numbered, type AreaAnswer } from './useSitingPicture';

/** "3 nya platser" */
export function countText(result: SitingResult, existing: Question['existing']): string {
  const count = numbered(result, existing).length;
  return sitingPhrases.sites(count, number(count), existing !== 'ignore');
}

/** "i snitt 11,8 min, före 14,2 min" */
export const meanText = ({ before, after }: SitingResult) =>
  sitingPhrases.meanWas(minutesText(after.meanMinutes), minutesText(before.meanMinutes));

/** What the times are, and how many more come near. */
export function resultFinding({ option, before, after }: SitingResult, { model, radius }: Question): string {
  const minutes = hasRadius(model) && within(after, radius) !== null ? radius : 10;
  const [was, is] = [within(before, minutes), within(after, minutes)];
  if (was === null || is === null) return `${option.label}.`;
  return `${option.label}. ${sitingPhrases.reached(shareText(is), number(minutes), shareText(was))}`;
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
