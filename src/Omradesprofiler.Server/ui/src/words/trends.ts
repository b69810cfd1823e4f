import type { Series, Trend } from '../api/types';
import { decimalsFor, number } from './numbers';

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

const probabilityText = (p: number) => (p < 0.001 ? '< 0,001' : `= ${number(p, p < 0.0095 ? 3 : 2)}`);

function changeText(change: number, { unit, decimals }: Written): string {
  const text = number(change, enoughDecimals(change, decimals));
  if (unit === '%') return `${text} procentenheter per år`;
  if (/ per /.test(` ${unit}`)) return `${text} ${unit} och år`;
  return ['index', 'typ', 'antal', 'kvot', ''].includes(unit) ? `${text} per år` : `${text} ${unit} per år`;
}

/** One digit more than the value has, or as many as tell a small change from none. */
function enoughDecimals(change: number, decimals: number): number {
  if (decimals === 0 && change >= 10) return 0;
  const more = decimals + 1;
  return Number(change.toFixed(more)) > 0 ? more : Math.max(more, decimalsFor([Number(change.toPrecision(1))], 8));
}

/** What the chart shows, for those who do not see it. */
export function seriesText({ points, trend }: Series, title: string, row: Written): string {
  const known = points.filter(point => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${title}: inga värden.`;
  const [from, to] = [number(first.value!, row.decimals), number(last.value!, row.decimals)];
  return `${title}: ${from} ${first.period}, ${to} ${last.period}. ${trendText(trend, row)}`;
}
