export interface Corner {
  lon: number;
  lat: number;
}

/** The fewest corners that enclose anything. */
export const fewestCorners = 3;

/** Five decimals are a metre. */
export const formatCorners = (corners: Corner[]) =>
  corners.map(({ lon, lat }) => `${lon.toFixed(5)},${lat.toFixed(5)}`).join('_');

export function parseCorners(text: string | undefined): Corner[] {
  return (text ?? '').split('_').flatMap(pair => {
    const [lon, lat] = pair.split(',').map(Number);
    return lon && lat ? [{ lon, lat }] : [];
  });
}

export const cornerText = ({ lon, lat }: Corner) => `${lat.toFixed(5)} ${lon.toFixed(5)}`;
