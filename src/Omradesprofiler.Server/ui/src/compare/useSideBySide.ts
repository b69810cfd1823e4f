import { useEffect, useMemo, useState } from 'react';
import type { Area, Bounds } from '../api/types';
import { apiUrl, getJson, known } from '../api/client';
import type { Address } from '../choices/address';
import { letterOf, mostCompared, parseSelection } from '../choices/selection';
import type { Reveal } from '../map/AreaMap';
import { widened } from '../map/bounds';
import { compareAreasWords } from '../words/compareAreas';

/** The areas that are side by side, where they are: known also where the map is too far out to show them. */
export function useSideBySide({ view, areas }: Address): { areas: Area[]; reveal: Reveal | null } {
  const isShown = view === 'compare';
  const [answer, setAnswer] = useState<{ key: string; areas: Area[] }>();
  const key = isShown ? (areas ?? '') : '';
  useEffect(() => {
    const chosen = parseSelection(key).slice(0, mostCompared);
    const abort = new AbortController();
    const urls = chosen.map(({ level, code, edition }) =>
      apiUrl(`areas/${level}/${encodeURIComponent(code)}`, { edition }),
    );
    const asked = urls.map(url => known<{ area: Area }>(url) ?? getJson<{ area: Area }>(url, abort.signal));
    void Promise.allSettled(asked).then(all => {
      if (abort.signal.aborted) return;
      setAnswer({ key, areas: all.flatMap(one => (one.status === 'fulfilled' ? [one.value.area] : [])) });
    });
    return () => abort.abort();
  }, [key]);
  const found = isShown && answer?.key === key ? answer.areas : none;
  const reveal = useMemo(() => revealOf(found), [found]);
  return { areas: found, reveal };
}

/** What the page is about where areas are side by side; null elsewhere, and while their names are not known. */
export function sideBySideTitle({ areas }: Address, found: Area[]): string | null {
  const isWhole = found.length === parseSelection(areas).slice(0, mostCompared).length;
  return found.length < 2 || !isWhole
    ? null
    : compareAreasWords.title(found.map((area, i) => `${letterOf(i)} ${area.label}`));
}

const none: Area[] = [];

function revealOf(areas: Area[]): Reveal | null {
  const boxes = areas.flatMap(({ bounds }) => (bounds ? [bounds] : []));
  if (boxes.length < 2) return null;
  const [west, south] = [Math.min(...boxes.map(box => box[0])), Math.min(...boxes.map(box => box[1]))];
  const [east, north] = [Math.max(...boxes.map(box => box[2])), Math.max(...boxes.map(box => box[3]))];
  const bounds: Bounds = [west, south, east, north];
  return { bounds: widened(bounds, 0.2), margin: 0 };
}
