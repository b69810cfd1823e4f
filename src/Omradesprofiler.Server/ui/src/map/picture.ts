import type { Area, Value } from '../api/types';
import type { View } from '../choices/view';
import type { Scheme } from '../classes/scheme';

/** A clinic with a place, as a point with its name. */
export interface ClinicPoint {
  id: string;
  name: string;
  position: readonly [lon: number, lat: number];
  /** Which name gives way to which, where there is no room for both: the greater stays. */
  weight: number;
  isChosen: boolean;
}

/** What the map needs of a picture, whatever it is a picture of. */
export interface Picture {
  view: Pick<View, 'level' | 'edition' | 'period'>;
  areas: Area[];
  values: (Pick<Value, 'status' | 'uncertain'> & { area: { code: string } })[];
  scheme: Pick<Scheme, 'kind' | 'classes' | 'classOf'>;
  clinics?: ClinicPoint[];
}
