import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Snapshot, TileLayer } from '../api/types';

export const colours = {
  sea: '#dfe6ea',
  land: '#f6f3ec',
  ink: '#1d2429',
  halo: '#ffffff',
  suppressed: '#d3d8db',
};

/** The page's own family; MapLibre does not quote names, so this one must not need it. */
export const fontStack = ['Source Sans'];

export const nameHalo = {
  'text-halo-color': 'rgba(255, 255, 255, 0.92)',
  'text-halo-width': 1.4,
  'text-halo-blur': 0.3,
};

/** Everything that does not depend on a choice: one source per tile layer, the sea, the water, the place names. */
export function buildStyle(snapshot: Snapshot): StyleSpecification {
  const has = (id: string) => snapshot.tileLayers.some(layer => layer.id === id);
  const land = ['county', 'municipality'].find(has);
  return {
    version: 8,
    // A colour that glides into another is six frames where one does.
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(snapshot.tileLayers.map(layer => [layer.id, source(layer)])),
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      ...(land ? [ground(land)] : []),
      ...(has('water') ? [water, shore] : []),
      ...(has('localities') ? [localities] : []),
    ],
  };
}

/** Features carry their own ids, so values join them without a property being looked up. */
function source({ id, geometry, minZoom }: TileLayer): SourceSpecification {
  return {
    type: 'vector',
    tiles: [`${location.origin}/tiles/${geometry}/webmercator/${id}/{z}/{x}/{y}.mvt`],
    minzoom: minZoom,
    maxzoom: 14,
  };
}

/** Land to look at before the values come, and where what was chosen is not shown this far out. */
const ground = (source: string): LayerSpecification => ({
  id: 'ground',
  type: 'fill',
  source,
  'source-layer': source,
  paint: { 'fill-color': colours.land },
});

/** Drawn above the areas: from 2025 they reach the territorial limit, and nobody lives at sea. */
const water: LayerSpecification = {
  id: 'water',
  type: 'fill',
  source: 'water',
  'source-layer': 'water',
  paint: { 'fill-color': colours.sea, 'fill-antialias': false },
};

/** Covers the half of a border that falls outside the water's own edge, at the territorial limit. */
const shore: LayerSpecification = {
  id: 'shore',
  type: 'line',
  source: 'water',
  'source-layer': 'water',
  paint: { 'line-color': colours.sea, 'line-width': 3 },
};

/** No `glyphs` address in the style, so MapLibre draws the letters itself, with the page's own font. */
const localities: LayerSpecification = {
  id: 'localities',
  type: 'symbol',
  source: 'localities',
  'source-layer': 'localities',
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fontStack,
    'text-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      6,
      ['step', ['get', 'population'], 11, 20000, 13, 100000, 15],
      12,
      ['step', ['get', 'population'], 13, 2000, 14, 20000, 17, 100000, 20],
    ],
    'text-padding': 6,
    'text-max-width': 7,
    'text-letter-spacing': 0.01,
    'symbol-sort-key': ['-', 0, ['get', 'population']],
  },
  paint: {
    'text-color': '#2b3238',
    ...nameHalo,
  },
};
