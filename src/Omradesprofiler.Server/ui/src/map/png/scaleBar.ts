import { number } from '../../words/numbers';
import { ink, type Pen } from './Pen';

const widest = 150;

/** A round length in the map's middle, with its name. */
export function drawScale(pen: Pen, { x, y, metresPerUnit }: { x: number; y: number; metresPerUnit: number }) {
  const metres = roundest(widest * metresPerUnit);
  const width = metres / metresPerUnit;
  const text = metres >= 1000 ? `${number(metres / 1000)} km` : `${number(metres)} m`;
  pen.box(x - 8, y - 28, width + 16, 36, 'rgba(255, 255, 255, 0.82)');
  pen.write(text, x, y - 25, { size: 14, weight: 600 });
  const { context } = pen;
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(x, y - 6);
  context.lineTo(x, y);
  context.lineTo(x + width, y);
  context.lineTo(x + width, y - 6);
  context.stroke();
}

/** The largest of 1, 2 and 5 times a power of ten that is no more. */
function roundest(metres: number): number {
  const power = 10 ** Math.floor(Math.log10(metres));
  return power * [5, 2, 1].find(factor => factor * power <= metres)!;
}
