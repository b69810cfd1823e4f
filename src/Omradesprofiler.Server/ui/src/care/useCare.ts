import { useMemo } from 'react';
import type {
  CareCenter,
  CareCenters,
  CareGeographies,
  CareGeography,
  CareGeographyAnswer,
  CarePriorities,
} from '../api/care';
import type { Area, Areas, Indicator } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { isWithin } from '../areas/division';

/** Everything about the clinics that does not depend on which of them is chosen. */
export interface Care {
  clinics: CareCenter[];
  byId: Map<string, CareCenter>;
  geographies: CareGeography[];
  responsibility: string;
}

export function useCare() {
  const clinics = useResource<CareCenters>(apiUrl('care-centers'));
  const geographies = useResource<CareGeographies>(apiUrl('care-geographies'));
  const care = useMemo((): Care | null => {
    if (!clinics.data || !geographies.data) return null;
    const list = clinics.data.careCenters;
    return {
      clinics: list,
      byId: new Map(list.map(one => [one.id, one])),
      geographies: geographies.data.careGeographies,
      responsibility: geographies.data.responsibility,
    };
  }, [clinics.data, geographies.data]);
  return { care, failed: [clinics, geographies].find(answer => answer.error) };
}

const order = ['responsible', 'nearest', 'listed', 'other'];

/** The geography that the address asks for, else the one that binds most. */
export function geographyOf({ geographies }: Care, wanted: string | undefined): CareGeography | null {
  const sorted = geographies.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return sorted.find(one => one.id === wanted) ?? sorted[0] ?? null;
}

/** The geography of the residents that stand beside the listed. */
export const residentsOf = (care: Care, chosen: CareGeography | null) =>
  chosen && chosen.kind !== 'listed' ? chosen : geographyOf(ofResidents(care), undefined);

/** The journal's number of the decision that holds; null where who is responsible was not decided here. */
export const decisionInForce = (care: Care | null) =>
  care?.geographies.find(one => one.kind === 'responsible')?.decision ?? null;

/** The same without the division of the listed. */
export const ofResidents = (care: Care): Care => ({
  ...care,
  geographies: care.geographies.filter(one => one.kind !== 'listed'),
});

/** A geography area by area, and the areas themselves. */
export function useDivision(geography: CareGeography | null, scope: string | null) {
  const answer = useResource<CareGeographyAnswer>(
    geography ? apiUrl(`care-geographies/${encodeURIComponent(geography.id)}`) : null,
  );
  const { level, edition } = answer.data?.areas[0]?.area ?? {};
  const areas = useResource<Areas>(level ? apiUrl('areas', { level, edition, limit: 10000 }) : null);
  const own = useMemo(
    (): Area[] | null => areas.data?.areas.filter(area => isWithin(area, scope)) ?? null,
    [areas.data, scope],
  );
  return { answer, areas: own };
}

/** The index that clinics are sorted by, where the catalogue has it. */
const needIndex = (indicators: Indicator[]) => indicators.find(one => one.id === 'cni');

/** CNI of each clinic in one sense; empty where it can not be had. */
export function useNeed(geography: CareGeography | null, indicators: Indicator[]) {
  const index = needIndex(indicators);
  const { data } = useResource<CarePriorities>(
    geography && index ? apiUrl('care-centers/priorities', { geography: geography.id, indicator: index.id }) : null,
  );
  return useMemo(
    () => ({
      of: new Map(data?.priorities.map(row => [row.careCenter.id, row])),
      period: data?.period ?? null,
      stamp: data?.stamp ?? null,
      decimals: index?.decimals ?? 2,
    }),
    [data, index],
  );
}

export type Need = ReturnType<typeof useNeed>;
