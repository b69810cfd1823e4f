import type { Bounds } from '../api/types';

const tilePixels = 512;

/** The zoom from which a box is `pixels` across in Web Mercator (the geometric mean of its width and height). */
export function zoomWhereWide([west, south, east, north]: Bounds, pixels: number): number {
  const width = (east - west) / 360;
  const height = (mercator(north) - mercator(south)) / (2 * Math.PI);
  return Math.log2(pixels / (tilePixels * Math.sqrt(width * height)));
}

const mercator = (latitude: number) => Math.asinh(Math.tan((latitude * Math.PI) / 180));
