import type { Trend } from '../../api/types';
import { number, withUnit } from '../numbers';
import { enoughDecimals, type Ends } from '../trendNumbers';

interface Written {
  unit: string;
  decimals: number;
}

/** "Rising since 2019 (0.4 percentage points a year, p = 0.01)", or that no trend is told. */
export function trendText(trend: Trend, row: Written): string {
  if (trend.result === 'notTested') return 'No trend has been tested.';
  const p = `p ${probabilityText(trend.probability ?? 1)}`;
  if (trend.result === 'none') return `No certain trend since ${trend.from} (${p}).`;
  const verb = trend.result === 'rising' ? 'Rising' : 'Falling';
  return `${verb} since ${trend.from} (${changeText(Math.abs(trend.perYear ?? 0), row)}, ${p}).`;
}

const tests: Record<string, string> = { 'Mann–Kendall': 'the Mann–Kendall test' };

export const testText = ({ test, periods }: Trend): string =>
  test ? `Tested with ${tests[test] ?? test}, ${number(periods ?? 0)} periods.` : '';

/** "1.31 in 2019, 1.42 in 2024." */
export const rangeText = (ends: Ends | undefined): string =>
  ends ? `${ends.from.text} in ${ends.from.period}, ${ends.to.text} in ${ends.to.period}.` : 'no values.';

const probabilityText = (p: number) => (p < 0.001 ? '< 0.001' : `= ${number(p, p < 0.0095 ? 3 : 2)}`);

function changeText(change: number, { unit, decimals }: Written): string {
  const text = number(change, enoughDecimals(change, decimals));
  if (unit === '%') return `${text} percentage points a year`;
  return ['index', 'typ', 'antal', 'kvot', ''].includes(unit) ? `${text} a year` : `${withUnit(text, unit)} a year`;
}
