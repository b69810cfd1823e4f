import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Area, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { reachOf } from '../areas/reach';
import type { Reveal } from '../map/AreaMap';
import { parseAreaKey } from './view';

/** What to bring into view: an area chosen elsewhere than on the map, or what the map is narrowed to. */
export function useReveal(
  snapshot: Snapshot,
  area: string | undefined,
  within: string | null,
  pickedOnMap: RefObject<string | undefined>,
) {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const key = parseAreaKey(area);
  const chosen = useResource<{ area: Area }>(
    key && snapshot.levels.includes(key.level)
      ? apiUrl(`areas/${key.level}/${encodeURIComponent(key.code)}`, { edition: key.edition })
      : null,
  ).data?.area;
  const frame = useResource<{ area: Area }>(
    within ? apiUrl(`areas/municipality/${encodeURIComponent(within)}`) : null,
  ).data?.area;
  const wasNarrowed = useRef(false);

  useEffect(() => {
    if (frame?.bounds) setReveal({ bounds: frame.bounds, margin: 0 });
    else if (!within && wasNarrowed.current) setReveal({ bounds: reachOf(snapshot), margin: 0 });
    wasNarrowed.current = within !== null;
  }, [frame, within, snapshot]);

  useEffect(() => {
    if (chosen?.code !== parseAreaKey(area)?.code) return; // not yet answered
    if (chosen?.bounds && area !== pickedOnMap.current) setReveal({ bounds: chosen.bounds, margin: 1 });
    pickedOnMap.current = undefined;
  }, [chosen, area, pickedOnMap]);

  return reveal;
}
