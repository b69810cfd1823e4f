import type { ExpressionSpecification, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { missingPattern, uncertainPattern } from './patterns';
import { colours } from './style';

const nameLayers = ['locks', 'names-deso', 'names-regso', 'localities'];

/** The lowest of some layers, which another is to lie under; they need not all be there. */
const lowestOf = (map: MapLibreMap, ids: string[]) => map.getLayersOrder().find(id => ids.includes(id));

/** Below what is drawn above all borders. */
export const belowWater = (map: MapLibreMap) => lowestOf(map, ['water', 'area-hover', 'selected-halo', ...nameLayers]);
export const belowNames = (map: MapLibreMap) => lowestOf(map, nameLayers);
export const belowPlaces = (map: MapLibreMap) => lowestOf(map, ['localities']);

const at = (source: string) => ({ source, 'source-layer': source });

/** Outside what is chosen in the legend: paler, not hidden. */
const isOut: ExpressionSpecification = ['boolean', ['feature-state', 'out'], false];

const whereStatus = (status: string, cover: number): ExpressionSpecification => [
  'case',
  ['!=', ['feature-state', 'status'], status],
  0,
  isOut,
  cover * (status === 'published' ? 1 : 0.3),
  cover,
];

/**
 * The areas that carry the values, from the ground up. Colours and states are set by AreaMap. Where something lies
 * under them they let it through, and keep their land, unseen, to be pointed at.
 */
export const areaLayers = (source: string, cover: number): LayerSpecification[] => [
  {
    id: 'area-land',
    type: 'fill',
    ...at(source),
    paint: { 'fill-color': colours.land, 'fill-opacity': cover < 1 ? 0 : 1 },
  },
  {
    id: 'area-missing',
    type: 'fill',
    ...at(source),
    paint: { 'fill-pattern': missingPattern, 'fill-opacity': whereStatus('missing', cover) },
  },
  {
    id: 'area-suppressed',
    type: 'fill',
    ...at(source),
    paint: { 'fill-color': colours.suppressed, 'fill-opacity': whereStatus('suppressed', cover) },
  },
  {
    id: 'area-value',
    type: 'fill',
    ...at(source),
    paint: { 'fill-color': colours.land, 'fill-opacity': whereStatus('published', cover) },
  },
  {
    id: 'area-uncertain',
    type: 'fill',
    ...at(source),
    paint: {
      'fill-pattern': uncertainPattern,
      'fill-opacity': ['case', isOut, 0, ['boolean', ['feature-state', 'uncertain'], false], 1, 0],
    },
  },
  {
    id: 'area-line',
    type: 'line',
    ...at(source),
    paint: { 'line-color': '#4a4037', 'line-width': 0.5, 'line-opacity': wideEnough },
  },
];

export const hoverLayer = (source: string): LayerSpecification => ({
  id: 'area-hover',
  type: 'line',
  ...at(source),
  layout: { 'line-join': 'round' },
  paint: {
    'line-color': colours.ink,
    'line-width': 1.75,
    'line-opacity': ['case', ['boolean', ['feature-state', 'hover'], false], 1, 0],
  },
});

/** A border is drawn from the zoom at which its area is at least 12 pixels across, kept in the state `from`. */
const wideEnough: ExpressionSpecification = [
  'step',
  ['zoom'],
  0,
  ...Array.from({ length: 21 }, (_, i) => 4 + i / 2).flatMap((zoom): [number, ExpressionSpecification] => [
    zoom,
    ['case', ['<=', ['coalesce', ['feature-state', 'from'], 99], zoom], 0.45, 0],
  ]),
];

/** Coarser borders over finer areas: thin and dark, the coarser the stronger; lighter the further out. */
export function borderLayer(level: 'regso' | 'municipality' | 'county', source: string): LayerSpecification {
  const [width, opacity] = {
    regso: [0.6, 0.55],
    municipality: [byZoom(4, 0.2, 8, 1), byZoom(4, 0.4, 8, 0.8)],
    county: [byZoom(4, 0.7, 8, 1.6), byZoom(4, 0.6, 8, 0.9)],
  }[level];
  return {
    id: `border-${level}`,
    type: 'line',
    ...at(source),
    ...(level === 'regso' ? { minzoom: 8.5 } : {}),
    layout: { 'line-join': 'round' },
    paint: { 'line-color': '#2d353b', 'line-width': width, 'line-opacity': opacity },
  } as LayerSpecification;
}

const byZoom = (from: number, less: number, to: number, more: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  from,
  less,
  to,
  more,
];

/** A dark outline with a light halo round the chosen area. */
export function selectionLayers(source: string, code: string): LayerSpecification[] {
  const shared = {
    type: 'line' as const,
    ...at(source),
    filter: ['==', ['get', 'code'], code] as ExpressionSpecification,
    layout: { 'line-join': 'round' as const },
  };
  return [
    { id: 'selected-halo', ...shared, paint: { 'line-color': colours.halo, 'line-width': 7, 'line-opacity': 0.9 } },
    { id: 'selected', ...shared, paint: { 'line-color': colours.ink, 'line-width': 3 } },
  ];
}

/** The fill of each class; where some are chosen, the paler one for the areas outside them. */
export function classColours(ofClass: string[], ofOutside: string[] = ofClass): ExpressionSpecification {
  if (ofClass.length === 0) return ['to-color', colours.land];
  return ['case', isOut, match(ofOutside), match(ofClass)];
}

function match(ofClass: string[]): ExpressionSpecification {
  const pairs = ofClass.flatMap((colour, i): [number, string] => [i, colour]);
  return [
    'match',
    ['coalesce', ['feature-state', 'class'], -1],
    ...pairs,
    colours.land,
  ] as unknown as ExpressionSpecification;
}
