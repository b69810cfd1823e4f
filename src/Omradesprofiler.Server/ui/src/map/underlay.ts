import type { Map as MapLibreMap, RasterLayerSpecification } from 'maplibre-gl';
import type { Background } from './useBackground';

const id = 'background';

/** Pale and without colour, so that the classes keep theirs and the legend stays true. */
const layer: RasterLayerSpecification = {
  id,
  type: 'raster',
  source: id,
  paint: { 'raster-saturation': -1, 'raster-opacity': 0.75, 'raster-fade-duration': 0 },
};

/** Lays a map of pictures under everything but the sea, or takes it away. */
export function layUnder(map: MapLibreMap, background: Background | null) {
  if (map.getLayer(id)) map.removeLayer(id);
  if (map.getSource(id)) map.removeSource(id);
  if (map.getLayer('ground')) map.setLayoutProperty('ground', 'visibility', background ? 'none' : 'visible');
  if (!background) return;
  map.addSource(id, {
    type: 'raster',
    tiles: [location.origin + background.tiles],
    tileSize: 256,
    maxzoom: background.maxZoom,
  });
  map.addLayer(layer, map.getLayersOrder().find(other => other !== 'sea'));
}
