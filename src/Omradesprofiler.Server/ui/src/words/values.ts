import type { Indicator, Interval, Value } from '../api/types';
import { interval, number, withUnit } from './numbers';
import { statusText } from './sv';

type Written = Pick<Indicator, 'decimals' | 'unit'> & { categories?: Indicator['categories'] };

/** A value as text with its unit, or why there is none. */
export function valueText(value: Value, indicator: Written): string {
  if (value.status !== 'published' || value.value === null) return statusText(value);
  const category = indicator.categories?.find(one => one.value === value.value);
  if (category) return `${number(category.value)} ${category.label}`;
  return withUnit(number(value.value, indicator.decimals), indicator.unit);
}

/** "1,42 (95 % KI 1,36–1,48)" */
export function valueWithInterval(value: Value, range: Interval | null | undefined, indicator: Written): string {
  const text = valueText(value, indicator);
  return value.status === 'published' && range ? `${text} (${interval(range, indicator.decimals)})` : text;
}

/** The number alone, for a column whose heading carries the unit. */
export const bareText = (value: Value, decimals: number) =>
  value.status === 'published' && value.value !== null ? number(value.value, decimals) : null;
