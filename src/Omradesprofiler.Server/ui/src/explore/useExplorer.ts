import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Area, Indicator, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { reachOf } from '../areas/reach';
import { useAddress, type ChangeAddress } from '../choices/address';
import { placeName } from '../choices/ChoicePanel';
import { useClusters } from '../choices/clusters';
import { useComparedAreas } from '../choices/compared';
import { useIntervals } from '../choices/intervals';
import { usePeople } from '../choices/people';
import { usePriorities } from '../choices/priorities';
import { useReveal } from '../choices/reveal';
import { useScene, type Scene } from '../choices/scene';
import { useFilter } from '../choices/useFilter';
import { inBoth, useNarrowed } from '../choices/useNarrowed';
import { useBeside, useSecondScene } from '../choices/useSecond';
import { formatAreaKey, resolveView, type AreaKey, type View } from '../choices/view';
import { viewAtZoom, zoomThatShows } from '../choices/zoomed';
import { sideBySideTitle, useSideBySide } from '../compare/useSideBySide';
import type { AreaMap } from '../map/AreaMap';
import { Cameras } from '../map/cameras';
import { hasWebGl } from '../map/webgl';
import { words } from '../words/sv';
import { useShows } from './shows';

/** What the address asks for, as it is shown: on the map, in the list, and beside it. Null where nothing can be. */
export function useExplorer(snapshot: Snapshot, indicators: Indicator[]) {
  const [address, change] = useAddress();
  const view = resolveView(address, snapshot, indicators);
  const place = usePlaceName(snapshot, view);
  const [drawable] = useState(hasWebGl);
  const [zoom, setZoom] = useState(() => (drawable ? zoomThatShows(reachOf(snapshot)) : Infinity));
  const shown = view && viewAtZoom(view, snapshot, zoom);
  const beside = useBeside(address, shown ?? view, snapshot, indicators, zoom);
  const { scene: painted, answer } = useScene(shown ?? view, snapshot, place, beside.pooled);
  const second = useSecondScene(beside, snapshot, place);
  const clusters = useClusters(painted, view);
  const priorities = usePriorities(clusters.scene, view);
  const scene = priorities.scene;
  const shows = useShows(view, clusters.error, priorities.error, change);
  const filter = useFilter(scene, address, change);
  const [hovered, setHovered] = useState<string | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const isCoarser = shown !== null && shown.level !== view?.level;
  const looksCloser = hovered !== null || Boolean(view?.selected) || (view?.table === true && !isCoarser);
  const intervals = useIntervals(scene, looksCloser);
  const listed = useListed(isCoarser ? view : null, snapshot, place);
  const [cameras] = useState(() => new Cameras());
  const map = useRef<AreaMap>(null);
  const secondMap = useRef<AreaMap>(null);
  const { select, selectOnMap, pickedOnMap } = useSelecting(scene, change);
  const chosenReveal = useReveal(snapshot, address.area, view?.within ?? null, pickedOnMap);
  const sideBySide = useSideBySide(address);
  const reveal = sideBySide.reveal ?? chosenReveal;
  const people = usePeople(scene, indicators, snapshot);
  const narrowed = useNarrowed(scene, address.only, indicators, snapshot, people);
  const onMap = useMemo(() => inBoth(filter.chosen, narrowed?.codes ?? null), [filter.chosen, narrowed]);
  const compared = useComparedAreas(scene, address.areas);

  useCanonicalAddress(view, change);
  const title = sideBySideTitle(address, sideBySide.areas);
  useEffect(() => {
    if (title ?? scene) document.title = `${title ?? scene!.title} – ${words.product}`;
  }, [title, scene]);
  if (!view) return null;
  return {
    ...{ snapshot, indicators, address, change, view, shown: shown ?? view, place, scene, answer, shows, filter },
    ...{ beside, second, cameras, map, secondMap, drawable, setZoom, reveal, people, compared, intervals },
    /** What the list is narrowed to, and the areas that are left of that and of the legend's choice. */
    ...{ narrowed: narrowed?.text ?? '', onMap },
    /** What the page is about where areas are side by side. */
    sideBySideTitle: title,
    ...{ hovered, setHovered, pointed, setPointed, select, selectOnMap },
    /** The level that the map shows as far out as it is; none where nothing can be shown from there. */
    shownLevel: shown?.level,
    isDrawing: clusters.loading || priorities.loading,
    error: view.show === 'clusters' ? clusters.error : priorities.error,
    /** What a table says: all that was chosen, also where the map shows coarser areas. */
    listed: isCoarser ? listed : { scene, intervals, chosen: filter.chosen },
  };
}

export type Explored = NonNullable<ReturnType<typeof useExplorer>>;

/** An area is chosen by its key, or on the map: then it is in view already. */
function useSelecting(scene: Scene | null, change: ChangeAddress) {
  const select = useCallback((area: AreaKey | null) => change({ area: area ? formatAreaKey(area) : '' }), [change]);
  const pickedOnMap = useRef<string>(undefined);
  const selectOnMap = useCallback(
    (code: string | null) => {
      if (!scene || !code) return;
      const area = { level: scene.view.level, code, edition: scene.view.edition };
      pickedOnMap.current = formatAreaKey(area);
      select(area);
    },
    [scene, select],
  );
  return { select, selectOnMap, pickedOnMap };
}

/** What was chosen, where the map is too far out to show it. */
function useListed(view: View | null, snapshot: Snapshot, place: string) {
  const values = useScene(view?.table ? view : null, snapshot, place).scene;
  const scene = usePriorities(values, view).scene;
  return { scene, intervals: useIntervals(scene, view?.table === true), chosen: null };
}

/** The name of what the map covers: the municipality that it is narrowed to, or the workspace's own area. */
function usePlaceName(snapshot: Snapshot, view: View | null): string {
  const narrowed = useResource<{ area: Area }>(
    view?.within ? apiUrl(`areas/municipality/${encodeURIComponent(view.within)}`) : null,
  );
  return view?.within ? (narrowed.data?.area.name ?? view.within) : placeName(snapshot);
}

/** Writes out the choices that the address left open, so that a copied link says all of them. */
function useCanonicalAddress(view: View | null, change: ChangeAddress) {
  const written =
    view &&
    JSON.stringify({
      indicator: view.indicator.id,
      level: view.level,
      period: view.period,
      sex: view.indicator.sexes.length > 1 ? view.sex : '',
      age: view.indicator.ages.length > 1 ? view.age : '',
    });
  useEffect(() => {
    if (written) change(JSON.parse(written) as Record<string, string>, 'replace');
  }, [written, change]);
}
