import type { Indicator } from '../api/types';
import * as en from './en/sentences';
import { inLanguage } from './language';
import { number } from './numbers';
import * as sv from './sv/sentences';

export type { Seen } from './seen';

const { findingWords } = inLanguage(sv, en);

export const {
  mapTitle,
  clusterTitle,
  clusterFinding,
  neutralText,
  editionText,
  divisionText,
  otherEditionText,
  levelsText,
  zoomText,
  hitsText,
  countText,
  rankText,
} = inLanguage(sv, en);

/**
 * What the numbers say, by rule: the middle, the extremes and the value to compare with. Nobody is named lowest or
 * highest by chance: uncertain values are counted and not named. Where some areas have no value that is shown, the
 * middle is said to be of those that have.
 */
export function finding(
  indicator: Indicator,
  ranked: { label: string; value: number; uncertain: boolean }[],
  areas: number,
): string {
  const only = ranked[0];
  if (!only) return '';
  const sorted = ranked.map(row => row.value);
  if (indicator.categories) return commonest(indicator.categories, sorted);
  const text = (value: number) => number(value, indicator.decimals);
  if (ranked.length === 1) return `${only.label}: ${text(only.value)}.`;
  const middle = (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
  const certain = ranked.filter(row => !row.uncertain);
  const [first, last] = [certain[0], certain.at(-1)];
  const extremes =
    first && last && first !== last
      ? findingWords[certain.length < ranked.length ? 'sureExtremes' : 'extremes'](
          text(last.value),
          shortName(last.label),
          text(first.value),
          shortName(first.label),
        )
      : '';
  const reference = indicator.neutral === null ? '' : ` ${neutralText(indicator)}.`;
  const uncertain = uncertainText(ranked.length - certain.length, ranked.length);
  const half =
    ranked.length < areas ? findingWords.halfOfShown(text(middle), ranked.length) : findingWords.half(text(middle));
  return half + extremes + uncertain + reference;
}

/** "12 av 130 värden är osäkra och nämns inte." */
function uncertainText(uncertain: number, all: number): string {
  if (uncertain === 0) return '';
  return uncertain === all ? findingWords.allUncertain : findingWords.uncertain(uncertain, all);
}

function commonest(categories: { value: number; label: string }[], values: number[]): string {
  const counted = categories
    .map(category => ({ ...category, count: values.filter(value => value === category.value).length }))
    .sort((a, b) => b.count - a.count);
  const { value, label, count } = counted[0]!;
  return findingWords.commonest(number(value), label, count, values.length);
}

/** A label without its code: "Fålhagen (0380C1010)" → "Fålhagen". */
export const shortName = (label: string) => label.replace(/\s*\([^)]*\)$/, '');
