import type { Map as MapLibreMap, RasterLayerSpecification } from 'maplibre-gl';
import type { Background } from './useBackground';

/** The source and the layer of the map that lies under the areas. */
export const underlayId = 'background';

/** Pale and without colour: it shows through the classes, whose colours may grow paler but not other. */
const layer: RasterLayerSpecification = {
  id: underlayId,
  type: 'raster',
  source: underlayId,
  paint: { 'raster-saturation': -1, 'raster-opacity': 0.75, 'raster-fade-duration': 0 },
};

/** Lays a map of pictures under everything but the sea, or takes it away. */
export function layUnder(map: MapLibreMap, background: Background | null) {
  if (map.getLayer(underlayId)) map.removeLayer(underlayId);
  if (map.getSource(underlayId)) map.removeSource(underlayId);
  if (map.getLayer('ground')) map.setLayoutProperty('ground', 'visibility', background ? 'none' : 'visible');
  if (!background) return;
  map.addSource(underlayId, {
    type: 'raster',
    tiles: [location.origin + background.tiles],
    tileSize: 256,
    maxzoom: background.maxZoom,
  });
  map.addLayer(layer, map.getLayersOrder().find(other => other !== 'sea'));
}
