import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Area, Indicator, Snapshot, Value } from './api/types';
import { apiUrl, type ApiError } from './api/client';
import { useResource } from './api/useResource';
import { useAddress, type ChangeAddress } from './choices/address';
import { useComparedAreas } from './choices/compared';
import { ChoicePanel, placeName } from './choices/ChoicePanel';
import { canBeClustered, useClusters } from './choices/clusters';
import { useIntervals, type Intervals } from './choices/intervals';
import { usePeople } from './choices/people';
import { usePriorities } from './choices/priorities';
import { csvUrl, geojsonUrl, useScene, type Scene } from './choices/scene';
import { useReveal } from './choices/reveal';
import { useFilter } from './choices/useFilter';
import { useBeside, useSecondScene } from './choices/useSecond';
import { canBePrioritised, formatAreaKey, resolveView, type AreaKey, type Show, type View } from './choices/view';
import { viewAtZoom, zoomThatShows } from './choices/zoomed';
import { Legend } from './legend/Legend';
import { MapFooter } from './map/MapFooter';
import type { AreaMap } from './map/AreaMap';
import { BelowMap } from './map/BelowMap';
import { Cameras } from './map/cameras';
import { focusTitle, MapHeader } from './map/MapHeader';
import { MapStage } from './map/MapStage';
import { MapTools } from './map/MapTools';
import { PairCaption } from './map/PairCaption';
import { PictureButton } from './map/PictureButton';
import { SceneTip } from './map/SceneTip';
import { hasWebGl } from './map/webgl';
import { ProfilePanel } from './profile/ProfilePanel';
import { AreaSearch } from './search/AreaSearch';
import { Sheet } from './ui/Sheet';
import { Brand } from './ui/Brand';
import { TableDrawer } from './table/TableDrawer';
import { placeText } from './words/priorities';
import { mapTitle, zoomText } from './words/sentences';
import { words } from './words/sv';
import { valueWithInterval } from './words/values';

const SecondMap = lazy(() => import('./map/SecondMap'));
const CompareDrawer = lazy(() => import('./compare/CompareDrawer'));
const PriorityTable = lazy(() => import('./table/PriorityTable'));

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
  const beside = useBeside(address, shown ?? view, snapshot, indicators, zoom);
  const { scene: painted, answer } = useScene(shown ?? view, snapshot, place, beside.pooled);
  const second = useSecondScene(beside, snapshot, place);
  const [cameras] = useState(() => new Cameras());
  const clusters = useClusters(painted, view);
  const priorities = usePriorities(clusters.scene, view);
  const scene = priorities.scene;
  const isDrawing = clusters.loading || priorities.loading;
  const shows = useShows(view, clusters.error, priorities.error, change);
  const chosenValues = useScene(isCoarser && view?.table ? view : null, snapshot, place).scene;
  const chosenScene = usePriorities(chosenValues, view).scene;
  const listed = isCoarser ? chosenScene : scene;
  const [pointed, setPointed] = useState<number | null>(null);
  const filter = useFilter(scene, address, change);
  const people = usePeople(scene, indicators, snapshot);
  const compared = useComparedAreas(scene, address.areas);
  const map = useRef<AreaMap>(null);
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
  const chosen = view.selected && scene?.byCode.get(view.selected.code);
  const closeProfile = () => {
    select(null);
    focusTitle();
  };
  const isPair = beside.view !== null;
  const isComparing = address.view === 'compare';
  const toggleTable = () => change({ view: view.table ? '' : 'table' });

  return (
    <div className="page" data-profile={view.selected !== null || undefined} data-table={view.table || isComparing || undefined}>
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
            <AreaSearch edition={view.edition} scope={view.scope} onSelect={select} onGo={change} />
          </>
        }
        legend={
          scene && (
            <Legend
              scene={scene}
              people={people}
              note={zoomText(view.level, shown?.level)}
              filter={filter.parts}
              pointed={pointed}
              active={active}
              limitsNote={beside.note}
              onPoint={setPointed}
              onFilter={filter.choose}
              change={change}
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
        >
          {scene && drawable && (
            <PictureButton scene={scene} snapshot={snapshot} people={people} filter={filter.parts} map={map} />
          )}
        </MapHeader>
        <div className="maps" data-pair={isPair || undefined}>
          <figure className="pair">
            <MapTools view={view} address={address} change={change} />
            <MapStage
              snapshot={snapshot}
              picture={scene}
              describe={code => scene && <SceneTip code={code} scene={scene} range={intervals.get(code)} />}
              answer={isDrawing ? { ...answer, loading: true } : answer}
              drawable={drawable}
              cameras={cameras}
              selected={view.selected}
              reveal={reveal}
              highlighted={pointed}
              chosen={filter.chosen}
              pointed={hovered}
              compared={compared}
              onMap={made => (map.current = made)}
              onHover={setHovered}
              onSelect={selectOnMap}
              onZoom={setZoom}
              onTable={() => change({ view: 'table' })}
            />
            {isPair && scene && <PairCaption scene={scene} snapshot={snapshot} pointed={hovered} />}
          </figure>
          {beside.view && (
            <Suspense fallback={<p className="job-wait quiet">{words.loading}</p>}>
              <SecondMap
                snapshot={snapshot}
                indicators={indicators}
                view={beside.view}
                scene={second.scene}
                answer={second.answer}
                drawable={drawable}
                cameras={cameras}
                selected={view.selected}
                pointed={hovered}
                describe={code => second.scene && <SceneTip code={code} scene={second.scene} range={undefined} />}
                change={change}
                onHover={setHovered}
                onSelect={select}
              />
            </Suspense>
          )}
        </div>
        <BelowMap
          address={address}
          view={view}
          scene={scene}
          people={people}
          chosen={filter.chosen}
          hovered={hovered}
          isSettled={!answer.loading && scene?.view.period === view.period}
          isFixed={beside.isPlaying && beside.pooled !== undefined}
          change={change}
          onHover={setHovered}
          onSelect={selectOnMap}
        />
        {view.table && listed?.priority && (
          <Suspense fallback={null}>
            <PriorityTable
              scene={listed}
              priority={listed.priority}
              snapshot={snapshot}
              indicators={indicators}
              selected={view.selected}
              address={address}
              change={change}
              onSelect={select}
              onClose={toggleTable}
            />
          </Suspense>
        )}
        {view.table && listed && !listed.priority && (
          <TableDrawer
            scene={listed}
            intervals={isCoarser ? listedIntervals : intervals}
            selected={view.selected}
            chosen={isCoarser ? null : filter.chosen}
            onSelect={select}
            onClose={toggleTable}
          />
        )}
        {isComparing && (
          <Suspense fallback={null}>
            <CompareDrawer address={address} change={change} onSelect={select} onClose={() => change({ view: '' })} />
          </Suspense>
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
  const offersPriority = useOffered(view?.by === 'index' && !view.index ? priority : undefined, change);
  const shows: Show[] = ['values'];
  if (view && offersClusters && canBeClustered(view)) shows.push('clusters');
  if (view && offersPriority && (view.index || canBePrioritised(view.indicator, view.level))) shows.push('priority');
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
