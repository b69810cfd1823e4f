import type { CareCenter, CareCenterKind, CareGeography } from '../../api/care';
import { number } from '../numbers';
import { countText } from '../sentences';

export const railWords = {
  label: 'Jobs',
  explore: 'Explore',
  prioritise: 'Prioritise',
  site: 'Place',
  share: 'Divide',
  follow: 'Follow up',
  own: 'Own data',
} as const;

export const careWords = {
  tabs: 'Divide',
  clinics: 'Primary care centres',
  responsibility: 'Geographic responsibility',
  geography: 'Show areas as',
  search: 'Search for a centre',
  searchHint: 'Name or HSA id',
  sort: 'Sort',
  byName: 'Name',
  byListed: 'Most listed',
  byNeed: 'Highest CNI',
  none: 'No primary care centre has that name.',
  noClinics: 'There are no primary care centres here yet',
  noClinicsAdvice:
    'Import a list of primary care centres with their locations into the workspace. Their areas, residents and ' +
    'listed patients are then shown here.',
  failed: 'The primary care centres could not be loaded',
  legend: 'The colour tells neighbours apart and says nothing else. The same colour comes back farther away.',
  point: 'Primary care centre',
  border: 'Border between the areas of two centres',
  without: 'No primary care centre',
  shared: 'Shared by several centres',
  municipality: 'Municipality',
  area: 'Area',
  clinic: 'Primary care centre',
  share: 'Share',
  tableRows: 'Rows of the table',
  pickListed: 'Choose a primary care centre to see where its listed patients live.',
  rule: 'How the areas are drawn',
  full: 'full',
  close: 'Close the centre',
  nameAndListed: 'Centre and listed patients',
} as const;

const kinds: Record<CareCenterKind, string> = {
  clinic: 'Primary care centre',
  digital: 'Digital primary care centre',
  hospitalUnit: 'Hospital unit',
  other: 'Other unit',
  elsewhere: 'Outside the list',
};

export const kindText = (kind: CareCenterKind) => kinds[kind];

/** What the geographies are called where one is chosen. */
export const geographyText = ({ kind, name }: CareGeography) =>
  ({ nearest: 'Nearest', responsible: 'Responsible', listed: 'Listed', other: name })[kind];

/** "Areas by nearest primary care centre, Exempellän" */
export function geographyTitle(geography: CareGeography, place: string, clinic: CareCenter | undefined): string {
  if (clinic)
    return {
      nearest: `${clinic.name} and the area that has it nearest`,
      responsible: `${clinic.name} and the area it is responsible for`,
      listed: `Where those listed at ${clinic.name} live`,
      other: `${clinic.name}: ${geography.name}`,
    }[geography.kind];
  const what = {
    nearest: 'Areas by nearest primary care centre',
    responsible: 'Areas by responsible primary care centre',
    listed: 'Primary care centres and where their listed patients live',
    other: geography.name,
  }[geography.kind];
  return `${what}, ${place}`;
}

/** "12 of 14 units have an area. 3 areas belong wholly or partly to none." */
export function geographyFinding({ careCenters, areasWithout }: CareGeography, all: number): string {
  const having = `${number(careCenters)} of ${number(all)} units have an area.`;
  if (areasWithout === 0) return `${having} All areas belong to one.`;
  return `${having} ${countText(areasWithout)} ${areasWithout === 1 ? 'belongs' : 'belong'} wholly or partly to none.`;
}

/** "8,164 listed of at most 9,000, full" */
export function listedText({ listed, listingCap, full }: CareCenter): string {
  if (listed === null) return 'number listed not known';
  const cap = listingCap === null ? '' : ` of at most ${number(listingCap)}`;
  return `${number(listed)} listed${cap}${full ? `, ${careWords.full}` : ''}`;
}

/** Facts of a clinic on one line. */
export const clinicFacts = (clinic: CareCenter) =>
  [
    kindText(clinic.kind),
    clinic.owner,
    clinic.municipality?.name,
    clinic.closed ? `closed ${clinic.closed}` : null,
    clinic.id,
  ].filter(Boolean);

/** Of whom the list's CNI is. */
export function needNote({ kind, name }: CareGeography, period: string | null, stamp: string | null): string {
  const whom = {
    nearest: 'those who live nearest to the centre',
    responsible: 'those who live in the area of responsibility',
    listed: 'the listed patients',
    other: `those who live in the area (${name})`,
  }[kind];
  return `CNI ${period} for ${whom}${stamp ? `, ${stamp}` : ''}. Sweden = 1.00.`;
}
