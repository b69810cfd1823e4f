import type { View } from '../../choices/view';
import { number } from '../numbers';

export const rankedWords = {
  showList: 'Show the list',
  hideList: 'Hide the list',
  showEvery: (count: number) => `Show all ${number(count)}`,
  rest: (count: number) => (count === 1 ? '1 more area in the order' : `${number(count)} more areas in the order`),
  index: 'Index',
  byThreshold: 'A limit to reach',
  types: 'Which area types?',
  choose: 'Take along',
  chooseArea: (area: string) => `Take ${area} along`,
  chosen: (count: number) => (count === 1 ? '1 area chosen' : `${number(count)} areas chosen`),
  chooseShown: 'Take all in the list',
  clear: 'Clear',
  compare: 'Compare',
  compareNeeds: 'Choose at least two areas',
  report: 'Report on those chosen',
  filter: 'Show only …',
  filterMunicipality: 'Municipality',
  filterType: 'Area type',
  filterPeople: 'At least this many residents',
  filterSure: 'Sure places only',
  all: 'All',
  reset: 'Show all',
  noneLeft: 'No area in the list is of the kind that you show only.',
  showAll: 'Show all again',
  selection: 'Chosen areas',
} as const;

export const thresholdLabel = ({ indicator, index }: View) =>
  !index && indicator.polarity === 'higherIsBetter' ? 'At most' : 'At least';

export function typesText(ordered: { value: number; label: string }[], last: number): string {
  const [first, end] = [ordered[0]!, ordered[last]!];
  if (last === 0) return `Type ${number(first.value)}: ${first.label}`;
  return `Types ${number(first.value)}–${number(end.value)}: up to ${end.label}`;
}

/** What a list is narrowed to. */
interface Parts {
  municipality?: string | null | undefined;
  types?: number[];
  people?: number | null | undefined;
  isSure?: boolean;
}

const kindText = (parts: Parts) =>
  [
    parts.municipality && `in ${parts.municipality}`,
    parts.types?.length && `of area type ${parts.types.map(type => number(type)).join(', ')}`,
    parts.people && `with at least ${number(parts.people)} residents`,
    parts.isSure && 'with a sure place',
  ]
    .filter(Boolean)
    .join(', ');

export const onlyText = (parts: Parts) => `Only areas ${kindText(parts)}.`;

export const narrowedText = (shown: number, all: number, ranked: number, parts: Parts) =>
  `The list shows only areas ${kindText(parts)}: ${number(shown)} of ${number(all)}. ` +
  `Ranks are among all ${number(ranked)} areas.`;
