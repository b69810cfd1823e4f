import type { CareCount, CareIndicator, CareValue } from '../api/care';
import * as en from './en/clinicProfile';
import { inLanguage } from './language';
import { interval, limits, number, withUnit } from './numbers';
import { statusText, words } from './sv';
import * as sv from './sv/clinicProfile';

export const { profileWords, residentsText, flowFinding, sourceLines } = inLanguage(sv, en);
const { needWords } = inLanguage(sv, en);

/** A number with its unit, or why there is none. */
export function careText(value: CareValue | undefined, decimals: number, unit = ''): string {
  if (!value) return words.missing;
  if (value.status !== 'published' || value.value === null) return statusText(value);
  return withUnit(number(value.value, decimals), unit);
}

export const careLimits = (value: CareValue | undefined, decimals: number) =>
  value?.interval ? limits(value.interval, decimals) : '';

export const careInterval = (value: CareValue | undefined, decimals: number) =>
  value?.interval ? interval(value.interval, decimals) : '';

/** "+0,12", "−3 %-enheter" are told by the column's unit. */
export const differenceText = ({ difference, decimals }: Pick<CareIndicator, 'difference' | 'decimals'>) => {
  if (!difference) return '';
  const text = number(difference.difference, decimals);
  return difference.difference > 0 && text !== number(0, decimals) ? `+${text}` : text;
};

export const countText = (count: CareCount) => (count.count === null ? statusText(count) : number(count.count));

/** How the listed differ from the residents in need. Never more than the numbers carry. */
export function needFinding(resident: CareValue | undefined, listed: CareValue | undefined): string {
  if (resident?.value == null || listed?.value == null) return '';
  const [r, l] = [number(resident.value, 2), number(listed.value, 2)];
  if (r === l) return needWords.same(l);
  return needWords.differs(l, r);
}
