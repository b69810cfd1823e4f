import type { CareGeography, CareProfile, CareValue } from '../../api/care';
import { percentText } from '../numbers';

export const profileWords = {
  eyebrow: 'Primary care centre',
  beside: 'Residents and listed patients',
  people: 'People',
  listed: 'Listed here',
  raw: 'points per person',
  reference: 'Sweden = 1.00',
  estimated: 'estimated from areas',
  counted: 'counted by Statistics Sweden',
  fromScb: 'counted by Statistics Sweden among the listed patients',
  ages: 'Ages',
  age: 'Age',
  flows: 'Where the residents are listed and where the listed patients live',
  flowsTable: 'The flows in figures',
  residentsAt: 'Residents listed at',
  listedIn: 'Listed patients living in the area of',
  regso: 'Listed patients by RegSO',
  indicators: 'All indicators',
  indicator: 'Indicator',
  difference: 'Difference',
  untested: 'The difference is not tested: many are both residents and listed.',
  marks: 'The mark shows the residents compared with the county.',
  noProfile: 'The primary care centre has no area in that division',
  capacity: 'Capacity',
  rank: "among the county's primary care centres",
  others: 'others',
  both: 'Live here and are listed here',
} as const;

/** What stands over the column of the residents. */
export const residentsText = ({ kind, name }: CareGeography) =>
  ({
    nearest: 'Live nearest',
    responsible: 'Live in the area of responsibility',
    listed: 'Residents',
    other: name,
  })[kind];

/** "62% of the residents are listed here. 81% of the listed patients live in the area." */
export function flowFinding(both: number, shownResidents: number, shownListed: number): string {
  const share = (whole: number) => percentText((100 * both) / whole);
  const parts = [
    shownResidents > 0 ? `${share(shownResidents)} of the residents are listed here.` : '',
    shownListed > 0 ? `${share(shownListed)} of the listed patients live in the area.` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** Both numbers, and that the difference between them is not tested: the people are partly the same. */
export const needWords = {
  same: (listed: string) => `The listed patients and the residents have the same CNI (${listed}).`,
  differs: (listed: string, resident: string) =>
    `The CNI is ${listed} among the listed patients and ${resident} among the residents. No certain difference ` +
    'can be shown: many are both residents and listed.',
};

/** What the numbers at the top are of, with year and source. */
export const sourceLines = (
  profile: CareProfile,
  people: CareValue | undefined,
  need: CareValue | undefined,
  listedNeed: CareValue | null | undefined,
): string[] => [
  ...(people?.period ? [`Residents: population ${people.period}. Source: ${people.source}.`] : []),
  ...(need?.period ? [`CNI of the residents: ${need.period}. Source: ${need.source}.`] : []),
  ...(profile.careCenter.listed !== null ? ['Number listed: as given in the list of primary care centres.'] : []),
  ...(listedNeed?.period ? [`CNI of the listed patients: ${listedNeed.period}. Source: ${listedNeed.source}.`] : []),
];
