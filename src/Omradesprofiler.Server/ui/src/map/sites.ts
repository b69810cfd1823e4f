import type { ExpressionSpecification, GeoJSONSource, LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';
import { belowNames } from './layers';
import type { SitePicture } from './picture';
import { colours, fontStack } from './style';

const [points, lines, reach] = ['sites', 'site-lines', 'site-reach'];

/** The page's own blue: on none of the scales of the areas. */
const blue = '#0b57a4';

const kind: ExpressionSpecification = ['get', 'kind'];
const isChosen: ExpressionSpecification = ['==', kind, 'chosen'];

const reachLine: LayerSpecification = {
  id: 'site-reach',
  type: 'line',
  source: reach,
  layout: { 'line-join': 'round' },
  paint: { 'line-color': blue, 'line-width': ['step', ['get', 'minutes'], 2.2, 6, 1.4, 11, 0.8] },
};

const reachFill: LayerSpecification = {
  id: 'site-reach-fill',
  type: 'fill',
  source: reach,
  paint: { 'fill-color': blue, 'fill-opacity': 0.12 },
};

const reachNames: LayerSpecification = {
  id: 'site-reach-names',
  type: 'symbol',
  source: reach,
  layout: {
    'symbol-placement': 'line',
    'symbol-spacing': 260,
    'text-field': ['concat', ['get', 'minutes'], '\u00a0min'],
    'text-font': fontStack,
    'text-size': 12,
  },
  paint: { 'text-color': blue, 'text-halo-color': '#ffffff', 'text-halo-width': 2 },
};

const allocation: LayerSpecification = {
  id: 'site-lines',
  type: 'line',
  source: lines,
  paint: {
    'line-color': colours.ink,
    'line-width': ['case', ['get', 'strong'], 1.6, 0.8],
    'line-opacity': ['case', ['get', 'strong'], 0.85, 0.35],
  },
};

const isCandidate: ExpressionSpecification = ['==', kind, 'candidate'];

/** What could be chosen is small, and lies under the clinics. */
const candidates: LayerSpecification = {
  id: 'site-candidates',
  type: 'circle',
  source: points,
  filter: isCandidate,
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 2.5, 11, ['case', ['get', 'picked'], 7, 5]],
    'circle-color': blue,
    'circle-stroke-color': '#ffffff',
    'circle-stroke-width': 1,
  },
};

/** The chosen are numbered discs; those that a rule speaks of are marked. */
const discs: LayerSpecification = {
  id: 'sites',
  type: 'circle',
  source: points,
  filter: ['!', isCandidate],
  layout: { 'circle-sort-key': ['get', 'order'] },
  paint: {
    'circle-radius': ['coalesce', ['get', 'radius'], ['match', kind, 'chosen', 12, 7]],
    'circle-color': [
      'coalesce',
      ['get', 'colour'],
      ['match', kind, 'chosen', colours.ink, 'forbidden', '#ffffff', 'removed', '#ffffff', blue],
    ],
    'circle-stroke-color': ['match', kind, 'forbidden', blue, 'removed', colours.ink, '#ffffff'],
    'circle-stroke-width': ['case', ['get', 'picked'], 4, 2],
  },
};

const marks: LayerSpecification = {
  id: 'site-marks',
  type: 'symbol',
  source: points,
  filter: ['!=', ['get', 'mark'], ''],
  layout: {
    'text-field': ['get', 'mark'],
    'text-font': fontStack,
    'text-size': ['case', isChosen, 14, 12],
    'text-allow-overlap': true,
    'text-ignore-placement': true,
  },
  paint: { 'text-color': ['match', kind, 'forbidden', blue, 'removed', colours.ink, '#ffffff'] },
};

const names: LayerSpecification = {
  id: 'site-names',
  type: 'symbol',
  source: points,
  filter: ['any', isChosen, ['>=', ['zoom'], 10]],
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fontStack,
    'text-size': ['case', isChosen, 14, 12],
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': ['case', isChosen, 1.1, 0.7],
    'text-justify': 'auto',
    'text-max-width': 9,
    'symbol-sort-key': ['-', 0, ['get', 'order']],
  },
  paint: { 'text-color': colours.ink, 'text-halo-color': 'rgba(255, 255, 255, 0.95)', 'text-halo-width': 1.8 },
};

const empty = { type: 'FeatureCollection' as const, features: [] };

export function addSites(map: MapLibreMap) {
  for (const id of [reach, lines, points]) map.addSource(id!, { type: 'geojson', data: empty });
  for (const layer of [reachFill, reachLine, allocation]) map.addLayer(layer, belowNames(map));
  map.addLayer(candidates, map.getLayer('clinics') ? 'clinics' : undefined);
  for (const layer of [reachNames, discs, marks, names]) map.addLayer(layer);
}

export function placeSites(map: MapLibreMap, picture: SitePicture | undefined) {
  const set = (id: string, data: Parameters<GeoJSONSource['setData']>[0]) =>
    void map.getSource<GeoJSONSource>(id)?.setData(data);
  set(reach!, picture?.reach ?? empty);
  set(lines!, { ...empty, features: picture?.lines.map(lineOf) ?? [] });
  set(points!, { ...empty, features: picture?.points.map(pointOf) ?? [] });
}

/** What can be pressed. */
export const siteLayers = [discs.id, names.id, candidates.id];

const orders = { chosen: 3, required: 2, drawn: 2, forbidden: 1, removed: 1, candidate: 0 };

const pointOf = ({ position, ...rest }: SitePicture['points'][number]) => ({
  type: 'Feature' as const,
  properties: { ...rest, order: orders[rest.kind], picked: rest.isPicked },
  geometry: { type: 'Point' as const, coordinates: [...position] },
});

const lineOf = ({ from, to, isStrong }: SitePicture['lines'][number]) => ({
  type: 'Feature' as const,
  properties: { strong: isStrong },
  geometry: { type: 'LineString' as const, coordinates: [[...from], [...to]] },
});
