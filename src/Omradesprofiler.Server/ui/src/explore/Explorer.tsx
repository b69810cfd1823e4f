import type { Value } from '../api/types';
import { ChoicePanel } from '../choices/ChoicePanel';
import type { Intervals } from '../choices/intervals';
import { csvUrl, geojsonUrl, type Scene } from '../choices/scene';
import type { JobProps } from '../jobs';
import { Legend } from '../legend/Legend';
import { BelowMap } from '../map/BelowMap';
import { MapFooter } from '../map/MapFooter';
import { focusTitle, MapHeader } from '../map/MapHeader';
import { usePicture } from '../map/usePicture';
import { ProfilePanel } from '../profile/ProfilePanel';
import { AreaSearch } from '../search/AreaSearch';
import { Brand } from '../ui/Brand';
import { Sheet } from '../ui/Sheet';
import { compareAreasWords } from '../words/compareAreas';
import { pairWords } from '../words/mapTools';
import { placeText } from '../words/priorities';
import { rankedWords } from '../words/ranked';
import { mapTitle, zoomText } from '../words/sentences';
import { words } from '../words/sv';
import { valueWithInterval } from '../words/values';
import { closedView, Drawers } from './Drawers';
import { Maps } from './Maps';
import { useExplorer, type Explored } from './useExplorer';

/** The map page: choices to the left, the map with its words, the chosen area's profile to the right. */
export function Explorer({ snapshot, indicators }: JobProps) {
  const explored = useExplorer(snapshot, indicators);
  if (!explored) return null;
  const { address, change, view, scene, answer, select } = explored;
  const hasDrawer = view.table || address.view === 'compare';
  return (
    <div className="page" data-profile={view.selected !== null || undefined} data-table={hasDrawer || undefined}>
      <ExplorerSheet explored={explored} />
      <main className="stage" aria-busy={answer.loading || explored.isDrawing}>
        <ExplorerHeader explored={explored} />
        <Maps explored={explored} />
        <BelowMap
          address={address}
          view={view}
          scene={scene}
          people={explored.people}
          chosen={explored.filter.chosen}
          hovered={explored.hovered}
          isSettled={!answer.loading && scene?.view.period === view.period}
          isFixed={explored.beside.isPlaying && explored.beside.pooled !== undefined}
          change={change}
          onHover={explored.setHovered}
          onSelect={explored.selectOnMap}
        />
        <Drawers explored={explored} />
        <MapFooter view={scene?.view ?? explored.shown} scene={scene} snapshot={snapshot} />
      </main>
      <p className="visually-hidden" role="status">
        {chosenText(explored)}
      </p>
      {view.selected && (
        <ProfilePanel
          snapshot={snapshot}
          indicators={indicators}
          selected={view.selected}
          scene={scene}
          intervals={explored.intervals}
          compare={address.compare}
          onCompare={compare => change({ compare }, 'replace')}
          onClose={() => {
            select(null);
            focusTitle();
          }}
          onSelect={select}
          onIndicator={id => change({ indicator: id })}
        />
      )}
    </div>
  );
}

function ExplorerSheet({ explored }: { explored: Explored }) {
  const { snapshot, indicators, view, scene, change, hovered } = explored;
  const activeCode = hovered ?? view.selected?.code;
  return (
    <Sheet
      brand={<Brand snapshot={snapshot} />}
      choices={
        <>
          <ChoicePanel
            snapshot={snapshot}
            indicators={indicators}
            view={view}
            shows={explored.shows}
            error={explored.error}
            change={change}
          />
          <AreaSearch edition={view.edition} scope={view.scope} onSelect={explored.select} onGo={change} />
        </>
      }
      legend={
        scene && (
          <Legend
            scene={scene}
            people={explored.people}
            note={zoomText(view.level, explored.shownLevel)}
            filter={explored.filter.parts}
            pointed={explored.pointed}
            active={activeCode ? (scene.scheme.classOf.get(activeCode) ?? null) : null}
            limitsNote={explored.beside.note}
            onPoint={explored.setPointed}
            onFilter={explored.filter.choose}
            change={change}
          />
        )
      }
    />
  );
}

function ExplorerHeader({ explored }: { explored: Explored }) {
  const { snapshot, view, scene, shown, place, change } = explored;
  const picture = useMapPictures(explored);
  const title = scene?.title ?? mapTitle({ ...shown, place });
  const compared = explored.sideBySideTitle;
  const csv = scene?.priority?.csv ?? (view.show === 'priority' ? null : csvUrl(view));
  const asGeojson = (csv: string) => csv.replace('format=csv', 'format=geojson');
  return (
    <MapHeader
      title={compared ?? title}
      finding={compared ? compareAreasWords.onMap(title) : scene ? scene.finding : aLine}
      keepsFinding={scene?.priority !== undefined}
      csv={csv}
      geojson={scene ? (scene.priority ? asGeojson(scene.priority.csv) : geojsonUrl(view)) : null}
      picture={picture}
      snapshot={snapshot}
      tableIsOpen={view.table}
      tableWords={view.show === 'priority' ? { show: rankedWords.showList, hide: rankedWords.hideList } : undefined}
      onToggleTable={() => change({ view: view.table ? closedView(view.show) : 'table' })}
    />
  );
}

/** Room for what will be said when it is known. */
const aLine = '\u00a0';

/** The map as a picture, with the one beside it where there is one. */
function useMapPictures({ snapshot, scene, second, beside, people, filter, narrowed, drawable, ...held }: Explored) {
  return usePicture(snapshot, scene !== null && drawable, ({ wordsOfScene }) => {
    const isPair = beside.view !== null && second.scene !== null;
    const limits = beside.note ?? '';
    const ofSecond = held.onMap ? pairWords.onlyFirst : '';
    const seen = [
      { map: held.map.current, scene, people, filter: filter.parts, notes: [narrowed, limits] },
      ...(isPair
        ? [{ map: held.secondMap.current, scene: second.scene, people: null, filter: [], notes: [ofSecond, limits] }]
        : []),
    ];
    const sheets = seen.flatMap(({ map, scene: shown, ...said }) =>
      map && shown ? [{ map, words: wordsOfScene({ scene: shown, snapshot, ...said }) }] : [],
    );
    return { sheets, name: nameOf(scene!) };
  });
}

const nameOf = ({ view: { indicator, level, edition, period } }: Scene) =>
  [indicator.id, level, edition, period].filter(Boolean).join('-');

/** Said aloud when an area is chosen. */
function chosenText({ view, scene, intervals }: Explored): string {
  const value = view.selected && scene?.byCode.get(view.selected.code);
  return value && scene ? valueInWords(value, scene, intervals) : '';
}

function valueInWords(value: Value, { view, priority, scheme }: Scene, intervals: Intervals): string {
  const { code } = value.area;
  const isRanked = priority && scheme.classOf.has(code);
  const place = isRanked ? `. ${placeText(priority.rowOf.get(code), priority.answer, view)}` : '';
  const text = valueWithInterval(value, intervals.get(code), view.indicator);
  return `${value.area.label}: ${text}${value.uncertain ? `. ${words.uncertain}` : ''}${place}`;
}
