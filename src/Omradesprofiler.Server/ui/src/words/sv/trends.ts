import type { Trend } from '../../api/types';
import { number } from '../numbers';
import { enoughDecimals, type Ends } from '../trendNumbers';

interface Written {
  unit: string;
  decimals: number;
}

/** "Stiger sedan 2019 (0,4 procentenheter per år, p = 0,01)", or why no trend is told. */
export function trendText(trend: Trend, row: Written): string {
  if (trend.result === 'notTested') return trend.reason ?? 'Ingen trend är prövad.';
  const p = `p ${probabilityText(trend.probability ?? 1)}`;
  if (trend.result === 'none') return `Ingen säker trend sedan ${trend.from} (${p}).`;
  const verb = trend.result === 'rising' ? 'Stiger' : 'Sjunker';
  return `${verb} sedan ${trend.from} (${changeText(Math.abs(trend.perYear ?? 0), row)}, ${p}).`;
}

/** How it was tested. */
export const testText = ({ test, periods }: Trend): string =>
  test ? `Prövat med ${test}, ${number(periods ?? 0)} perioder.` : '';

/** "1,31 2019, 1,42 2024." */
export const rangeText = (ends: Ends | undefined): string =>
  ends ? `${ends.from.text} ${ends.from.period}, ${ends.to.text} ${ends.to.period}.` : 'inga värden.';

const probabilityText = (p: number) => (p < 0.001 ? '< 0,001' : `= ${number(p, p < 0.0095 ? 3 : 2)}`);

function changeText(change: number, { unit, decimals }: Written): string {
  const text = number(change, enoughDecimals(change, decimals));
  if (unit === '%') return `${text} procentenheter per år`;
  if (/ per /.test(` ${unit}`)) return `${text} ${unit} och år`;
  return ['index', 'typ', 'antal', 'kvot', ''].includes(unit) ? `${text} per år` : `${text} ${unit} per år`;
}
