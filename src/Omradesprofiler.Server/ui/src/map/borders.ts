import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Area, Level, Snapshot } from '../api/types';
import { editionAt } from '../choices/view';
import { tileLayerOf } from '../choices/zoomed';
import { belowWater, borderLayer } from './layers';

const coarser = ['regso', 'municipality', 'county'] as const;

type Coarser = (typeof coarser)[number];

interface Division {
  level: Level;
  period: string;
  areas: Area[];
}

/** Draws the borders of the levels above the one that is shown, as they were in its period. */
export function replaceBorders(map: MapLibreMap, snapshot: Snapshot, { level, period, areas }: Division) {
  for (const border of coarser) if (map.getLayer(`border-${border}`)) map.removeLayer(`border-${border}`);
  const own = (coarser as readonly Level[]).indexOf(level);
  for (const border of coarser.filter((one, i) => i > own && lieInSeveral(areas, one))) {
    const source = tileLayerOf(snapshot, border, editionAt(snapshot, border, period))?.id;
    if (source) map.addLayer(borderLayer(border, source), belowWater(map));
  }
}

/** The border of the only area of a level is the edge of the map, and says nothing. */
const lieInSeveral = (areas: Area[], level: Coarser) =>
  areas.some(area => area[`${level}Code`] !== areas[0]![`${level}Code`]);
