import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Area } from '../api/types';
import { belowNames } from './layers';
import { letters } from './letterNames';
import { middleOf } from './locks';
import { colours, fontStack } from './style';

const [source, outline, halo] = ['letters', 'compared', 'compared-halo'];

const layers: LayerSpecification[] = [
  {
    id: 'letter-discs',
    type: 'circle',
    source: source!,
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

export function addLetters(map: MapLibreMap) {
  map.addSource(source!, { type: 'geojson', data: collection([]) });
  for (const layer of layers) map.addLayer(layer);
}

/** Compared areas are told apart by letters, not colours: the colours are the values'. */
export function placeLetters(map: MapLibreMap, areas: Area[], tiles: string) {
  for (const id of [outline!, halo!]) if (map.getLayer(id)) map.removeLayer(id);
  void map.getSource<GeoJSONSource>(source!)?.setData(collection(areas));
  if (areas.length === 0) return;
  const shared = {
    type: 'line' as const,
    source: tiles,
    'source-layer': tiles,
    filter: ['in', ['get', 'code'], ['literal', areas.map(area => area.code)]] as ExpressionSpecification,
    layout: { 'line-join': 'round' as const },
  };
  const below = belowNames(map);
  map.addLayer({ id: halo!, ...shared, paint: { 'line-color': colours.halo, 'line-width': 5.5 } }, below);
  map.addLayer({ id: outline!, ...shared, paint: { 'line-color': colours.ink, 'line-width': 2 } }, below);
}

function collection(areas: Area[]) {
  const features = areas.slice(0, letters.length).flatMap((area, i) => {
    const coordinates = middleOf(area);
    if (!coordinates) return [];
    const geometry = { type: 'Point' as const, coordinates };
    return [{ type: 'Feature' as const, properties: { letter: letters[i] }, geometry }];
  });
  return { type: 'FeatureCollection' as const, features };
}
