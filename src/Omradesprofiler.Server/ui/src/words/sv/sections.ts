import { number } from '../numbers';

export const sectionWords = {
  standout: 'Vad som sticker ut',
  keyFigures: 'Nyckeltal',
  pyramid: 'Ålder och kön',
  listed: 'Invånare och listade',
  inequality: 'Ojämlikhet i länet',
  targets: 'Mål',
  clinics: 'Vårdcentraler och restid',
  resources: 'Lokala resurser',
  definitions: 'Definitioner och källor',
  more: 'Mer om området',
  women: 'Kvinnor',
  men: 'Män',
  age: 'Ålder',
  pyramidTable: 'Pyramiden i siffror',
  failed: 'Uppgifterna kunde inte hämtas',
  none: 'Det finns inga uppgifter om detta för området.',
  clinic: 'Vårdcentral',
  people: 'Personer',
  period: 'År',
  gap: 'Skillnad (SII)',
  worst: 'Störst behov',
  best: 'Minst behov',
  target: 'Mål',
  state: 'Läge',
  met: 'Nått',
  notMet: 'Inte nått',
  notTold: 'Kan inte avgöras',
  noValue: 'Uppgift saknas',
  nearest: 'Närmast',
  responsible: 'Ansvarig',
  within: (minutes: number) => `inom ${number(minutes)} min`,
  resource: 'Resurs',
  nearestPlace: 'Närmaste',
  reached: 'Når den till fots på 15 min',
} as const;

/** "Folkmängd 2025 i procent, kvinnor till höger, män till vänster. Länet som linje." */
export const pyramidText = (name: string, period: string, beside: string | null) =>
  `Invånarna i ${name} ${period} efter ålder och kön, i procent av alla. Män till vänster, kvinnor till höger.` +
  (beside ? ` Linjen är ${beside}.` : '');

/** Which age groups are the largest, and how much of the whole: from the numbers alone. */
export const largestText = (age: string, share: string) => `Störst är gruppen ${age} år: ${share} av invånarna.`;

export const regsoListedText = (name: string) =>
  `Var de som bor i RegSO ${name} är listade. Listning visas inte för mindre områden.`;

export const meanTimeText = (minutes: string, people: string) =>
  `${minutes} i snitt till närmaste vårdcentral för de ${people} invånarna, med bil.`;

export const metersText = (meters: number) =>
  meters < 1000 ? `${number(Math.round(meters / 10) * 10)} m` : `${number(meters / 1000, 1)} km`;

export const inequalityText = (slope: string, range: string, unit: string) =>
  `Skillnaden mellan områden med störst och minst behov är ${slope}${unit ? ` ${unit}` : ''} (95 % KI ${range}).`;
