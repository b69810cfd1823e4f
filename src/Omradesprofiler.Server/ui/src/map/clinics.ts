import type {
  ExpressionSpecification,
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
} from 'maplibre-gl';
import { shortName } from '../words/care';
import type { ClinicPoint } from './picture';
import { colours, fontStack } from './style';

const source = 'clinics';

/** More than any clinic has listed. */
const mostWeight = 1_000_000;

const byChoice = (chosen: number, others: number): ExpressionSpecification => [
  'case',
  ['get', 'chosen'],
  chosen,
  others,
];

const points: LayerSpecification = {
  id: 'clinics',
  type: 'circle',
  source,
  layout: { 'circle-sort-key': ['case', ['get', 'chosen'], 1, 0] },
  paint: {
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, byChoice(6, 3), 10, byChoice(8, 5)],
    'circle-color': ['case', ['get', 'chosen'], colours.ink, '#ffffff'],
    'circle-stroke-color': ['case', ['get', 'chosen'], '#ffffff', colours.ink],
    'circle-stroke-width': 2,
  },
};

/** The names give way to each other; the chosen one's never does. */
const names: LayerSpecification = {
  id: 'clinic-names',
  type: 'symbol',
  source,
  layout: {
    'text-field': ['get', 'name'],
    'text-font': fontStack,
    'text-size': ['interpolate', ['linear'], ['zoom'], 7, 12, 12, 15],
    'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
    'text-radial-offset': 0.75,
    'text-justify': 'auto',
    'text-max-width': 9,
    'text-padding': 3,
    'symbol-sort-key': ['-', 0, ['get', 'weight']],
  },
  paint: {
    'text-color': colours.ink,
    'text-halo-color': 'rgba(255, 255, 255, 0.95)',
    'text-halo-width': 1.8,
    'text-halo-blur': 0.2,
  },
};

export function addClinics(map: MapLibreMap) {
  map.addSource(source, { type: 'geojson', data: collection([]) });
  map.addLayer(points);
  map.addLayer(names);
}

export function placeClinics(map: MapLibreMap, clinics: ClinicPoint[]) {
  void map.getSource<GeoJSONSource>(source)?.setData(collection(clinics));
  // A town's name beside its clinics' would be one name too many.
  if (map.getLayer('localities')) map.setPaintProperty('localities', 'text-opacity', clinics.length > 0 ? 0.55 : 1);
}

/** What can be pressed: the points and their names. */
export const clinicLayers = [points.id, names.id];

function collection(clinics: ClinicPoint[]) {
  const features = clinics.map(({ id, name, position, weight, isChosen }) => ({
    type: 'Feature' as const,
    properties: { id, name: shortName(name), weight: isChosen ? mostWeight : weight, chosen: isChosen },
    geometry: { type: 'Point' as const, coordinates: [...position] },
  }));
  return { type: 'FeatureCollection' as const, features };
}
