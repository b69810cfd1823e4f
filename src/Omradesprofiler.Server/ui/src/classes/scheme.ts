import type { Indicator, Value } from '../api/types';
import { decimalsFor, number } from '../words/numbers';
import { classWords } from '../words/classes';
import { mostClasses, usualClassing, type Classing, type Method } from './classing';
import { divide, usualMethod } from './divide';
import { roundedLimits } from './limits';
import { categorical, diverging, divergingFor, sequential } from './palettes';

export interface ColourClass {
  /** Exclusive, as the engine's classes are; null for the first class. */
  from: number | null;
  /** Inclusive; null for the last class. */
  to: number | null;
  label: string;
  colour: string;
  count: number;
  /** More than the count of areas, where there is more to say. */
  detail?: string;
}

/** How values become colours: the classes, and which class each area is in. */
export interface Scheme {
  kind: 'sequential' | 'diverging' | 'categories' | 'clusters' | 'priority' | 'territories';
  classes: ColourClass[];
  /** By area code; areas without a number are absent. */
  classOf: Map<string, number>;
  decimals: number;
  /** Where the scale begins and ends: the least and greatest value of all the pictures that it is for. */
  least: number;
  greatest: number;
  missing: number;
  suppressed: number;
  uncertain: number;
  /** How the limits were found; null where the classes are named and have none. */
  method: Method | null;
  /** Why the classes are not those that were asked for. */
  remark: string | null;
}

/**
 * The classes of some values. Limits that are to hold for several pictures (years, or two maps beside each other) are
 * found from the values of all of them.
 */
export function buildScheme(
  indicator: Indicator,
  values: Value[],
  classing: Classing = usualClassing,
  pooled?: number[],
): Scheme {
  const published = values.filter(value => value.status === 'published' && value.value !== null);
  const numbers = published.map(value => value.value!);
  const scaled = pooled ?? numbers;
  const { kind, limits, colours, labels, method, remark } = plan(indicator, scaled, classing);
  const decimals = limitDecimals(limits, indicator.decimals, method);
  const classIndex = (value: number) => limits.filter(limit => value > limit).length;
  const classOf = new Map(published.map(value => [value.area.code, classIndex(value.value!)]));
  const counts = [...classOf.values()].reduce(
    (sum, i) => sum.with(i, sum[i]! + 1),
    colours.map(() => 0),
  );
  return {
    kind,
    classes: colours.map((colour, i) => {
      const [from, to] = [limits[i - 1] ?? null, limits[i] ?? null];
      return { from, to, colour, count: counts[i]!, label: labels[i] ?? rangeText(from, to, decimals) };
    }),
    classOf,
    decimals,
    least: scaled.reduce((a, b) => Math.min(a, b), Infinity),
    greatest: scaled.reduce((a, b) => Math.max(a, b), -Infinity),
    missing: values.filter(value => value.status === 'missing').length,
    suppressed: values.filter(value => value.status === 'suppressed').length,
    uncertain: values.filter(value => value.uncertain).length,
    method,
    remark,
  };
}

/** Limits that were given are written whole; the others with as many decimals as it takes to tell them apart. */
function limitDecimals(limits: number[], decimals: number, method: Method | null): number {
  if (method === 'given' || method === 'around')
    return Math.max(decimals, decimalsFor(limits, decimals + (method === 'given' ? 4 : 2)));
  const tells = (count: number) => new Set(limits.map(limit => limit.toFixed(count))).size === limits.length;
  return [decimals, decimals + 1].find(tells) ?? decimals + 2;
}

/** Classes that are named in words; how sure they are is in the words. */
export const isWorded = ({ kind }: Pick<Scheme, 'kind'>) => kind === 'clusters' || kind === 'priority';

interface Plan {
  kind: Scheme['kind'];
  limits: number[];
  colours: string[];
  labels: string[];
  method: Method | null;
  remark: string | null;
}

function plan(indicator: Indicator, numbers: number[], classing: Classing): Plan {
  const none = { limits: [], colours: [], labels: [], method: null, remark: null };
  if (indicator.categories) {
    const sorted = indicator.categories.toSorted((a, b) => a.value - b.value);
    const limits = sorted.slice(1).map((category, i) => (category.value + sorted[i]!.value) / 2);
    const labels = sorted.map(category => `${number(category.value)} ${category.label}`);
    return { ...none, kind: 'categories', limits, colours: categorical(sorted.length), labels };
  }
  if (numbers.length === 0) return { ...none, kind: 'sequential' };
  const method = classing.method ?? usualMethod(indicator);
  if (method === 'around' && indicator.neutral !== null && numbers.length > 1)
    return aroundNeutral(indicator, indicator.neutral, numbers, classing.count ?? usualAround);
  const { limits, remark, method: used } = divide(numbers, { ...classing, method });
  const rest = { limits, labels: [], method: used, remark };
  if (indicator.neutral === null)
    return { ...rest, kind: 'sequential', colours: sequential(limits.length + 1, indicator.polarity) };
  const below = limits.filter(limit => limit < indicator.neutral!).length;
  return { ...rest, kind: 'diverging', colours: divergingFor(below, limits.length - below, indicator.polarity) };
}

const usualAround = 7;

/**
 * Natural breaks of the distance to the reference, laid out to both sides of it, so that equal colours are equally far
 * from it and the light middle class holds it. Outer classes where nobody is are left out.
 */
function aroundNeutral(indicator: Indicator, neutral: number, numbers: number[], most: number): Plan {
  const distances = numbers.map(value => Math.abs(value - neutral));
  const plans = [5, 4, 3, 2].map(classes => {
    const steps = roundedLimits(distances, classes, indicator.decimals);
    return bothSides(steps, neutral, numbers, diverging(indicator.polarity));
  });
  const found = plans.find(one => one.colours.length <= Math.min(most, mostClasses)) ?? plans.at(-1)!;
  const count = found.colours.length;
  return { ...found, remark: most === usualAround || count === most ? null : classWords.aroundCount(count, most) };
}

function bothSides(steps: number[], neutral: number, numbers: number[], palette: string[]): Plan {
  const middle = palette.length >> 1;
  const limits = [...steps.toReversed().map(step => neutral - step), ...steps.map(step => neutral + step)].map(limit =>
    Number(limit.toFixed(10)),
  );
  const colours = palette.slice(middle - steps.length, middle + steps.length + 1);
  while (limits[0]! < neutral && numbers.every(value => value > limits[0]!)) {
    limits.shift();
    colours.shift();
  }
  while (limits.at(-1)! > neutral && numbers.every(value => value <= limits.at(-1)!)) {
    limits.pop();
    colours.pop();
  }
  return { kind: 'diverging', limits, colours, labels: [], method: 'around', remark: null };
}

function rangeText(from: number | null, to: number | null, decimals: number): string {
  if (from === null && to === null) return classWords.all;
  if (from === null) return classWords.atMost(number(to!, decimals));
  if (to === null) return classWords.over(number(from, decimals));
  return classWords.range(number(from, decimals), number(to, decimals));
}
