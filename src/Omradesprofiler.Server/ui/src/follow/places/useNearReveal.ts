import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import type { Area, Bounds } from '../../api/types';
import { around } from '../../areas/around';
import type { Reveal } from '../../map/AreaMap';
import { useWhole } from '../../ui/useWhole';

type Nearby = Schemas['PlacesNearbyAnswer'];
type Place = Schemas['PlaceResponse'];

/** All of it at first; what is near when that is asked for. */
export function useNearReveal(areas: Area[] | null, nearby: Nearby | undefined): Reveal | null {
  const whole = useWhole(areas ? around(areas) : null);
  const near = useMemo((): Reveal | null => {
    const own = areas?.filter(area => area.code === nearby?.from.area?.code) ?? [];
    const points = nearby?.places.map(({ place }) => ({ bounds: boxOf(place) })) ?? [];
    const bounds = around([...own, ...points]);
    return bounds && { bounds, margin: 0.15, least: 0.4 };
  }, [areas, nearby]);
  return near ?? whole;
}

const boxOf = ({ longitude: x, latitude: y }: Place): Bounds => [x - 0.004, y - 0.002, x + 0.004, y + 0.002];
