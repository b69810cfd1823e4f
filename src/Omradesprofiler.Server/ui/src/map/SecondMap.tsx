import type { ReactNode } from 'react';
import type { Indicator, Snapshot } from '../api/types';
import type { ChangeAddress } from '../choices/address';
import { indicatorGroups } from '../choices/ChoicePanel';
import { periodsOf } from '../choices/periods';
import { formatSecond } from '../choices/second';
import type { Scene } from '../choices/scene';
import { levelsOnMap, type AreaKey, type View } from '../choices/view';
import type { Resource } from '../api/useResource';
import { Icon } from '../ui/Icon';
import { Picker } from '../ui/Picker';
import { pairWords } from '../words/mapTools';
import { words } from '../words/sv';
import type { AreaMap } from './AreaMap';
import type { Cameras } from './cameras';
import { MapStage } from './MapStage';
import { PairCaption } from './PairCaption';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  view: View;
  scene: Scene | null;
  answer: Resource<unknown>;
  drawable: boolean;
  cameras: Cameras;
  selected: AreaKey | null;
  pointed: string | null;
  /** What is chosen in the first map's legend. */
  chosen: ReadonlySet<string> | null;
  onMap: (map: AreaMap | null) => void;
  describe: (code: string) => ReactNode;
  change: ChangeAddress;
  onHover: (code: string | null) => void;
  onSelect: (area: AreaKey) => void;
}

/** Another indicator or year beside the map, with the same camera, pointer and choice of area. */
export default function SecondMap(props: Props) {
  const { snapshot, indicators, view, scene, answer, change, pointed, onSelect } = props;
  const choose = (indicator: string, period: string) => change({ second: formatSecond(indicator, period) });
  const usable = indicators.filter(one => levelsOnMap(one, snapshot).some(({ level }) => level === view.level));
  const periods = periodsOf(view).toReversed();
  return (
    <figure className="pair">
      <div className="pair-choices">
        <Picker
          label={pairWords.indicator}
          groups={indicatorGroups(usable)}
          value={view.indicator.id}
          onChange={id => choose(id, view.period)}
        />
        <Picker
          label={words.period}
          groups={[{ title: '', choices: periods.map(({ period }) => ({ id: period, label: period })) }]}
          value={view.period}
          onChange={period => choose(view.indicator.id, period)}
        />
        <button
          type="button"
          className="icon-button"
          aria-label={pairWords.close}
          title={pairWords.close}
          onClick={() => change({ second: '' })}
        >
          <Icon name="close" />
        </button>
      </div>
      <MapStage
        snapshot={snapshot}
        picture={scene}
        describe={props.describe}
        answer={answer}
        drawable={props.drawable}
        name={pairWords.map}
        cameras={props.cameras}
        selected={props.selected}
        reveal={null}
        highlighted={null}
        pointed={pointed}
        chosen={props.chosen}
        onMap={props.onMap}
        onHover={props.onHover}
        onSelect={code => code && onSelect({ level: view.level, code, edition: view.edition })}
        onZoom={ignore}
        onTable={() => change({ view: 'table' })}
      />
      {scene && <PairCaption scene={scene} snapshot={snapshot} pointed={pointed} />}
    </figure>
  );
}

const ignore = () => {};
