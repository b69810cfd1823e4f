/** Degrees, or SWEREF 99 TM in metres, in either order; null for what can be neither. */
export function parseCoordinates(text: string): { lon: number; lat: number } | null {
  const [a, b, ...rest] = numbersOf(text);
  if (a === undefined || b === undefined || rest.length > 0) return null;
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  if (low > 100_000 && low < 1_000_000 && high > 6_000_000 && high < 7_800_000) return fromSweref(low, high);
  if (low >= 4 && low <= 32 && high >= 54 && high <= 72) return { lon: low, lat: high };
  return null;
}

/** Numbers with a decimal comma or point: a comma with digits on both sides and no space is a decimal one. */
function numbersOf(text: string): number[] {
  const plain = text.replace(/[°neoö]/gi, ' ').trim();
  const isPointed = /\d\.\d/.test(plain);
  const parts = plain.split(isPointed ? /[\s,;]+/ : /[\s;]+|,\s+/).filter(Boolean);
  const numbers = parts.map(part => Number(part.replace(',', '.')));
  return numbers.some(Number.isNaN) ? [] : numbers;
}

/** Krüger's series as Lantmäteriet publishes it, GRS 80, central meridian 15°. */
function fromSweref(easting: number, northing: number) {
  const f = 1 / 298.257222101;
  const n = f / (2 - f);
  const radius = (6378137 / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const e2 = f * (2 - f);
  const delta = [
    n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
    n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
    (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
    (4397 * n ** 4) / 161280,
  ];
  const [xi, eta] = [northing / (0.9996 * radius), (easting - 500000) / (0.9996 * radius)];
  const sum = (part: (i: number) => number) => delta.reduce((total, d, i) => total + d * part(2 * (i + 1)), 0);
  const x = xi - sum(k => Math.sin(k * xi) * Math.cosh(k * eta));
  const y = eta - sum(k => Math.cos(k * xi) * Math.sinh(k * eta));
  const phi = Math.asin(Math.sin(x) / Math.cosh(y));
  const s2 = Math.sin(phi) ** 2;
  const series =
    e2 + e2 ** 2 + e2 ** 3 + e2 ** 4 -
    ((7 * e2 ** 2 + 17 * e2 ** 3 + 30 * e2 ** 4) / 6) * s2 +
    ((224 * e2 ** 3 + 889 * e2 ** 4) / 120) * s2 ** 2 -
    ((4279 * e2 ** 4) / 1260) * s2 ** 3;
  const degrees = 180 / Math.PI;
  return {
    lon: 15 + Math.atan2(Math.sinh(y), Math.cos(x)) * degrees,
    lat: (phi + Math.sin(phi) * Math.cos(phi) * series) * degrees,
  };
}
