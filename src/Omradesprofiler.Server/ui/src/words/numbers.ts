const thinSpace = '\u2009';
const noBreakSpace = '\u00a0';

const formats = new Map<number, Intl.NumberFormat>();

function format(decimals: number) {
  let found = formats.get(decimals);
  if (!found) {
    found = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, found);
  }
  return found;
}

/** A number as it is written in Swedish: decimal comma, thin space between thousands, a real minus sign. */
export function number(value: number, decimals = 0): string {
  const rounded = format(decimals)
    .format(value)
    .replace(/[\u00a0\u202f]/g, thinSpace)
    .replace('-', '−');
  return /^−[0,]*$/.test(rounded) ? rounded.slice(1) : rounded;
}

/** Units that stand for themselves and are not written after the number. */
const silentUnits = new Set(['index', 'typ', '']);

export function withUnit(text: string, unit: string): string {
  return silentUnits.has(unit) ? text : `${text}${noBreakSpace}${unit}`;
}

/** A unit as a word on its own, empty where the number speaks for itself. */
export const unitName = (unit: string) => (unit === '%' ? 'procent' : silentUnits.has(unit) ? '' : unit);

export function interval(range: { lower: number; upper: number; confidence: number }, decimals: number): string {
  return `${confidence(range.confidence)} KI ${limits(range, decimals)}`;
}

/** "1,36–1,48" */
export const limits = (range: { lower: number; upper: number }, decimals: number) =>
  `${number(range.lower, decimals)}–${number(range.upper, decimals)}`;

/** "95 %", "99,8 %" */
export const confidence = (share: number) => `${number(share * 100, share * 100 % 1 > 0.01 ? 1 : 0)}${noBreakSpace}%`;

/** The fewest decimals, up to `most`, that write all the numbers without loss. */
export function decimalsFor(values: number[], most: number): number {
  for (let decimals = 0; decimals < most; decimals++)
    if (values.every(value => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9)) return decimals;
  return most;
}
