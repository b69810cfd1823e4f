/** How sure it is that an area is among the chosen ones. */
export type PlaceClass = 'sure' | 'probable' | 'perhaps' | 'chosen' | 'equal' | 'outside';
