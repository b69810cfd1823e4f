/** How sure it is that an area is among the chosen ones. */
export type PlaceClass = 'sure' | 'unsure' | 'perhaps' | 'chosen' | 'equal' | 'outside';
