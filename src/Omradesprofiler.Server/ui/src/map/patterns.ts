import type { Map as MapLibreMap } from 'maplibre-gl';

export const missingPattern = 'pattern-missing';
export const uncertainPattern = 'pattern-uncertain';
export const lockIcon = 'icon-lock';

const pixelRatio = 2;

/** Fine grey dots for a value that is missing, white hatching over one that is uncertain, and a small lock. */
export function addPatterns(map: MapLibreMap) {
  map.addImage(missingPattern, draw(8, 8, dots), { pixelRatio });
  map.addImage(uncertainPattern, draw(8, 8, hatching), { pixelRatio });
  map.addImage(lockIcon, draw(14, 14, lock), { pixelRatio });
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

export function dots(context: CanvasRenderingContext2D) {
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

/** White lines, each with a hair of shadow so that they are seen on the palest colours too. */
export function hatching(context: CanvasRenderingContext2D) {
  for (const [colour, width] of [
    ['rgba(70, 60, 50, 0.4)', 2.6],
    ['#ffffff', 1.7],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    for (const x of [-8, 0, 8]) {
      context.moveTo(x - 1, 9);
      context.lineTo(x + 9, -1);
    }
    context.stroke();
  }
}

export function lock(context: CanvasRenderingContext2D) {
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  outline(context);
  context.fillStyle = context.strokeStyle = '#3f484f';
  context.lineWidth = 1.3;
  outline(context);
  context.fillRect(3, 6.5, 8, 5.5);
}

function outline(context: CanvasRenderingContext2D) {
  context.strokeRect(3.4, 7, 7.2, 4.6);
  context.beginPath();
  context.arc(7, 6.2, 2.5, Math.PI, 0);
  context.stroke();
}
