import { useMemo } from 'react';
import type { CareCenters } from '../../api/care';
import type { Schemas } from '../../api/schemas';
import type { Area, Level } from '../../api/types';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { editionAt } from '../../choices/view';
import type { Picture } from '../../map/picture';
import type { FollowProps } from '../FollowFrame';
import { colours } from '../interventions/interventionPicture';
import { useAreas } from '../useAreas';

type Cost = Schemas['CostResponse'];

/** Where the model is: its clinics as points, its areas coloured. */
export function useCostPicture({ snapshot }: FollowProps, cost: Cost | undefined) {
  const isAreas = cost !== undefined && cost.units.level !== null;
  const level = (isAreas ? cost.units.level : 'deso') as Level;
  const edition = isAreas ? cost.units.edition : editionAt(snapshot, 'deso', '9999');
  const { areas, loading } = useAreas(snapshot, level, edition);
  const clinics = useResource<CareCenters>(cost?.units.kind === 'careCenter' ? apiUrl('care-centers') : null);
  const picture = useMemo(
    () => (areas ? costPicture(areas, level, edition, cost, clinics.data) : null),
    [areas, level, edition, cost, clinics.data],
  );
  return { picture, loading };
}

function costPicture(
  areas: Area[],
  level: Level,
  edition: string | null,
  cost: Cost | undefined,
  clinics: CareCenters | undefined,
): Picture {
  const codes = new Set(cost?.units.places.map(place => place.code));
  return {
    view: { level, edition, period: '9999' },
    areas,
    values: areas.map(({ code }) => ({ area: { code }, status: 'published' as const, uncertain: false })),
    scheme: {
      kind: 'categories',
      classes: [colours.others, colours.treated].map(colour => ({ from: null, to: null, label: '', colour, count: 0 })),
      classOf: new Map(areas.map(({ code }) => [code, codes.has(code) ? 1 : 0])),
    },
    clinics: (clinics?.careCenters ?? [])
      .filter(one => codes.has(one.id) && one.place)
      .map(({ id, name, place }) => ({
        id,
        name,
        position: [place!.longitude, place!.latitude] as const,
        weight: 1,
        isChosen: true,
      })),
  };
}
