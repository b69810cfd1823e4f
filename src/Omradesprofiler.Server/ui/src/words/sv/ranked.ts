import type { View } from '../../choices/view';
import { number } from '../numbers';

export const rankedWords = {
  showList: 'Visa listan',
  hideList: 'Dölj listan',
  showEvery: (count: number) => `Visa alla ${number(count)}`,
  rest: (count: number) => (count === 1 ? '1 område till i ordningen' : `${number(count)} områden till i ordningen`),
  index: 'Index',
  byThreshold: 'Gräns att nå',
  types: 'Vilka områdestyper?',
  choose: 'Ta med',
  chooseArea: (area: string) => `Ta med ${area}`,
  chosen: (count: number) => (count === 1 ? '1 område valt' : `${number(count)} områden valda`),
  chooseShown: 'Ta med alla i listan',
  clear: 'Töm',
  compare: 'Jämför',
  compareNeeds: 'Välj minst två områden',
  report: 'Rapport för valda',
  filter: 'Visa bara …',
  filterMunicipality: 'Kommun',
  filterType: 'Områdestyp',
  filterPeople: 'Minst så många invånare',
  filterSure: 'Bara säkra platser',
  all: 'Alla',
  reset: 'Visa alla',
  noneLeft: 'Inget område i listan stämmer med det du visar bara.',
  showAll: 'Ta bort urvalet',
  selection: 'Valda områden',
} as const;

/** "Minst", or "Högst" where less is more need. */
export const thresholdLabel = ({ indicator, index }: View) =>
  !index && indicator.polarity === 'higherIsBetter' ? 'Högst' : 'Minst';

/** The types down to one: "1", "1–2". */
export function typesText(ordered: { value: number; label: string }[], last: number): string {
  const [first, end] = [ordered[0]!, ordered[last]!];
  if (last === 0) return `Typ ${number(first.value)}: ${first.label}`;
  return `Typ ${number(first.value)}–${number(end.value)}: till och med ${end.label}`;
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
    parts.municipality && `i ${parts.municipality}`,
    parts.types?.length && `av områdestyp ${parts.types.map(type => number(type)).join(', ')}`,
    parts.people && `med minst ${number(parts.people)} invånare`,
    parts.isSure && 'med säker plats',
  ]
    .filter(Boolean)
    .join(', ');

export const onlyText = (parts: Parts) => `Bara områden ${kindText(parts)}.`;

/** What the list is narrowed to, in words. */
export const narrowedText = (shown: number, all: number, ranked: number, parts: Parts) =>
  `Listan visar bara områden ${kindText(parts)}: ${number(shown)} av ${number(all)}. ` +
  `Rangen är bland alla ${number(ranked)} områden.`;

