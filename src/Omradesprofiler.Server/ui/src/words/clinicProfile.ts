import type { CareCount, CareGeography, CareIndicator, CareProfile, CareValue } from '../api/care';
import { interval, limits, number, withUnit } from './numbers';
import { statusText, words } from './sv';

export const profileWords = {
  eyebrow: 'Vårdcentral',
  beside: 'Boende och listade',
  people: 'Personer',
  listed: 'Listade här',
  raw: 'poäng per person',
  reference: 'Riket = 1,00',
  estimated: 'skattat från områden',
  counted: 'räknat av SCB',
  fromScb: 'räknat av SCB bland de listade',
  ages: 'Åldrar',
  age: 'Ålder',
  flows: 'Var de boende är listade och var de listade bor',
  flowsTable: 'Flödena i siffror',
  residentsAt: 'Boende listade vid',
  listedIn: 'Listade som bor i området för',
  regso: 'Listade per RegSO',
  indicators: 'Alla uppgifter',
  indicator: 'Uppgift',
  difference: 'Skillnad',
  untested: 'Skillnaden prövas inte: många är både boende och listade.',
  marks: 'Märket visar de boende jämfört med länet.',
  noProfile: 'Vårdcentralen har inget område i den indelningen',
  capacity: 'Kapacitet',
  rank: 'bland länets vårdcentraler',
  others: 'andra',
  both: 'Bor och listade här',
} as const;

/** What stands over the column of the residents. */
export const residentsText = ({ kind, name }: CareGeography) =>
  ({ nearest: 'Bor närmast', responsible: 'Bor i ansvarsområdet', listed: 'Boende', other: name })[kind];

/** A number with its unit, or why there is none. */
export function careText(value: CareValue | undefined, decimals: number, unit = ''): string {
  if (!value) return words.missing;
  if (value.status !== 'published' || value.value === null) return statusText(value);
  return withUnit(number(value.value, decimals), unit);
}

export const careLimits = (value: CareValue | undefined, decimals: number) =>
  value?.interval ? limits(value.interval, decimals) : '';

export const careInterval = (value: CareValue | undefined, decimals: number) =>
  value?.interval ? interval(value.interval, decimals) : '';

/** "+0,12", "−3 %-enheter" are told by the column's unit. */
export const differenceText = ({ difference, decimals }: Pick<CareIndicator, 'difference' | 'decimals'>) => {
  if (!difference) return '';
  const text = number(difference.difference, decimals);
  return difference.difference > 0 && text !== number(0, decimals) ? `+${text}` : text;
};

export const countText = (count: CareCount) => (count.count === null ? statusText(count) : number(count.count));

/** "62 % av de boende är listade här. 81 % av de listade bor i området." */
export function flowFinding(both: number, shownResidents: number, shownListed: number): string {
  const share = (whole: number) => `${number((100 * both) / whole)} %`;
  const parts = [
    shownResidents > 0 ? `${share(shownResidents)} av de boende är listade här.` : '',
    shownListed > 0 ? `${share(shownListed)} av de listade bor i området.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** "De listade har högre CNI (1,31) än de boende (1,12)." Never more than the numbers carry. */
export function needFinding(resident: CareValue | undefined, listed: CareValue | undefined): string {
  if (resident?.value == null || listed?.value == null) return '';
  const [r, l] = [number(resident.value, 2), number(listed.value, 2)];
  if (r === l) return `De listade och de boende har samma CNI (${l}).`;
  const isHigher = listed.value > resident.value;
  const overlap =
    resident.interval && listed.interval
      ? Math.min(resident.interval.upper, listed.interval.upper) >=
        Math.max(resident.interval.lower, listed.interval.lower)
      : true;
  const unsure = overlap ? ' Intervallen överlappar.' : '';
  return `De listade har ${isHigher ? 'högre' : 'lägre'} CNI (${l}) än de boende (${r}).${unsure}`;
}

/** What the numbers at the top are of, with year and source. */
export const sourceLines = (
  profile: CareProfile,
  people: CareValue | undefined,
  need: CareValue | undefined,
  listedNeed: CareValue | null | undefined,
): string[] => [
  ...(people?.period ? [`Boende: folkmängd ${people.period}. Källa: ${people.source}.`] : []),
  ...(need?.period ? [`De boendes CNI: ${need.period}. Källa: ${need.source}.`] : []),
  ...(profile.careCenter.listed !== null ? ['Antalet listade: som listan över vårdcentraler anger.'] : []),
  ...(listedNeed?.period ? [`De listades CNI: ${listedNeed.period}. Källa: ${listedNeed.source}.`] : []),
];
