import type { Indicator } from '../api/types';
import { classWords } from '../words/classes';
import { mostClasses, parseLimits, type Classing, type Method } from './classing';
import { ascending, deviationLimits, equalLimits, naturalLimits, quantileLimits } from './limits';

/** The limits between classes, how they were found, and why they are not what was asked for. */
interface Division {
  limits: number[];
  method: Method;
  remark: string | null;
}

/** What an indicator's map begins with: to both sides of its reference where it has one. */
export const usualMethod = (indicator: Pick<Indicator, 'neutral'>): Method =>
  indicator.neutral === null ? 'jenks' : 'around';

const usualCount = (values: number) => (values >= 50 ? 6 : 5);

/** By the same rules as the engine's. What is impossible becomes the nearest thing that is not, and says why. */
export function divide(values: number[], { method, count, given }: Classing & { method: Method }): Division {
  const sorted = ascending(values);
  const wanted = count ?? usualCount(values.length);
  if (method === 'given') {
    const { limits, fault } = givenLimits(given);
    return limits ? { limits, method, remark: null } : { ...natural(sorted, wanted), remark: fault };
  }
  const distinct = new Set(sorted).size;
  const classes = Math.min(wanted, distinct);
  const few = distinct < wanted && count !== null ? classWords.fewValues(distinct, wanted) : null;
  if (classes < 2) return { limits: [], method, remark: few };
  if (method === 'equal') return { limits: equalLimits(sorted, classes), method, remark: few };
  if (method === 'deviations') return { limits: deviationLimits(sorted, wanted), method, remark: null };
  if (method === 'quantiles') {
    const limits = quantileLimits(sorted, classes);
    return { limits, method, remark: limits.length + 1 < classes ? classWords.ties(limits.length + 1, wanted) : few };
  }
  return { ...natural(sorted, classes), remark: few };
}

const natural = (sorted: Float64Array, count: number) => ({
  limits: naturalLimits(sorted, count),
  method: 'jenks' as const,
});

function givenLimits(text: string): { limits: number[] | null; fault: string | null } {
  const limits = parseLimits(text);
  const fault = !limits
    ? classWords.noNumber
    : limits.length === 0
      ? classWords.noLimits
      : limits.length >= mostClasses
        ? classWords.tooMany
        : limits.some((limit, i) => i > 0 && limit <= limits[i - 1]!)
          ? classWords.notAscending
          : null;
  return { limits: fault ? null : limits, fault };
}
