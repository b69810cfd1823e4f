import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Area } from '../api/types';
import { belowNames } from './layers';
import { letters } from './letterNames';
import { middleOf } from './locks';
import { spread, type Point } from './spread';
import { colours, fontStack } from './style';

const [source, outline, halo] = ['letters', 'compared', 'compared-halo'];

/** The width of a letter's disc with its edge, in pixels: nearer each other than that, letters hide each other. */
const width = 28;

const layers: LayerSpecification[] = [
  {
    id: 'letter-lines',
    type: 'line',
    source: source!,
    filter: ['==', ['geometry-type'], 'LineString'],
    paint: { 'line-color': colours.ink, 'line-width': 1.5 },
  },
  {
    id: 'letter-discs',
    type: 'circle',
    source: source!,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-radius': 11,
      'circle-color': '#ffffff',
      'circle-stroke-color': colours.ink,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'letters',
    type: 'symbol',
    source: source!,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['get', 'letter'],
      'text-font': fontStack,
      'text-size': 15,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': colours.ink },
  },
];

/** Compared areas are told apart by letters, not colours: the colours are the values'. */
export class Letters {
  private areas: Area[] = [];

  constructor(private readonly map: MapLibreMap) {}

  add() {
    this.map.addSource(source!, { type: 'geojson', data: this.collection() });
    for (const layer of layers) this.map.addLayer(layer);
    this.map.on('moveend', () => this.areas.length > 0 && this.draw());
  }

  /** Marks some areas of a layer of tiles. */
  place(areas: Area[], tiles: string) {
    this.areas = areas.slice(0, letters.length);
    for (const id of [outline!, halo!]) if (this.map.getLayer(id)) this.map.removeLayer(id);
    this.draw();
    if (areas.length === 0) return;
    const shared = {
      type: 'line' as const,
      source: tiles,
      'source-layer': tiles,
      filter: ['in', ['get', 'code'], ['literal', areas.map(area => area.code)]] as ExpressionSpecification,
      layout: { 'line-join': 'round' as const },
    };
    const below = belowNames(this.map);
    this.map.addLayer({ id: halo!, ...shared, paint: { 'line-color': colours.halo, 'line-width': 5.5 } }, below);
    this.map.addLayer({ id: outline!, ...shared, paint: { 'line-color': colours.ink, 'line-width': 2 } }, below);
  }

  private draw() {
    void this.map.getSource<GeoJSONSource>(source!)?.setData(this.collection());
  }

  /** Letters too near each other are moved aside, each with a line to its area. */
  private collection() {
    const placed = this.areas.flatMap((area, i) => {
      const at = middleOf(area);
      return at ? [{ letter: letters[i], at }] : [];
    });
    const inPixels = placed.map(({ at }): Point => {
      const { x, y } = this.map.project(at);
      return [x, y];
    });
    const features = spread(inPixels, width).flatMap((to, i) => {
      const { letter, at } = placed[i]!;
      const isMoved = to !== inPixels[i];
      const place = isMoved ? this.map.unproject(to).toArray() : at;
      return [
        ...(isMoved ? [feature({ type: 'LineString' as const, coordinates: [at, place] }, letter)] : []),
        feature({ type: 'Point' as const, coordinates: place }, letter),
      ];
    });
    return { type: 'FeatureCollection' as const, features };
  }
}

type Geometry = { type: 'Point'; coordinates: number[] } | { type: 'LineString'; coordinates: number[][] };

const feature = (geometry: Geometry, letter: string | undefined) => ({
  type: 'Feature' as const,
  properties: { letter },
  geometry,
});
