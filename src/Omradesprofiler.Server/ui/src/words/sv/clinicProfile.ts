import type { CareGeography, CareProfile, CareValue } from '../../api/care';
import { percentText } from '../numbers';

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

/** "62 % av de boende är listade här. 81 % av de listade bor i området." */
export function flowFinding(both: number, shownResidents: number, shownListed: number): string {
  const share = (whole: number) => percentText((100 * both) / whole);
  const parts = [
    shownResidents > 0 ? `${share(shownResidents)} av de boende är listade här.` : '',
    shownListed > 0 ? `${share(shownListed)} av de listade bor i området.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Both numbers, and that the difference between them is not tested: the people are partly the same. */
export const needWords = {
  same: (listed: string) => `De listade och de boende har samma CNI (${listed}).`,
  differs: (listed: string, resident: string) =>
    `CNI är ${listed} bland de listade och ${resident} bland de boende. Ingen säker skillnad kan visas: ` +
    'många är både boende och listade.',
};

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
