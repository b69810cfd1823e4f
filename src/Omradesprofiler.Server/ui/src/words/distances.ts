import { number, percentText } from './numbers';

/** "850 m", "2,1 km" */
export const distance = (meters: number) =>
  Math.abs(meters) < 995 ? `${number(Math.round(meters / 10) * 10)}\u00a0m` : `${number(meters / 1000, 1)}\u00a0km`;

/** Whether nothing at all is left to the best possible. */
export const isBest = (gap: number) => gap <= 0.00005;

/** Rounded up, so that no more is promised than is proven. */
export const percentAtMost = (share: number) => percentText(Math.ceil(share * 1000 - 1e-9) / 10, 1);
