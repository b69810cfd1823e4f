import { bearerTo } from '../login/session';
import { useEffect, useMemo, useState } from 'react';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import type { Bounds, Snapshot } from '../api/types';
import type { Feature } from './borders';

const finest = 14;
const none: Feature[][] = [];

interface TileAt {
  z: number;
  x: number;
  y: number;
}

/**
 * The sea and the lakes that the page's map draws above the areas, from the same tiles: from 2025 areas reach out to
 * the territorial limit. Each tile's water reaches a little into its neighbours'.
 */
export function useWater({ tileLayers }: Snapshot, bounds: Bounds, width: number) {
  const layer = tileLayers.find(one => one.id === 'water');
  const tiles = useMemo(() => (layer ? tilesOf(bounds, width) : []), [layer, bounds, width]);
  const [answer, setAnswer] = useState<{ tiles: TileAt[]; water: Feature[][]; failed: boolean }>();
  useEffect(() => {
    const abort = new AbortController();
    Promise.all(tiles.map(at => waterOf(`/tiles/${layer!.geometry}/webmercator/water`, at, abort.signal)))
      .then(water => setAnswer({ tiles, water, failed: false }))
      .catch(() => abort.signal.aborted || setAnswer({ tiles, water: [], failed: true }));
    return () => abort.abort();
  }, [layer, tiles]);
  const current = answer?.tiles === tiles ? answer : undefined;
  return { water: current?.water ?? none, failed: current?.failed ?? false, loading: !current };
}

async function waterOf(path: string, { z, x, y }: TileAt, signal: AbortSignal): Promise<Feature[]> {
  const response = await fetch(`${path}/${z}/${x}/${y}.mvt`, { signal, headers: bearerTo(path) });
  if (!response.ok) throw new Error(response.statusText);
  if (response.status === 204) return [];
  const layer = new VectorTile(new PbfReader(await response.arrayBuffer())).layers.water;
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, i) => layer.feature(i).toGeoJSON(x, y, z) as unknown as Feature);
}

/** The tiles of the scale at which the picture is about two of them wide. */
function tilesOf([west, south, east, north]: Bounds, width: number): TileAt[] {
  const z = Math.max(0, Math.min(finest, Math.floor(Math.log2((360 / (east - west)) * (width / 256)))));
  const [left, right] = [west, east].map(lon => tileOf((lon + 180) / 360, z)) as [number, number];
  const [top, bottom] = [north, south].map(lat => tileOf(mercator(lat), z)) as [number, number];
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
  return columns.flatMap(x => rows.map(y => ({ z, x, y })));
}

const tileOf = (share: number, z: number) => Math.max(0, Math.min(2 ** z - 1, Math.floor(share * 2 ** z)));

/** How far down the world a latitude lies, from 0 to 1. */
const mercator = (lat: number) => (1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2;
