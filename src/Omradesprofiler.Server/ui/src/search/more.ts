import type { CareCenter, CareCenters } from '../api/care';
import { apiUrl } from '../api/client';
import type { Schemas } from '../api/schemas';
import { useResource } from '../api/useResource';
import type { Address } from '../choices/address';
import { formatAreaKey } from '../choices/view';
import { parseCoordinates } from '../siting/coordinates';
import { searchWords } from '../words/search';
import { kindText } from '../words/care';
import type { Hit, HitGroup } from './HitList';

/** Something found that is not an area: where it leads, or where it lies. */
export interface Found extends Hit {
  leads: Partial<Address> | Position;
}

export interface Position {
  lon: number;
  lat: number;
}

interface Points {
  features: { id: string; properties: { name?: string }; geometry: { coordinates: number[] } }[];
}

const mostOfEach = 6;

/** Clinics, towns, local places and coordinates that answer to what was asked. Null asks for nothing. */
export function useMore(asked: string | null, scope: string | null): HitGroup<Found>[] {
  const clinics = useResource<CareCenters>(asked && apiUrl('care-centers'));
  const towns = useResource<Points>(asked && '/ogc/collections/localities/items?limit=5000');
  const places = useResource<Schemas['PlaceList']>(
    asked && apiUrl('places', { q: asked, within: scope, limit: mostOfEach }),
  );
  if (!asked) return [];
  const point = parseCoordinates(asked);
  const groups: HitGroup<Found>[] = [
    {
      title: searchWords.point,
      found: point ? [{ key: 'point', label: asked, where: searchWords.pointWhere, leads: point }] : [],
    },
    { title: searchWords.clinics, found: best(clinics.data?.careCenters ?? [], asked).map(ofClinic) },
    { title: searchWords.towns, found: best((towns.data?.features ?? []).flatMap(asTown), asked).map(ofTown) },
    { title: searchWords.places, found: (places.data?.places ?? []).map(ofPlace) },
  ];
  return groups.filter(({ found }) => found.length > 0);
}

const small = (text: string) => text.toLocaleLowerCase('sv');

/** Those whose name or id holds what was asked, names that begin with it first. */
function best<T extends { name: string; id: string }>(all: T[], asked: string): T[] {
  const wanted = small(asked);
  const begins = ({ name }: T) => (small(name).startsWith(wanted) ? 0 : 1);
  return all
    .filter(one => small(one.name).includes(wanted) || small(one.id) === wanted)
    .toSorted((a, b) => begins(a) - begins(b) || a.name.localeCompare(b.name, 'sv'))
    .slice(0, mostOfEach);
}

const ofClinic = ({ id, name, kind, municipality }: CareCenter): Found => ({
  key: `clinic/${id}`,
  label: name,
  where: [kindText(kind), municipality?.name].filter(Boolean).join(' · '),
  leads: { job: 'vardcentraler', clinic: id },
});

const asTown = ({ id, properties, geometry }: Points['features'][number]) =>
  properties.name && geometry.coordinates.length >= 2
    ? [{ id, name: properties.name, lon: geometry.coordinates[0]!, lat: geometry.coordinates[1]! }]
    : [];

const ofTown = ({ id, name, lon, lat }: { id: string; name: string } & Position): Found => ({
  key: `town/${id}`,
  label: name,
  where: searchWords.townWhere,
  leads: { lon, lat },
});

const ofPlace = ({ id, name, kindName, deso, edition, municipalityName }: Schemas['PlaceResponse']): Found => ({
  key: `place/${id}`,
  label: name ?? kindName,
  where: [kindName, municipalityName].filter(Boolean).join(' · '),
  isSwedish: true,
  leads: deso ? { area: formatAreaKey({ level: 'deso', code: deso, edition: edition ?? null }) } : {},
});
