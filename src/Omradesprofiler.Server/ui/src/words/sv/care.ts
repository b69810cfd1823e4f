import type { CareCenter, CareCenterKind, CareGeography } from '../../api/care';
import { number } from '../numbers';
import { countText } from '../sentences';

export const railWords = {
  label: 'Uppgifter',
  explore: 'Utforska',
  prioritise: 'Prioritera',
  site: 'Placera',
  share: 'Fördela',
  follow: 'Följ upp',
  own: 'Egna uppgifter',
} as const;

export const careWords = {
  tabs: 'Fördela',
  clinics: 'Vårdcentraler',
  responsibility: 'Områdesansvar',
  geography: 'Visa områden som',
  search: 'Sök vårdcentral',
  searchHint: 'Namn eller HSA-id',
  sort: 'Sortera',
  byName: 'Namn',
  byListed: 'Flest listade',
  byNeed: 'Högst CNI',
  none: 'Ingen vårdcentral med det namnet.',
  noClinics: 'Här finns inga vårdcentraler än',
  noClinicsAdvice:
    'Läs in en lista med vårdcentraler och deras läge i arbetsytan. Då visas deras områden, boende och listade här.',
  failed: 'Vårdcentralerna kunde inte hämtas',
  legend: 'Färgen skiljer grannar åt och säger inget annat. Samma färg kommer tillbaka längre bort.',
  point: 'Vårdcentral',
  border: 'Gräns mellan två vårdcentralers områden',
  without: 'Ingen vårdcentral',
  shared: 'Delas av flera vårdcentraler',
  municipality: 'Kommun',
  area: 'Område',
  clinic: 'Vårdcentral',
  share: 'Andel',
  tableRows: 'Tabellens rader',
  pickListed: 'Välj en vårdcentral för att se var dess listade bor.',
  rule: 'Så är indelningen gjord',
  full: 'fullt',
  close: 'Stäng vårdcentralen',
  nameAndListed: 'Vårdcentral och listade',
} as const;

const kinds: Record<CareCenterKind, string> = {
  clinic: 'Vårdcentral',
  digital: 'Digital vårdcentral',
  hospitalUnit: 'Sjukhusenhet',
  other: 'Annan enhet',
  elsewhere: 'Utanför listan',
};

export const kindText = (kind: CareCenterKind) => kinds[kind];

/** What the geographies are called where one is chosen. */
export const geographyText = ({ kind, name }: CareGeography) =>
  ({ nearest: 'Närmast', responsible: 'Ansvar', listed: 'Listade', other: name })[kind];

/** "Områden efter närmaste vårdcentral, Exempellän" */
export function geographyTitle(geography: CareGeography, place: string, clinic: CareCenter | undefined): string {
  if (clinic)
    return {
      nearest: `${clinic.name} och området som har den närmast`,
      responsible: `${clinic.name} och dess ansvarsområde`,
      listed: `Var de listade vid ${clinic.name} bor`,
      other: `${clinic.name}: ${geography.name}`,
    }[geography.kind];
  const what = {
    nearest: 'Områden efter närmaste vårdcentral',
    responsible: 'Områden efter ansvarig vårdcentral',
    listed: 'Vårdcentraler och var deras listade bor',
    other: geography.name,
  }[geography.kind];
  return `${what}, ${place}`;
}

/** "12 av 14 vårdcentraler har ett område. 3 områden har ingen vårdcentral." */
export function geographyFinding({ careCenters, areasWithout }: CareGeography, all: number): string {
  const having = `${number(careCenters)} av ${number(all)} enheter har ett område.`;
  if (areasWithout === 0) return `${having} Alla områden hör till någon.`;
  return `${having} ${countText(areasWithout)} hör helt eller delvis till ingen.`;
}

/** "8 164 listade · tak 9 000 (fullt)" */
export function listedText({ listed, listingCap, full }: CareCenter): string {
  if (listed === null) return 'listade saknas';
  const cap = listingCap === null ? '' : ` av högst ${number(listingCap)}`;
  return `${number(listed)} listade${cap}${full ? `, ${careWords.full}` : ''}`;
}

/** Facts of a clinic on one line. */
export const clinicFacts = (clinic: CareCenter) =>
  [
    kindText(clinic.kind),
    clinic.owner,
    clinic.municipality?.name,
    clinic.closed ? `stängde ${clinic.closed}` : null,
    clinic.id,
  ].filter(Boolean);

/** Of whom the list's CNI is. */
export function needNote({ kind, name }: CareGeography, period: string | null, stamp: string | null): string {
  const whom = {
    nearest: 'dem som bor närmast vårdcentralen',
    responsible: 'dem som bor i ansvarsområdet',
    listed: 'de listade',
    other: `dem som bor i området (${name})`,
  }[kind];
  return `CNI ${period} för ${whom}${stamp ? `, ${stamp}` : ''}. Riket = 1,00.`;
}
