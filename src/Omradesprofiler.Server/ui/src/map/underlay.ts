import type { Map as MapLibreMap, RasterLayerSpecification } from 'maplibre-gl';
import type { Background } from './useBackground';

/** The source and the layer of the map that lies under the areas. */
const underlayId = 'background';

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

/** Whether an event of the map is about the map that lies under. */
export const isOfUnderlay = (event: object) => 'sourceId' in event && event.sourceId === underlayId;

/** Tells when none of the pictures that were asked for came; one that is lost among others is only left out. */
export function watchUnderlay(map: MapLibreMap, onLost: () => void) {
  let [came, lost] = [0, 0];
  map.on('error', event => {
    if (isOfUnderlay(event)) lost += 1;
  });
  map.on('data', event => {
    if (isOfUnderlay(event) && 'tile' in event && event.tile) came += 1;
  });
  map.on('idle', () => {
    const isLost = lost > 0 && came === 0;
    [came, lost] = [0, 0];
    if (isLost) onLost();
  });
}
