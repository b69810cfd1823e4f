import type { CareCenters } from '../../api/care';
import type { Schemas } from '../../api/schemas';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { editionAt } from '../../choices/view';
import { useGoneCheck } from '../../notices/useGoneCheck';
import type { FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { nearbyQuery, originOf } from './origin';

/** How many minutes on foot that can be asked for. */
export const walks = [5, 10, 15, 20, 30];
export const usualWalk = 15;

/** The local places of the kind in the address, and those of them that are near what it points at. */
export function usePlaces({ snapshot, address }: FollowProps) {
  const kinds = useResource<Schemas['PlaceKindList']>(apiUrl('places/kinds'));
  const kind = kinds.data?.kinds.find(one => one.id === address.kind);
  useGoneCheck('kind', address.kind, kinds.data && kind !== undefined);
  const clinics = useResource<CareCenters>(apiUrl('care-centers')).data?.careCenters ?? [];
  const isEmpty = kinds.data?.total === 0;
  const hasPlaces = kinds.data !== undefined && !isEmpty;
  const list = useResource<Schemas['PlaceList']>(
    hasPlaces ? apiUrl('places', { kind: kind?.id, limit: 10000 }) : null,
  );
  const origin = originOf(address);
  const minutes = walks.find(one => String(one) === address.radius) ?? usualWalk;
  const query = origin && { ...nearbyQuery(origin), minutes, kind: kind?.id };
  const nearby = useResource<Schemas['PlacesNearbyAnswer']>(query && !isEmpty ? apiUrl('places/nearby', query) : null);
  const edition = editionAt(snapshot, 'deso', '9999');
  const { areas, ...division } = useAreas(snapshot, 'deso', edition);
  const failed = [kinds, list, division].find(one => one.error);
  const file = (format: string) => {
    if (!hasPlaces) return null;
    return nearby.data ? apiUrl('places/nearby', { ...query, format }) : apiUrl('places', { kind: kind?.id, format });
  };
  return {
    kinds: kinds.data,
    kind,
    clinics,
    isEmpty,
    hasPlaces,
    places: list.data?.places,
    licences: list.data?.licences,
    origin,
    minutes,
    query,
    nearby,
    edition,
    areas,
    failed,
    file,
    /** What the map waits for. */
    answer: {
      data: undefined,
      error: failed?.error,
      loading: [kinds, list, division, nearby].some(one => one.loading),
      retry: failed?.retry ?? (() => {}),
    },
  };
}

export type LocalPlaces = ReturnType<typeof usePlaces>;
