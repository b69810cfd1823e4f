import { naturalBreaks } from './jenks';

/** The limits between classes by natural breaks, with no more decimals than the values are shown with. */
export function roundedLimits(values: number[], count: number, decimals: number): number[] {
  const limits = naturalLimits(values, count);
  if (limits.length === 0) return limits;
  const rounded = limits.map(limit => Number(limit.toFixed(decimals)));
  const isKept =
    new Set(rounded).size === limits.length &&
    rounded[0]! > values.reduce((a, b) => Math.min(a, b)) &&
    rounded.at(-1)! <= values.reduce((a, b) => Math.max(a, b));
  return isKept ? rounded : limits;
}

/** The limits between classes by natural breaks, each written with as few digits as the gap in the data allows. */
function naturalLimits(values: number[], count: number): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const distinct = new Set(sorted).size;
  const classes = Math.min(count, distinct);
  if (classes < 2) return [];
  return naturalBreaks(sorted, classes)
    .slice(1)
    .filter(begin => sorted[begin]! > sorted[begin - 1]!)
    .map(begin => roundestBetween(sorted[begin - 1]!, sorted[begin]!));
}

/** The number x with low < x ≤ high that has the fewest digits; of several, the one nearest the middle. */
function roundestBetween(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let decimals = -6; decimals <= 6; decimals++) {
    const scale = 10 ** decimals;
    const candidates = [Math.round(middle * scale), Math.ceil(low * scale), Math.floor(high * scale)];
    const found = candidates.map(units => units / scale).find(x => x > low && x <= high);
    if (found !== undefined) return found;
  }
  return high;
}
