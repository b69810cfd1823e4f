import type { GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import type { Area } from '../api/types';
import { belowPlaces } from './layers';
import { lockIcon } from './patterns';

const source = 'locks';

/** The suppressed areas' signs. They are few, and none gives way to another sign. */
const layer: LayerSpecification = {
  id: 'locks',
  type: 'symbol',
  source,
  layout: {
    'icon-image': lockIcon,
    'icon-size': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  },
};

export function addLocks(map: MapLibreMap) {
  map.addSource(source, { type: 'geojson', data: collection([]) });
  map.addLayer(layer, belowPlaces(map));
}

/** Puts a lock in each of some areas, and takes away those that were. */
export function placeLocks(map: MapLibreMap, areas: Area[]) {
  void map.getSource<GeoJSONSource>(source)?.setData(collection(areas));
}

function collection(areas: Area[]) {
  const features = areas.flatMap(area => {
    const coordinates = middleOf(area);
    if (!coordinates) return [];
    return [{ type: 'Feature' as const, properties: {}, geometry: { type: 'Point' as const, coordinates } }];
  });
  return { type: 'FeatureCollection' as const, features };
}

/** Where an area's sign stands: its label point, unless that is off the land that the box holds. */
export function middleOf({ bounds, labelPoint }: Area): [number, number] | null {
  if (!bounds) return labelPoint;
  const [west, south, east, north] = bounds;
  const [x, y] = labelPoint ?? [NaN, NaN];
  return x > west && x < east && y > south && y < north ? [x, y] : [(west + east) / 2, (south + north) / 2];
}
