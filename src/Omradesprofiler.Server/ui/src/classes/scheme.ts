import type { Indicator, Value } from '../api/types';
import { decimalsFor, number } from '../words/numbers';
import { roundedLimits } from './limits';
import { categorical, diverging, sequential } from './palettes';

export interface ColourClass {
  /** Inclusive; null for the first class. */
  from: number | null;
  /** Exclusive; null for the last class. */
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
  least: number;
  greatest: number;
  missing: number;
  suppressed: number;
  uncertain: number;
}

export function buildScheme(indicator: Indicator, values: Value[]): Scheme {
  const published = values.filter(value => value.status === 'published' && value.value !== null);
  const numbers = published.map(value => value.value!);
  const { kind, limits, colours, labels } = plan(indicator, numbers);
  const decimals = Math.max(indicator.decimals, decimalsFor(limits, indicator.decimals + 2));
  const classIndex = (value: number) => limits.filter(limit => value >= limit).length;
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
    least: numbers.reduce((a, b) => Math.min(a, b), Infinity),
    greatest: numbers.reduce((a, b) => Math.max(a, b), -Infinity),
    missing: values.filter(value => value.status === 'missing').length,
    suppressed: values.filter(value => value.status === 'suppressed').length,
    uncertain: values.filter(value => value.uncertain).length,
  };
}

/** Classes that are named in words; how sure they are is in the words. */
export const isWorded = ({ kind }: Pick<Scheme, 'kind'>) => kind === 'clusters' || kind === 'priority';

interface Plan {
  kind: Scheme['kind'];
  limits: number[];
  colours: string[];
  labels: string[];
}

function plan(indicator: Indicator, numbers: number[]): Plan {
  if (indicator.categories) {
    const sorted = indicator.categories.toSorted((a, b) => a.value - b.value);
    const limits = sorted.slice(1).map((category, i) => (category.value + sorted[i]!.value) / 2);
    const labels = sorted.map(category => `${number(category.value)} ${category.label}`);
    return { kind: 'categories', limits, colours: categorical(sorted.length), labels };
  }
  if (numbers.length === 0) return { kind: 'sequential', limits: [], colours: [], labels: [] };
  if (indicator.neutral !== null && numbers.length > 1) return aroundNeutral(indicator, indicator.neutral, numbers);
  const limits = roundedLimits(numbers, numbers.length >= 50 ? 6 : 5, indicator.decimals);
  return { kind: 'sequential', limits, colours: sequential(limits.length + 1, indicator.polarity), labels: [] };
}

const mostClasses = 7;

/**
 * Natural breaks of the distance to the reference, laid out to both sides of it, so that equal colours are equally far
 * from it and the light middle class holds it. Outer classes where nobody is are left out.
 */
function aroundNeutral(indicator: Indicator, neutral: number, numbers: number[]): Plan {
  const distances = numbers.map(value => Math.abs(value - neutral));
  const plans = [5, 4, 3].map(classes => {
    const steps = roundedLimits(distances, classes, indicator.decimals);
    return bothSides(steps, neutral, numbers, diverging(indicator.polarity));
  });
  return plans.find(one => one.colours.length <= mostClasses) ?? plans.at(-1)!;
}

function bothSides(steps: number[], neutral: number, numbers: number[], palette: string[]): Plan {
  const middle = palette.length >> 1;
  const limits = [...steps.toReversed().map(step => neutral - step), ...steps.map(step => neutral + step)].map(limit =>
    Number(limit.toFixed(10)),
  );
  const colours = palette.slice(middle - steps.length, middle + steps.length + 1);
  while (limits[0]! < neutral && numbers.every(value => value >= limits[0]!)) {
    limits.shift();
    colours.shift();
  }
  while (limits.at(-1)! > neutral && numbers.every(value => value < limits.at(-1)!)) {
    limits.pop();
    colours.pop();
  }
  return { kind: 'diverging', limits, colours, labels: [] };
}

function rangeText(from: number | null, to: number | null, decimals: number): string {
  if (from === null && to === null) return 'alla värden';
  if (from === null) return `under ${number(to!, decimals)}`;
  if (to === null) return `${number(from, decimals)} eller mer`;
  return `från ${number(from, decimals)} till under ${number(to, decimals)}`;
}
