import { lazy, Suspense } from 'react';
import { MapStage } from '../map/MapStage';
import { MapTools } from '../map/MapTools';
import { PairCaption } from '../map/PairCaption';
import { SceneTip } from '../map/SceneTip';
import { words } from '../words/sv';
import type { Explored } from './useExplorer';

const SecondMap = lazy(() => import('../map/SecondMap'));

/** The map, and another beside it where one is asked for: the same view of the land, pointer and choice. */
export function Maps({ explored }: { explored: Explored }) {
  const { snapshot, view, scene, second, beside, hovered, setHovered, change, answer, isDrawing } = explored;
  const shared = { snapshot, drawable: explored.drawable, cameras: explored.cameras, selected: view.selected };
  const isPair = beside.view !== null;
  return (
    <div className="maps" data-pair={isPair || undefined}>
      <figure className="pair">
        <MapTools view={view} address={explored.address} change={change} />
        <MapStage
          {...shared}
          picture={scene}
          describe={code => scene && <SceneTip code={code} scene={scene} range={explored.intervals.get(code)} />}
          answer={isDrawing ? { ...answer, loading: true } : answer}
          reveal={explored.reveal}
          highlighted={explored.pointed}
          chosen={explored.onMap}
          pointed={hovered}
          compared={explored.compared}
          onMap={made => {
            explored.map.current = made;
          }}
          onHover={setHovered}
          onSelect={explored.selectOnMap}
          onZoom={explored.setZoom}
          onTable={() => change({ view: 'table' })}
        />
        {isPair && scene && <PairCaption scene={scene} snapshot={snapshot} pointed={hovered} />}
      </figure>
      {beside.view && (
        <Suspense fallback={<p className="job-wait quiet">{words.loading}</p>}>
          <SecondMap
            {...shared}
            indicators={explored.indicators}
            view={beside.view}
            scene={second.scene}
            answer={second.answer}
            pointed={hovered}
            chosen={explored.onMap}
            onMap={made => {
              explored.secondMap.current = made;
            }}
            describe={code => second.scene && <SceneTip code={code} scene={second.scene} range={undefined} />}
            change={change}
            onHover={setHovered}
            onSelect={explored.select}
          />
        </Suspense>
      )}
    </div>
  );
}
