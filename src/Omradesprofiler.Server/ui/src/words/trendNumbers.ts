import { decimalsFor } from './numbers';

/** One digit more than the value has, or as many as tell a small change from none. */
export function enoughDecimals(change: number, decimals: number): number {
  if (decimals === 0 && change >= 10) return 0;
  const more = decimals + 1;
  return Number(change.toFixed(more)) > 0 ? more : Math.max(more, decimalsFor([Number(change.toPrecision(1))], 8));
}

/** The ends of a series. */
export interface Ends {
  from: { period: string; text: string };
  to: { period: string; text: string };
}
