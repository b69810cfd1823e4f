import type { Bounds, Level, Snapshot } from '../api/types';
import { zoomWhereWide } from '../map/widths';
import { canBeNarrowed, fineToCoarse, levelsOnMap, type View } from './view';

/** The tile layer of a level and edition. */
export const tileLayerOf = (snapshot: Snapshot, level: Level, edition: string | null) =>
  snapshot.tileLayers.find(layer => layer.level === level && (layer.edition ?? null) === edition);

/**
 * What the map can show this far out: the level that was chosen, else the finest coarser one that has values of the
 * same period; null where there is none, and one must zoom in.
 */
export function viewAtZoom(view: View, snapshot: Snapshot, zoom: number): View | null {
  const isShown = (level: Level, edition: string | null) =>
    (tileLayerOf(snapshot, level, edition)?.minZoom ?? 0) <= zoom;
  if (isShown(view.level, view.edition)) return view;
  const coarser = fineToCoarse.slice(fineToCoarse.indexOf(view.level) + 1);
  const places = levelsOnMap(view.indicator, snapshot)
    .filter(({ level }) => coarser.includes(level) && level !== 'country')
    .flatMap(({ level, editions }) =>
      editions.filter(one => one.periods.includes(view.period)).map(({ edition }) => ({ level, edition })),
    );
  const place = places.find(({ level, edition }) => isShown(level, edition));
  return place ? { ...view, ...place, within: canBeNarrowed(place.level) ? view.within : null } : null;
}

/** About the zoom at which the window shows a box: what to begin with until the map tells its own. */
export const zoomThatShows = (bounds: Bounds) =>
  Math.floor(zoomWhereWide(bounds, 0.9 * Math.sqrt(innerWidth * innerHeight)));
