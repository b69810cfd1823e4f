import type { Edition, Indicator, IndicatorLevel, Level } from '../../api/types';
import { number } from '../numbers';
import type { Seen } from '../seen';
import { ageText, clusterWords, levelWords, sexText } from '../sv';

/** The title over the map: a sentence that says what is seen. */
export function mapTitle({ indicator, level, period, sex, age, place }: Seen): string {
  const who = [sex === 'all' ? '' : sexText(sex).toLowerCase(), age === 'all' ? '' : ageText(age)]
    .filter(Boolean)
    .join(' ');
  const what = who ? `${indicator.title}, ${who}` : indicator.title;
  return `${what}${what.includes(',') ? ',' : ''} ${period} ${levelWords[level].per}, ${place}`;
}

export const clusterTitle = (title: string) => `Clusters: ${title}`;

/** "High among high: 12 areas. Low among low: 9 areas." */
export function clusterFinding(classes: { label: string; count: number }[]): string {
  const rest: string[] = [clusterWords.none, clusterWords.few];
  const found = classes.filter(one => one.count > 0 && !rest.includes(one.label));
  return found.length === 0
    ? 'No areas stand out together with their neighbours.'
    : found.map(({ label, count }) => `${label}: ${countText(count)}.`).join(' ');
}

export const findingWords = {
  extremes: (low: string, lowest: string, high: string, highest: string) =>
    ` Lowest ${low} in ${lowest}, highest ${high} in ${highest}.`,
  sureExtremes: (low: string, lowest: string, high: string, highest: string) =>
    ` Of the certain values the lowest is ${low}, in ${lowest}, and the highest ${high}, in ${highest}.`,
  halfOfShown: (middle: string, shown: number) =>
    `Half of the ${number(shown)} values that are shown are below ${middle}.`,
  half: (middle: string) => `Half of the areas are below ${middle}.`,
  allUncertain: ' All values are uncertain: few people are behind each.',
  uncertain: (uncertain: number, all: number) =>
    ` ${number(uncertain)} of ${number(all)} values are uncertain and not mentioned.`,
  commonest: (value: string, label: string, count: number, all: number) =>
    `Most common is ${value}, ${label}: ${number(count)} of ${countText(all)}.`,
};

export function neutralText(indicator: Indicator): string {
  const name = indicator.scale === 'relative' ? 'Sweden' : 'Comparison value';
  return `${name} = ${number(indicator.neutral ?? 0, indicator.decimals)}`;
}

/** "DeSO 2018 (valid until 2023)" */
export function editionText(level: Level, edition: Edition | undefined): string {
  const name = levelWords[level].one;
  if (!edition?.edition) return name;
  const { validFrom, validTo } = edition;
  const validity =
    validFrom && validTo
      ? `valid ${validFrom}–${validTo}`
      : validFrom
        ? `valid from ${validFrom}`
        : validTo
          ? `valid until ${validTo}`
          : '';
  return `${name} ${edition.edition}${validity ? ` (${validity})` : ''}`;
}

export const divisionText = (level: Level, edition: string) =>
  `the division of ${edition} (${levelWords[level].one} ${edition})`;

/** The chosen area belongs to another division than the map. */
export const otherEditionText = (level: Level, onMap: string, own: string | null) =>
  `The map shows ${levelWords[level].one} ${onMap}. The profile is of ${levelWords[level].one} ${own ?? ''}, ` +
  'where the borders can differ.';

/** Says on which levels an indicator exists: "Only by municipality and county". */
export function levelsText(levels: IndicatorLevel[]): string {
  const names = levels.map(entry => levelWords[entry.level].onLevel);
  return `Only by ${new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)}`;
}

/** Which level the map shows, where the chosen one is not shown this far out. */
export function zoomText(chosen: Level, shown: Level | undefined): string | null {
  if (shown === chosen) return null;
  const wanted = levelWords[chosen].many;
  return shown ? `Showing ${levelWords[shown].many} – zoom in for ${wanted}` : `Zoom in to see ${wanted}`;
}

export const hitsText = (count: number) => `${number(count)} ${count === 1 ? 'hit' : 'hits'}`;

export const countText = (count: number) => `${number(count)} ${count === 1 ? 'area' : 'areas'}`;

export const withinText = ({ level, name }: { level: Level; name: string }) =>
  (({ county: 'in the county', municipality: 'in the municipality', country: 'in Sweden' }) as Record<string, string>)[
    level
  ] ?? `in ${name}`;

export const rankText = (rank: number, of: number) => `Rank ${number(rank)} of ${number(of)}`;
