import { naturalBreaks } from './jenks';

/** The limits between classes by natural breaks, with no more decimals than the values are shown with. */
export function roundedLimits(values: number[], count: number, decimals: number): number[] {
  const limits = naturalLimits(ascending(values), count);
  if (limits.length === 0) return limits;
  const rounded = limits.map(limit => Number(limit.toFixed(decimals)));
  const isKept =
    new Set(rounded).size === limits.length &&
    rounded[0]! >= values.reduce((a, b) => Math.min(a, b)) &&
    rounded.at(-1)! < values.reduce((a, b) => Math.max(a, b));
  return isKept ? rounded : limits;
}

export const ascending = (values: number[]) => Float64Array.from(values).sort();

/** The limits by natural breaks, each written with as few digits as the gap in the data allows. */
export function naturalLimits(sorted: Float64Array, count: number): number[] {
  const classes = Math.min(count, new Set(sorted).size);
  return classes < 2 ? [] : between(sorted, naturalBreaks(sorted, classes).slice(1));
}

/** As many values in each class as can be; equal values are never parted, so there may be fewer classes. */
export function quantileLimits(sorted: Float64Array, count: number): number[] {
  const starts = Array.from({ length: count - 1 }, (_, i) => {
    const place = ((sorted.length - 1) * (i + 1)) / count;
    const below = Math.floor(place);
    const above = Math.min(below + 1, sorted.length - 1);
    const limit = sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
    return sorted.findIndex(value => value > limit);
  });
  return between(sorted, [...new Set(starts.filter(start => start > 0))]);
}

export function equalLimits(sorted: Float64Array, count: number): number[] {
  const [least, greatest] = [sorted[0]!, sorted.at(-1)!];
  return Array.from({ length: count - 1 }, (_, i) => least + ((greatest - least) * (i + 1)) / count);
}

const mostDeviations = 3;

/** The mean and whole standard deviations from it, as far as there are values. */
export function deviationLimits(sorted: Float64Array, count: number): number[] {
  const most = Math.min(Math.floor(count / 2), mostDeviations);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (sorted.length - 1));
  return Array.from({ length: 2 * most + 1 }, (_, i) => mean + (i - most) * deviation).filter(
    limit => limit >= sorted[0]! && limit < sorted.at(-1)!,
  );
}

/** Limits just before the values at which classes begin. */
const between = (sorted: Float64Array, begins: number[]) =>
  begins
    .filter(begin => sorted[begin]! > sorted[begin - 1]!)
    .map(begin => roundestBetween(sorted[begin - 1]!, sorted[begin]!));

/** The number x with low ≤ x < high that has the fewest digits; of several, the one nearest the middle. */
function roundestBetween(low: number, high: number): number {
  const middle = (low + high) / 2;
  for (let decimals = -6; decimals <= 6; decimals++) {
    const scale = 10 ** decimals;
    const candidates = [Math.round(middle * scale), Math.ceil(low * scale), Math.floor(high * scale)];
    const found = candidates.map(units => Number((units / scale).toPrecision(14))).find(x => x >= low && x < high);
    if (found !== undefined) return found;
  }
  return low;
}
