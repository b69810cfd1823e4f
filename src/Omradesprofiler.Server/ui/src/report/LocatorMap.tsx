import { useMemo } from 'react';
import type { Bounds, Snapshot } from '../api/types';
import { useResource } from '../api/useResource';
import {
  boundsOf,
  boxOf,
  grown,
  isInside,
  pathOf,
  projection,
  type Feature,
  type Features,
  type Position,
} from './borders';
import { landFinder } from './land';
import { reportWords } from '../words/report';
import { useWater } from './water';

/** A place in the picture: a clinic, or one that is numbered in the list beside. */
export interface LocatorPoint {
  at: Position;
  name: string;
  /** What stands in its disc; nothing, and it is a small ring. */
  mark?: string;
}

interface Props {
  snapshot: Snapshot;
  /** Which collection of areas. */
  collection: string;
  bounds: Bounds;
  /** What is pointed out, by code, each with the letter or number that the text calls it by. */
  marked: Map<string, string>;
  /** The picture is of the land of the coloured areas: their borders go far out to sea. */
  fitsLand?: boolean;
  /** The colour of each area, where the map is of values. */
  colourOf?: (code: string) => string | undefined;
  /** Names of municipalities. */
  names?: boolean;
  points?: LocatorPoint[];
  label: string;
  width?: number;
  height?: number;
}

const most = 1000;

/** Smaller than this in the picture, an area needs a ring to be seen. */
const smallest = 14;

const bordersUrl = (collection: string, bounds: Bounds) =>
  `/ogc/collections/${collection}/items?f=json&limit=${most}&bbox=${bounds.map(one => one.toFixed(4)).join(',')}`;

/** Borders drawn as lines of a picture, not as a map program's pixels: sharp on paper, and needs no WebGL. */
export function LocatorMap(props: Props) {
  const { collection, bounds, marked, colourOf, points = [], label, width = 320, height = 208 } = props;
  const areas = useResource<Features>(bordersUrl(collection, bounds));
  const isCoarse = collection === 'municipality';
  const around = useResource<Features>(isCoarse ? null : bordersUrl('municipality', bounds));
  const sea = useWater(props.snapshot, bounds, width);
  const drawn = areas.data?.features ?? noFeatures;
  const placeOf = useMemo(() => landFinder(sea.water.flat()), [sea.water]);
  // The colours are there from the beginning, so which areas have one stays.
  const land = useMemo(
    () => (props.fitsLand && !sea.loading ? landBounds(drawn, code => colourOf?.(code), placeOf) : null),
    [props.fitsLand, sea.loading, drawn, placeOf],
  );
  const project = useMemo(() => projection(land ?? bounds, width, height), [land, bounds, width, height]);
  if (areas.error || sea.failed) return <p className="field-note">{reportWords.mapFailed}</p>;
  const outlines = (isCoarse ? areas : around).data?.features ?? [];
  const isMarked = (one: Feature) => marked.has(String(one.properties.code));
  return (
    <svg
      className="locator"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      data-pending={areas.loading || around.loading || sea.loading || undefined}
    >
      {drawn.map(one => (
        <path
          key={one.id}
          className="locator-area"
          fill={colourOf?.(String(one.properties.code))}
          d={pathOf(one, project)}
        />
      ))}
      {outlines.map(one => (
        <path key={one.id} className="locator-municipality" d={pathOf(one, project)} />
      ))}
      {drawn.filter(isMarked).map(one => (
        <path key={one.id} className={colourOf ? 'locator-outline' : 'locator-marked'} d={pathOf(one, project)} />
      ))}
      {sea.water.map((tile, i) => (
        <path key={i} className="locator-water" d={tile.map(one => pathOf(one, project)).join('')} />
      ))}
      {drawn.filter(one => isMarked(one) && sizeOf(one, project) < smallest).map(one => (
        <Ring key={one.id} at={project(middleOf(one))} />
      ))}
      {props.names && outlines.map(one => <Name key={one.id} feature={one} {...{ project, width, height }} />)}
      {points.map(one => (
        <Point key={`${one.at.join(' ')} ${one.name}`} {...one} at={project(one.at)} />
      ))}
      {colourOf &&
        drawn.filter(isMarked).map(one => {
          const code = String(one.properties.code);
          const at = project(placeOf(one) ?? middleOf(one));
          return <Letter key={one.id} at={at} text={marked.get(code)!} />;
        })}
    </svg>
  );
}

interface NameProps {
  feature: Feature;
  project: ReturnType<typeof projection>;
  width: number;
  height: number;
}

function Name({ feature, project, width, height }: NameProps) {
  const at = project(middleOf(feature));
  if (!isInside(at, width, height)) return null;
  return (
    <text className="locator-name" x={at[0]} y={at[1]}>
      {feature.properties.name}
    </text>
  );
}

const Letter = ({ at: [x, y], text }: { at: Position; text: string }) => (
  <text className="locator-letter" x={x} y={y + 4}>
    {text}
  </text>
);

/** Points out what is too small to see. */
const Ring = ({ at: [x, y] }: { at: Position }) => <circle className="locator-ring" cx={x} cy={y} r="10" />;

function Point({ at: [x, y], mark }: LocatorPoint) {
  if (!mark) return <circle className="locator-clinic" cx={x} cy={y} r="2.5" />;
  return (
    <>
      <circle className="locator-point" cx={x} cy={y} r="8" />
      <text className="locator-mark" x={x} y={y + 4}>
        {mark}
      </text>
    </>
  );
}

/** Where an area's name can stand. */
function middleOf(feature: Feature): Position {
  const [west, south, east, north] = largestBox(feature);
  return [(west + east) / 2, (south + north) / 2];
}

/** How wide or tall its largest part is in the picture. */
function sizeOf(feature: Feature, project: NameProps['project']): number {
  const [west, south, east, north] = largestBox(feature);
  const [from, to] = [project([west, north]), project([east, south])];
  return Math.max(to[0] - from[0], to[1] - from[1]);
}

/** The box round its largest ring. */
function largestBox({ geometry }: Feature): Bounds {
  if (geometry.type === 'Point') return [...geometry.coordinates, ...geometry.coordinates];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const boxes = polygons.map(([ring]) => boxOf(ring!));
  const size = (box: Bounds) => (box[2] - box[0]) * (box[3] - box[1]);
  return boxes.reduce((best, one) => (size(one) > size(best) ? one : best));
}

const noFeatures: Feature[] = [];

/** The box round the places on land of the areas that have a colour, with room for the rest of them. */
function landBounds(
  areas: Feature[],
  colourOf: (code: string) => string | undefined,
  placeOf: (area: Feature) => Position | null,
): Bounds | null {
  const boxes = areas
    .filter(one => colourOf(String(one.properties.code)))
    .flatMap((one): Bounds[] => {
      const place = placeOf(one);
      return place ? [[...place, ...place]] : [];
    });
  return boxes.length < 2 ? null : grown(boundsOf(boxes), 0.1);
}
