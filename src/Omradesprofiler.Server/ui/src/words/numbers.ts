import * as en from './en/numbers';
import { inLanguage } from './language';
import * as sv from './sv/numbers';

const noBreakSpace = '\u00a0';

const { writing } = inLanguage(sv, en);

const formats = new Map<number, Intl.NumberFormat>();

function format(decimals: number) {
  let found = formats.get(decimals);
  if (!found) {
    found = new Intl.NumberFormat(writing.locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, found);
  }
  return found;
}

/** A number as it is written in the page's language, with a real minus sign and never a minus before zero. */
export function number(value: number, decimals = 0): string {
  const rounded = format(decimals)
    .format(value)
    .replace(/[\u00a0\u202f]/g, writing.thousands)
    .replace('-', '−');
  return /^−[0,.]*$/.test(rounded) ? rounded.slice(1) : rounded;
}

/** "12,3 %", "12.3%" */
export const percentText = (percent: number, decimals = 0) => writing.percent(number(percent, decimals));

/** Units that stand for themselves and are not written after the number. */
const silentUnits = new Set(['index', 'typ', '']);

export function withUnit(text: string, unit: string): string {
  if (silentUnits.has(unit)) return text;
  return unit === '%' ? writing.percent(text) : `${text}${noBreakSpace}${writing.unit(unit)}`;
}

/** A unit as a word on its own, empty where the number speaks for itself. */
export const unitName = (unit: string) =>
  unit === '%' ? writing.percentWord : silentUnits.has(unit) ? '' : writing.unit(unit);

export function interval(range: { lower: number; upper: number; confidence: number }, decimals: number): string {
  return `${confidence(range.confidence)} ${writing.confidenceInterval} ${limits(range, decimals)}`;
}

/** "1,36–1,48" */
export const limits = (range: { lower: number; upper: number }, decimals: number) =>
  `${number(range.lower, decimals)}–${number(range.upper, decimals)}`;

/** "95 %", "99,8 %" */
export const confidence = (share: number) => percentText(share * 100, (share * 100) % 1 > 0.01 ? 1 : 0);

/** The fewest decimals, up to `most`, that write all the numbers without loss. */
export function decimalsFor(values: number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals++)
    if (values.every(value => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9)) return decimals;
  return most;
}
