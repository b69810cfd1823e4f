import type { GeoJSONFeature, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { belowWater } from './layers';

type Position = number[];

interface Division {
  source: string;
  /** The territory of each area, by code. */
  classOf: ReadonlyMap<string, number>;
}

const source = 'territories';

const layer: LayerSpecification = {
  id: 'territories',
  type: 'line',
  source,
  layout: { 'line-join': 'round', 'line-cap': 'round' },
  paint: {
    'line-color': '#2d353b',
    'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 9, 1.6, 13, 2.4],
    'line-opacity': 0.85,
  },
};

/**
 * The lines between territories. The tiles know areas only, but two areas share their border vertex by vertex, so the
 * lines are the pieces that areas of different territories have in common.
 */
export class TerritoryLines {
  private division: Division | null = null;
  private drawn = '';
  private changes = 0;

  constructor(private readonly map: MapLibreMap) {}

  add() {
    this.map.addSource(source, { type: 'geojson', data: collection([]) });
    this.map.addLayer(layer, belowWater(this.map));
  }

  /** Which areas belong together from now on; null for none. */
  divide(division: Division | null) {
    if (!division && !this.division) return;
    // Areas reach out to sea, and so do their borders: the water lies over both.
    this.map.moveLayer(layer.id, belowWater(this.map));
    this.division = division;
    this.changes++;
  }

  /** Draws the lines anew where the view or the division has changed; true if it did, and another frame comes. */
  refresh(): boolean {
    const view = `${this.changes} ${this.map.getBounds().toString()}`;
    if (view === this.drawn || (!this.division && this.drawn === '')) return false;
    this.drawn = this.division ? view : '';
    void this.map.getSource<GeoJSONSource>(source)?.setData(collection(this.division ? this.lines(this.division) : []));
    return true;
  }

  private lines({ source: areas, classOf }: Division): Position[][] {
    const seen = new Map<string, number>();
    const lines: Position[][] = [];
    for (const { geometry, properties } of this.map.querySourceFeatures(areas, { sourceLayer: areas })) {
      const territory = classOf.get(properties.code as string) ?? -1;
      for (const ring of ringsOf(geometry))
        for (let i = 1; i < ring.length; i++) {
          const key = keyOf(ring[i - 1]!, ring[i]!);
          const other = seen.get(key);
          if (other !== undefined && other !== territory) lines.push([ring[i - 1]!, ring[i]!]);
          seen.set(key, territory);
        }
    }
    return lines;
  }
}

function ringsOf(geometry: GeoJSONFeature['geometry']): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : [];
}

/** The same piece whichever way it is walked. */
function keyOf([x1, y1]: Position, [x2, y2]: Position): string {
  const isForward = x1! < x2! || (x1 === x2 && y1! < y2!);
  return isForward ? `${x1} ${y1} ${x2} ${y2}` : `${x2} ${y2} ${x1} ${y1}`;
}

const collection = (lines: Position[][]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: { type: 'MultiLineString' as const, coordinates: lines },
});
