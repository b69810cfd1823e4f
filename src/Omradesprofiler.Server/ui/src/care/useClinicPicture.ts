import { useMemo } from 'react';
import type { CareCenter, CareGeography, Listings } from '../api/care';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { clinicPoints, listedPicture, territoryOf, territoryPicture } from './picture';
import type { Care, useDivision } from './useCare';

type Division = ReturnType<typeof useDivision>;

/** Whose each area is, or where the listed of one clinic live, with the clinics on top. */
export function useClinicPicture(
  care: Care | null,
  geography: CareGeography | null,
  division: Division,
  chosen: CareCenter | undefined,
) {
  const isListed = geography?.kind === 'listed';
  const lists = useResource<Listings>(
    chosen && isListed ? apiUrl('listings', { level: 'regso', careCenter: chosen.id }) : null,
  );
  const { answer, areas } = division;
  const { level, edition = null } = answer.data?.areas[0]?.area ?? {};
  const territories = useMemo(() => {
    if (!areas || !level || isListed) return null;
    const known = new Map(answer.data?.areas.map(one => [one.area.code, territoryOf(one)]));
    return territoryPicture({
      level,
      edition,
      areas,
      clinicOf: new Map([...known].map(([code, { careCenter }]) => [code, careCenter])),
      marked: new Set([...known].flatMap(([code, { isShared }]) => (isShared ? [code] : []))),
    });
  }, [answer.data, areas, isListed]);
  const listed = useMemo(
    () => (isListed && areas && level ? listedPicture(level, edition, areas, lists.data) : null),
    [isListed, answer.data, areas, lists.data],
  );
  const base = territories ?? listed;
  const picture = useMemo(
    () => base && care && { ...base, clinics: clinicPoints(care.clinics, chosen?.id) },
    [base, care, chosen?.id],
  );
  return { picture, territories, loading: lists.loading };
}
