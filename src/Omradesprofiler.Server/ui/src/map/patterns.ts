import type { Map as MapLibreMap } from 'maplibre-gl';

export const missingPattern = 'pattern-missing';
export const suppressedPattern = 'pattern-suppressed';

const pixelRatio = 2;

/** The two fills that stand for no number: fine grey dots on white, and grey with small locks. */
export function addPatterns(map: MapLibreMap) {
  map.addImage(missingPattern, draw(8, 8, dots), { pixelRatio });
  map.addImage(suppressedPattern, draw(24, 24, locks), { pixelRatio });
}

function draw(width: number, height: number, paint: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.scale(pixelRatio, pixelRatio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function dots(context: CanvasRenderingContext2D) {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 8, 8);
  context.fillStyle = '#9aa2a8';
  for (const [x, y] of [
    [2, 2],
    [6, 6],
  ] as const) {
    context.beginPath();
    context.arc(x, y, 0.75, 0, 2 * Math.PI);
    context.fill();
  }
}

function locks(context: CanvasRenderingContext2D) {
  context.fillStyle = '#d3d8db';
  context.fillRect(0, 0, 24, 24);
  for (const [x, y] of [
    [6, 6],
    [18, 18],
  ] as const)
    lock(context, x, y);
}

function lock(context: CanvasRenderingContext2D, x: number, y: number) {
  context.fillStyle = context.strokeStyle = '#59636b';
  context.lineWidth = 1;
  context.fillRect(x - 3, y - 0.5, 6, 4.5);
  context.beginPath();
  context.arc(x, y - 0.5, 1.9, Math.PI, 0);
  context.stroke();
}
