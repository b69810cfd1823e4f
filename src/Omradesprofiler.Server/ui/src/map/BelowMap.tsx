import { lazy, Suspense } from 'react';
import type { Address, ChangeAddress } from '../choices/address';
import type { People } from '../choices/people';
import type { Scene } from '../choices/scene';
import type { View } from '../choices/view';

const TimeSlider = lazy(() => import('./TimeSlider'));
const Beeswarm = lazy(() => import('../charts/Beeswarm'));

interface Props {
  address: Address;
  view: View;
  scene: Scene | null;
  people: People | null;
  chosen: ReadonlySet<string> | null;
  hovered: string | null;
  isSettled: boolean;
  isFixed: boolean;
  change: ChangeAddress;
  onHover: (code: string | null) => void;
  onSelect: (code: string) => void;
}

/** What was put under the map: its years, its people. Fetched when they are opened. */
export function BelowMap(props: Props) {
  const { address, view, scene, isSettled, isFixed, change } = props;
  if (!address.play && !address.swarm) return null;
  return (
    <div className="below-map">
      <Suspense>
        {address.play && <TimeSlider view={view} isSettled={isSettled} isFixed={isFixed} change={change} />}
        {address.swarm && scene?.view.show === 'values' && (
          <Beeswarm
            scene={scene}
            people={props.people}
            chosen={props.chosen}
            hovered={props.hovered}
            selected={view.selected?.code ?? null}
            onHover={props.onHover}
            onSelect={props.onSelect}
          />
        )}
      </Suspense>
    </div>
  );
}
