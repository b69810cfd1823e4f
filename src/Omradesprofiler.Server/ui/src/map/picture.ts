import type { Isochrones } from '../api/siting';
import type { Area, Value } from '../api/types';
import type { View } from '../choices/view';
import type { Scheme } from '../classes/scheme';

type Position = readonly [lon: number, lat: number];

/** A clinic with a place, as a point with its name. */
export interface ClinicPoint {
  id: string;
  name: string;
  position: Position;
  /** Which name gives way to which, where there is no room for both: the greater stays. */
  weight: number;
  isChosen: boolean;
}

/** A place where something is put, or could be. */
export interface SitePoint {
  id: string;
  name: string;
  position: Position;
  kind: 'chosen' | 'candidate' | 'required' | 'forbidden' | 'drawn' | 'removed';
  /** What stands in its disc. */
  mark: string;
  isPicked: boolean;
  /** The disc's own look, where its size and colour say something. */
  colour?: string;
  radius?: number;
}

/** Places, who goes where, and the land within reach of the one that is looked at. */
export interface SitePicture {
  points: SitePoint[];
  lines: { from: Position; to: Position; isStrong: boolean }[];
  reach: Isochrones | null;
}

/** What the map needs of a picture, whatever it is a picture of. */
export interface Picture {
  view: Pick<View, 'level' | 'edition' | 'period'>;
  areas: Area[];
  values: (Pick<Value, 'status' | 'uncertain'> & { area: { code: string } })[];
  scheme: Pick<Scheme, 'kind' | 'classes' | 'classOf'>;
  clinics?: ClinicPoint[];
  sites?: SitePicture;
}
