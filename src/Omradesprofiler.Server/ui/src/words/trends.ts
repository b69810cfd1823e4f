import type { Series } from '../api/types';
import * as en from './en/trends';
import { inLanguage } from './language';
import { number } from './numbers';
import * as sv from './sv/trends';

export const { trendText, testText } = inLanguage(sv, en);
const { rangeText } = inLanguage(sv, en);

/** What the chart shows, for those who do not see it. */
export function seriesText({ points, trend }: Series, title: string, row: { unit: string; decimals: number }): string {
  const known = points.filter(point => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const ends = first && last && {
    from: { period: first.period, text: number(first.value!, row.decimals) },
    to: { period: last.period, text: number(last.value!, row.decimals) },
  };
  return ends ? `${title}: ${rangeText(ends)} ${trendText(trend, row)}` : `${title}: ${rangeText(undefined)}`;
}
