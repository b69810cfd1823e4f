import { useMemo } from 'react';
import type { CareCenter, CareCenters } from '../api/care';
import type { CandidateSite, CandidateSites, TravelOption, TravelOptions } from '../api/siting';
import type { Area, Areas, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { isWithin } from '../areas/division';
import { scopeOf } from '../choices/view';

/** What does not depend on what is asked: the ways to travel, the areas, the clinics, the places to choose among. */
export interface Travel {
  options: TravelOption[];
  adopted: string;
  edition: string | null;
  areas: Area[];
  clinics: CareCenter[];
  candidates: CandidateSite[];
}

export function useTravel(snapshot: Snapshot) {
  const options = useResource<TravelOptions>(apiUrl('travel-options'));
  const edition = options.data?.edition ?? null;
  const areas = useResource<Areas>(edition ? apiUrl('areas', { level: 'deso', edition, limit: 10000 }) : null);
  const clinics = useResource<CareCenters>(apiUrl('care-centers'));
  const candidates = useResource<CandidateSites>(apiUrl('candidate-sites'));
  const travel = useMemo((): Travel | null => {
    if (!options.data || !clinics.data || !candidates.data || (edition && !areas.data)) return null;
    const scope = scopeOf(snapshot);
    return {
      options: options.data.options,
      adopted: options.data.adopted ?? options.data.options[0]?.id ?? '',
      edition,
      areas: areas.data?.areas.filter(area => isWithin(area, scope)) ?? [],
      clinics: clinics.data.careCenters.filter(one => one.kind === 'clinic' && one.place && !one.closed),
      candidates: candidates.data.candidateSites,
    };
  }, [options.data, clinics.data, candidates.data, areas.data, edition, snapshot]);
  return { travel, failed: [options, areas, clinics, candidates].find(answer => answer.error) };
}

export type TravelAnswer = ReturnType<typeof useTravel>;
