import type { Bounds } from '../api/types';

export function framePadding({ clientWidth, clientHeight }: HTMLElement) {
  return Math.round(Math.min(clientWidth, clientHeight) * 0.05);
}

/** The box with a part of its own size added on each side. */
export function widened([west, south, east, north]: Bounds, part: number): Bounds {
  const [x, y] = [(east - west) * part, (north - south) * part];
  return [west - x, Math.max(-85, south - y), east + x, Math.min(85, north + y)];
}
