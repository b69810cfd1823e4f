import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { Level } from '../api/types';
import { fontStack, nameHalo } from './style';

const suffix = '-labels';

interface Names {
  level: Level;
  /** Nearer than this; the source itself begins where the server says. */
  from: number;
  field: 'name' | 'code';
  size: ExpressionSpecification;
}

const growing = (from: number, small: number, to: number, large: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  from,
  small,
  to,
  large,
];

const neighbourhoods: Names = { level: 'regso', from: 10.5, field: 'name', size: growing(10.5, 11, 14, 14) };
const codes: Names = { level: 'deso', from: 13, field: 'code', size: growing(13, 10, 16, 12) };

/** Whose names stand on the map of each level: a neighbourhood's says where in the town one is; the names of
 * municipalities are mostly those of their towns, which are there already. */
const shown: Record<Level, Names[]> = {
  deso: [codes, neighbourhoods],
  regso: [neighbourhoods],
  municipality: [],
  county: [],
  country: [],
};

/** The layers of names, the least important first. */
export const namesFor = (level: Level, sourceOf: (level: Level) => string | undefined) =>
  shown[level].flatMap(names => {
    const areas = sourceOf(names.level);
    return areas ? [layerOf(names, areas + suffix)] : [];
  });

const layerOf = ({ level, from, field, size }: Names, source: string) =>
  ({
    id: `names-${level}`,
    type: 'symbol',
    source,
    'source-layer': source,
    minzoom: from,
    layout: {
      'text-field': ['get', field],
      'text-font': fontStack,
      'text-size': size,
      'text-padding': 8,
      'text-max-width': 7,
    },
    paint: { 'text-color': '#4a535a', ...nameHalo },
  }) satisfies SymbolLayerSpecification;
