/** What compared areas are called, on the map and in the lists: the first is A. */
export const letters = 'ABCDE';
