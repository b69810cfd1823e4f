import type { Map as MapLibreMap } from 'maplibre-gl';

/** The map as a picture of its own. */
interface MapCopy {
  canvas: HTMLCanvasElement;
  /** To each of the window's pixels, in the middle. */
  metresPerPixel: number;
}

/** What the map shows, drawn anew with so many pixels to each of the window's. */
export async function copyOf(map: MapLibreMap, pixelRatio: number): Promise<MapCopy> {
  const before = map.getPixelRatio();
  map.setPixelRatio(pixelRatio);
  await map.once('idle');
  map.redraw();
  const source = map.getCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [source.width, source.height];
  canvas.getContext('2d')!.drawImage(source, 0, 0);
  map.setPixelRatio(before);
  const { clientWidth, clientHeight } = map.getContainer();
  const y = clientHeight / 2;
  const metres = map.unproject([0, y]).distanceTo(map.unproject([clientWidth, y]));
  return { canvas, metresPerPixel: metres / clientWidth };
}
