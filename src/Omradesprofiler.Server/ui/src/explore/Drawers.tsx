import { lazy, Suspense } from 'react';
import type { Show } from '../choices/view';
import { TableDrawer } from '../table/TableDrawer';
import type { Explored } from './useExplorer';

const CompareDrawer = lazy(() => import('../compare/CompareDrawer'));
const PriorityTable = lazy(() => import('../table/PriorityTable'));

/** What the address says where no table is open: beside an order it has to be said. */
export const closedView = (show: Show) => (show === 'priority' ? 'map' : '');

/** Under the map: what it shows as a table, in order of priority where that is asked for, or areas side by side. */
export function Drawers({ explored }: { explored: Explored }) {
  const { snapshot, indicators, address, change, view, listed, select } = explored;
  const { scene } = listed;
  const close = () => change({ view: closedView(view.show) });
  if (address.view === 'compare')
    return (
      <Suspense fallback={null}>
        <CompareDrawer address={address} change={change} onSelect={select} onClose={close} />
      </Suspense>
    );
  if (!view.table || !scene) return null;
  const shared = { scene, selected: view.selected, onSelect: select, onClose: close };
  return scene.priority ? (
    <Suspense fallback={null}>
      <PriorityTable
        {...shared}
        {...{ snapshot, indicators, address, change }}
        priority={scene.priority}
        chosen={listed.chosen}
      />
    </Suspense>
  ) : (
    <TableDrawer {...shared} intervals={listed.intervals} chosen={listed.chosen} />
  );
}
