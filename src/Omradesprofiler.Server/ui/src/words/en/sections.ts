import { number } from '../numbers';

export const sectionWords = {
  standout: 'What stands out',
  keyFigures: 'Key figures',
  pyramid: 'Age and sex',
  listed: 'Residents and listed',
  inequality: 'Inequality in the county',
  targets: 'Targets',
  clinics: 'Clinics and travel time',
  resources: 'Local resources',
  definitions: 'Definitions and sources',
  more: 'More about the area',
  women: 'Women',
  men: 'Men',
  age: 'Age',
  pyramidTable: 'The pyramid in numbers',
  failed: 'The numbers could not be fetched',
  none: 'There is nothing on this for the area.',
  clinic: 'Clinic',
  people: 'People',
  period: 'Year',
  gap: 'Difference (SII)',
  worst: 'Greatest need',
  best: 'Least need',
  target: 'Target',
  state: 'State',
  met: 'Met',
  notMet: 'Not met',
  notTold: 'Can not be told',
  noValue: 'No data',
  nearest: 'Nearest',
  responsible: 'Responsible',
  within: (minutes: number) => `within ${number(minutes)} min`,
  resource: 'Resource',
  nearestPlace: 'Nearest',
  reached: 'Reach it on foot in 15 min',
} as const;

export const pyramidText = (name: string, period: string, beside: string | null) =>
  `Residents of ${name} ${period} by age and sex, per cent of all. Men to the left, women to the right.` +
  (beside ? ` The line is ${beside}.` : '');

export const largestText = (age: string, share: string) => `The largest group is ${age} years: ${share} of residents.`;

export const regsoListedText = (name: string) =>
  `Where those who live in RegSO ${name} are listed. Listings are not shown for smaller areas.`;

export const meanTimeText = (minutes: string, people: string) =>
  `${minutes} on average to the nearest clinic for the ${people} residents, by car.`;

export const metersText = (meters: number) =>
  meters < 1000 ? `${number(Math.round(meters / 10) * 10)} m` : `${number(meters / 1000, 1)} km`;

export const inequalityText = (slope: string, range: string, unit: string) =>
  `The difference between areas of greatest and least need is ${slope}${unit ? ` ${unit}` : ''} (95% CI ${range}).`;
