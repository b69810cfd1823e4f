import type { Value } from '../api/types';
import type { Scene } from './scene';

export const states = ['missing', 'suppressed', 'uncertain'] as const;

/** What an area can be besides a class: two of them instead of it, the last together with it. */
export type State = (typeof states)[number];

/** A class by its place in the legend, or a state. */
export type Part = number | State;

/** The parts of the legend that are looked at; empty is all of them. */
export const parseFilter = (text: string | undefined): Part[] =>
  (text ?? '').split(',').flatMap((part): Part[] => {
    const state = states.find(one => one === part);
    return state ? [state] : /^[1-9]$/.test(part) ? [Number(part) - 1] : [];
  });

/** As the address writes it: classes from one up. */
export const formatFilter = (parts: Part[]) =>
  parts.map(part => (typeof part === 'number' ? part + 1 : part)).join(',');

export const toggled = (parts: Part[], part: Part) =>
  parts.includes(part) ? parts.filter(one => one !== part) : [...parts, part];

export const isState = (value: Value, state: State) =>
  state === 'uncertain' ? value.uncertain : value.status === state;

/** The codes of the areas in any of the parts; null where all are looked at. */
export function chosenCodes({ values, scheme }: Scene, parts: Part[]): ReadonlySet<string> | null {
  if (parts.length === 0) return null;
  const isIn = (value: Value, part: Part) =>
    typeof part === 'number' ? scheme.classOf.get(value.area.code) === part : isState(value, part);
  return new Set(values.filter(value => parts.some(part => isIn(value, part))).map(value => value.area.code));
}
