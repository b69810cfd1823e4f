import type { Address } from '../choices/address';

/** How values are divided; `around` is to both sides of a reference, the others are the engine's own. */
export const methods = ['around', 'jenks', 'quantiles', 'equal', 'deviations', 'given'] as const;

export type Method = (typeof methods)[number];

export const fewestClasses = 3;
export const mostClasses = 9;

/** What was asked for; null is what suits the indicator best. */
export interface Classing {
  method: Method | null;
  count: number | null;
  /** The limits between classes that were given, as they were written. */
  given: string;
}

export const usualClassing: Classing = { method: null, count: null, given: '' };

export function classingOf({ method, classes, limits }: Address): Classing {
  const count = Number(classes);
  return {
    method: methods.find(one => one === method) ?? null,
    count: Number.isInteger(count) && count >= fewestClasses && count <= mostClasses ? count : null,
    given: limits ?? '',
  };
}

/** "0,8; 1 1,25" as numbers; null where a part is none. A comma is a decimal sign, as people write it. */
export function parseLimits(text: string): number[] | null {
  const parts = text.split(/[;\s]+/).filter(Boolean);
  const numbers = parts.map(part => Number(part.replace(',', '.').replace('−', '-')));
  return numbers.every(Number.isFinite) ? numbers : null;
}
