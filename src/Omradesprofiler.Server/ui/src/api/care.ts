import type { Schemas } from './schemas';

export type CareCenter = Schemas['CareCenterResponse'];
export type CareCenterKind = CareCenter['kind'];
export type CareCenters = Schemas['CareCenterList'];

/** A sense in which areas belong to clinics. */
export type CareGeography = Schemas['CareGeographyResponse'];
export type CareGeographies = Schemas['CareGeographyList'];
export type CareGeographyAnswer = Schemas['CareGeographyAnswer'];
export type CareArea = Schemas['CareAreaResponse'];

/** A number of a clinic's catchment or listed people, or the reason why there is none. */
export type CareValue = Schemas['CareValueResponse'];
export type CareIndicator = Schemas['CareIndicatorResponse'];
export type CniPoint = Schemas['ListedCniPoint'];
export type CareProfile = Schemas['CareProfileResponse'];

/** How many, or the reason why it is not told. */
export type CareCount = Schemas['CareCountResponse'];
export type CareFlowCell = Schemas['CareFlowCell'];
export type CareFlows = Schemas['CareFlowResponse'];

/** How many of an area are listed at a clinic. */
export type Listings = Schemas['ListingList'];
/** Clinics in the order of need, with the number that they were ordered by. */
export type CarePriorities = Schemas['CarePriorityList'];
