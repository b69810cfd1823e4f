import type { Map, MapGeoJSONFeature, PointLike } from 'maplibre-gl';
import { clinicLayers } from './clinics';
import { siteLayers } from './sites';

type Asked = Pick<Map, 'getLayer' | 'queryRenderedFeatures'>;

/** The area under the pointer, unless the sea lies over it. */
export function areaAt(map: Asked, point: PointLike): MapGeoJSONFeature | undefined {
  const layers = ['water', 'area-land'].filter(id => map.getLayer(id));
  const top = map.queryRenderedFeatures(point, { layers })[0];
  return top?.layer.id === 'area-land' ? top : undefined;
}

/** The clinic or other place whose point or name is there. */
export function placeAt(map: Asked, point: PointLike, byKeys: boolean): string | undefined {
  const layers = [...clinicLayers, ...siteLayers].filter(
    id => map.getLayer(id) && !(byKeys && map.getLayer(id)!.type === 'symbol'),
  );
  return map.queryRenderedFeatures(point, { layers })[0]?.properties.id as string | undefined;
}
