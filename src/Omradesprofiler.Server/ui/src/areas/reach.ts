import type { Bounds, Snapshot } from '../api/types';

const sweden: Bounds = [10.5, 55.2, 24.2, 69.1];

/** How far the data reach; all of Sweden where no area has a border. */
export const reachOf = ({ bounds }: Snapshot): Bounds => bounds ?? sweden;
