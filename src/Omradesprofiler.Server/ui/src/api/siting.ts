import type { Geometry } from 'geojson';
import type { Schemas } from './schemas';

/** One way to travel, and how its times are known. */
export type TravelOption = Schemas['TravelOptionResponse'];
export type TravelOptions = Schemas['TravelOptionList'];
/** Minutes from areas to clinics. */
export type TravelTimes = Schemas['TravelTimeList'];

/** A place where something may be put. */
export type CandidateSite = Schemas['CandidateSiteResponse'];
export type CandidateSites = Schemas['CandidateSiteList'];

/** How far people have to go. Minutes are null where there is no way. */
export type Measures = Schemas['PeopleTimes'];
/** A fifth of the people by CNI. */
export type NeedGroup = Pick<Schemas['AccessibilityGroup'], 'group' | 'name' | 'people' | 'cniFrom' | 'cniTo'>;
export type Accessibility = Schemas['AccessibilityAnswer'];

export interface DrawnPlace {
  name: string;
  lon: number;
  lat: number;
}

/** What is asked for, as it is sent and kept: JSON of any form in the document. */
export interface SitingRequest {
  name?: string;
  by?: string;
  why?: string;
  demand?: {
    kind: Schemas['SitingDemandTotal']['kind'];
    indicator?: string | null;
    age?: string | null;
    points?: Schemas['SitingPointCount']['kind'] | null;
    within?: string[] | null;
  };
  option?: string | null;
  candidates?: { layers?: string[]; drawn?: DrawnPlace[]; required?: string[]; forbidden?: string[] };
  existing?: { careCenters?: 'keep' | 'closable' | 'ignore' };
  model?: SitingModel;
  sites?: number | null;
  radiusMinutes?: number | null;
  perGroup?: { by: 'municipality'; limit: number } | null;
  capacity?: number | null;
  curveTo?: number | null;
}

export type SiteRef = Schemas['SiteReference'];
export type Site = Schemas['ChosenSite'];
/** The part of an area's people that goes to one site. */
export type Allocated = Schemas['AllocationRow'];
export type SitingResult = Schemas['SitingReport'];
export type SitingModel = SitingResult['model'];
export type SitingSummary = Schemas['SitingFigures'];

export type Siting = Omit<Schemas['SitingResponse'], 'request'> & { request: SitingRequest };
export type SitingAnswer = Omit<Schemas['SitingAnswer'], 'siting'> & { siting: Siting };
export type SitingRow = Schemas['SitingListRow'];
export type SitingList = Schemas['SitingList'];
export type ComparedSiting = Schemas['ComparedSiting'];
export type SitingComparison = Schemas['SitingComparison'];

/** The land within some minutes of a place, the largest first: GeoJSON, which the document does not describe. */
export interface Isochrones {
  type: 'FeatureCollection';
  place: { snapMeters: number };
  features: { type: 'Feature'; geometry: Geometry; properties: { minutes: number } }[];
}
