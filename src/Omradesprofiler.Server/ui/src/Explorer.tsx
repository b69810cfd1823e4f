import { useCallback, useEffect, useRef, useState } from 'react';
import type { Area, Indicator, Snapshot, Value } from './api/types';
import { apiUrl, type ApiError } from './api/client';
import { useResource } from './api/useResource';
import { useAddress, type ChangeAddress } from './choices/address';
import { ChoicePanel, placeName } from './choices/ChoicePanel';
import { canBeClustered, useClusters } from './choices/clusters';
import { useIntervals, type Intervals } from './choices/intervals';
import { usePriorities } from './choices/priorities';
import { csvUrl, geojsonUrl, useScene, type Scene } from './choices/scene';
import { useReveal } from './choices/reveal';
import { canBePrioritised, formatAreaKey, resolveView, type AreaKey, type Show, type View } from './choices/view';
import { viewAtZoom, zoomThatShows } from './choices/zoomed';
import { Legend } from './legend/Legend';
import { MapFooter } from './map/MapFooter';
import { focusTitle, MapHeader } from './map/MapHeader';
import { MapStage } from './map/MapStage';
import { SceneTip } from './map/SceneTip';
import { hasWebGl } from './map/webgl';
import { ProfilePanel } from './profile/ProfilePanel';
import { AreaSearch } from './search/AreaSearch';
import { Sheet } from './ui/Sheet';
import { Brand } from './ui/Brand';
import { PriorityTable } from './table/PriorityTable';
import { TableDrawer } from './table/TableDrawer';
import { placeText } from './words/priorities';
import { mapTitle, zoomText } from './words/sentences';
import { words } from './words/sv';
import { valueWithInterval } from './words/values';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
}

/** The map page: choices to the left, the map with its words, the chosen area's profile to the right. */
export function Explorer({ snapshot, indicators }: Props) {
  const [address, change] = useAddress();
  const view = resolveView(address, snapshot, indicators);
  const place = usePlaceName(snapshot, view);
  const [drawable] = useState(hasWebGl);
  const [zoom, setZoom] = useState(() => (drawable ? zoomThatShows(snapshot.bounds) : Infinity));
  const shown = view && viewAtZoom(view, snapshot, zoom);
  const isCoarser = shown !== null && shown.level !== view?.level;
  const { scene: painted, answer } = useScene(shown ?? view, snapshot, place);
  const clusters = useClusters(painted, view);
  const priorities = usePriorities(clusters.scene, view);
  const scene = priorities.scene;
  const isDrawing = clusters.loading || priorities.loading;
  const shows = useShows(view, clusters.error, priorities.error, change);
  const chosenValues = useScene(isCoarser && view?.table ? view : null, snapshot, place).scene;
  const chosenScene = usePriorities(chosenValues, view).scene;
  const listed = isCoarser ? chosenScene : scene;
  const [pointed, setPointed] = useState<number | null>(null);
  const [pinned, setPinned] = useState<number | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const looksCloser = hovered !== null || Boolean(view?.selected) || (view?.table === true && !isCoarser);
  const intervals = useIntervals(scene, looksCloser);
  const listedIntervals = useIntervals(isCoarser ? chosenScene : null, view?.table === true);
  const pickedOnMap = useRef<string>(undefined);
  const reveal = useReveal(snapshot, address.area, view?.within ?? null, pickedOnMap);

  useCanonicalAddress(view, change);
  useEffect(() => {
    if (scene) document.title = `${scene.title} – Områdesprofiler`;
  }, [scene]);
  useEffect(() => setPinned(null), [scene?.scheme]);

  const select = useCallback((area: AreaKey | null) => change({ area: area ? formatAreaKey(area) : '' }), [change]);
  const selectOnMap = useCallback(
    (code: string | null) => {
      if (!scene || !code) return;
      const area = { level: scene.view.level, code, edition: scene.view.edition };
      pickedOnMap.current = formatAreaKey(area);
      select(area);
    },
    [scene, select],
  );
  if (!view) return null;

  const activeCode = hovered ?? view.selected?.code;
  const active = activeCode ? (scene?.scheme.classOf.get(activeCode) ?? null) : null;
  const highlighted = pointed ?? pinned;
  const chosen = view.selected && scene?.byCode.get(view.selected.code);
  const closeProfile = () => {
    select(null);
    focusTitle();
  };
  const toggleTable = () => change({ view: view.table ? '' : 'table' });

  return (
    <div className="page" data-profile={view.selected !== null || undefined} data-table={view.table || undefined}>
      <Sheet
        brand={<Brand snapshot={snapshot} />}
        choices={
          <>
            <ChoicePanel
              snapshot={snapshot}
              indicators={indicators}
              view={view}
              shows={shows}
              error={view.show === 'clusters' ? clusters.error : priorities.error}
              change={change}
            />
            <AreaSearch edition={view.edition} scope={view.scope} onSelect={select} />
          </>
        }
        legend={
          scene && (
            <Legend
              scene={scene}
              note={zoomText(view.level, shown?.level)}
              highlighted={highlighted}
              pinned={pinned}
              active={active}
              onPoint={setPointed}
              onPin={setPinned}
            />
          )
        }
      />
      <main className="stage" aria-busy={answer.loading || isDrawing}>
        <MapHeader
          title={scene?.title ?? mapTitle({ ...(shown ?? view), place })}
          finding={scene?.finding}
          keepsFinding={scene?.priority !== undefined}
          csv={scene ? (scene.priority?.csv ?? csvUrl(view)) : null}
          geojson={scene ? (scene.priority?.csv.replace('format=csv', 'format=geojson') ?? geojsonUrl(view)) : null}
          snapshot={snapshot}
          tableIsOpen={view.table}
          onToggleTable={toggleTable}
        />
        <MapStage
          snapshot={snapshot}
          picture={scene}
          describe={code => scene && <SceneTip code={code} scene={scene} range={intervals.get(code)} />}
          answer={isDrawing ? { ...answer, loading: true } : answer}
          drawable={drawable}
          selected={view.selected}
          reveal={reveal}
          highlighted={highlighted}
          onHover={setHovered}
          onSelect={selectOnMap}
          onZoom={setZoom}
          onTable={() => change({ view: 'table' })}
        />
        {view.table && listed?.priority && (
          <PriorityTable
            scene={listed}
            priority={listed.priority}
            selected={view.selected}
            onSelect={select}
            onClose={toggleTable}
          />
        )}
        {view.table && listed && !listed.priority && (
          <TableDrawer
            scene={listed}
            intervals={isCoarser ? listedIntervals : intervals}
            selected={view.selected}
            onlyClass={isCoarser ? null : pinned}
            onSelect={select}
            onClose={toggleTable}
          />
        )}
        {scene && <MapFooter scene={scene} snapshot={snapshot} />}
      </main>
      <p className="visually-hidden" role="status">
        {chosen && scene ? chosenText(chosen, scene, intervals) : ''}
      </p>
      {view.selected && (
        <ProfilePanel
          snapshot={snapshot}
          indicators={indicators}
          selected={view.selected}
          scene={scene}
          intervals={intervals}
          compare={address.compare}
          onCompare={compare => change({ compare }, 'replace')}
          onClose={closeProfile}
          onSelect={select}
          onIndicator={id => change({ indicator: id })}
        />
      )}
    </div>
  );
}

/** What can be shown: not what makes no sense for the indicator, nor what the server does not have. */
function useShows(
  view: View | null,
  clusters: ApiError | undefined,
  priority: ApiError | undefined,
  change: ChangeAddress,
) {
  const offersClusters = useOffered(clusters, change);
  const offersPriority = useOffered(view?.by === 'index' ? priority : undefined, change);
  const shows: Show[] = ['values'];
  if (view && offersClusters && canBeClustered(view)) shows.push('clusters');
  if (view && offersPriority && canBePrioritised(view.indicator, view.level)) shows.push('priority');
  return shows;
}

/** A server that lacks it answers 404: then the choice of it goes away, and the values come back. */
function useOffered(error: ApiError | undefined, change: ChangeAddress): boolean {
  const [isOffered, setOffered] = useState(true);
  useEffect(() => {
    if (error?.status !== 404) return;
    setOffered(false);
    change({ show: '', statistic: '', top: '', by: '' }, 'replace');
  }, [error, change]);
  return isOffered;
}

/** Said aloud when an area is chosen. */
function chosenText(value: Value, { view, priority, scheme }: Scene, intervals: Intervals): string {
  const { code } = value.area;
  const isRanked = priority && scheme.classOf.has(code);
  const place = isRanked ? `. ${placeText(priority.rowOf.get(code), priority.answer, view)}` : '';
  const text = valueWithInterval(value, intervals.get(code), view.indicator);
  return `${value.area.label}: ${text}${value.uncertain ? `. ${words.uncertain}` : ''}${place}`;
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
