import { useId } from 'react';
import { number, percentText } from '../words/numbers';

export interface FlowPart {
  id: string;
  label: string;
  people: number;
  /** Those who both live there and are listed there, another clinic, or none. */
  kind: 'both' | 'clinic' | 'none';
}

interface FlowSide {
  title: string;
  parts: FlowPart[];
}

interface Props {
  left: FlowSide;
  right: FlowSide;
  /** What it shows, in words. */
  label: string;
}

const [width, top, tall, bar] = [392, 34, 288, 46];
const [leftX, rightX] = [width / 2 - 5 - bar, width / 2 + 5];
const lineHeight = 15;

/**
 * Two stacked bars that face each other, in people on one scale: those who both live in the area and are listed at the
 * clinic stand first and are equally tall in both. The rest follow in the same order on either side.
 */
export function FlowBars({ left, right, label }: Props) {
  const title = useId();
  const sum = (side: FlowSide) => side.parts.reduce((all, part) => all + part.people, 0);
  const most = Math.max(sum(left), sum(right));
  if (most === 0) return null;
  return (
    <svg className="flow" viewBox={`0 0 ${width} ${top + tall + 22}`} role="img" aria-labelledby={title}>
      <title id={title}>{label}</title>
      <Side side={left} most={most} x={leftX} labelX={leftX - 12} anchor="end" />
      <Side side={right} most={most} x={rightX} labelX={rightX + bar + 12} anchor="start" />
    </svg>
  );
}

interface SideProps {
  side: FlowSide;
  most: number;
  x: number;
  labelX: number;
  anchor: 'start' | 'end';
}

function Side({ side, most, x, labelX, anchor }: SideProps) {
  const all = side.parts.reduce((sum, part) => sum + part.people, 0);
  const placed = stacked(side.parts, most);
  const labels = spread(placed.map(({ y, height }) => y + height / 2));
  const edge = anchor === 'end' ? x : x + bar;
  return (
    <g>
      <text className="flow-title" x={anchor === 'end' ? x + bar : x} y={14} textAnchor={anchor}>
        {side.title}
      </text>
      {placed.map(({ id, label, people, kind, y, height }, i) => (
        <g key={id} className={`flow-${kind}`}>
          <rect x={x} y={y} width={bar} height={Math.max(1, height - 1)} />
          <path d={`M${edge} ${y + height / 2}L${labelX + (anchor === 'end' ? 4 : -4)} ${labels[i]! - 4}`} />
          <text x={labelX} y={labels[i]} textAnchor={anchor}>
            {shortened(label)}
            <tspan x={labelX} dy={lineHeight - 1}>
              {number(people)} ({percentText((100 * people) / all)})
            </tspan>
          </text>
        </g>
      ))}
    </g>
  );
}

const longest = 22;
const shortened = (label: string) => (label.length > longest ? `${label.slice(0, longest - 1).trimEnd()}…` : label);

function stacked(parts: FlowPart[], most: number) {
  let y = top;
  return parts.map(part => {
    const height = (tall * part.people) / most;
    y += height;
    return { ...part, y: y - height, height };
  });
}

/** Texts of two lines, moved apart where they would collide, and up again where they would leave the picture. */
function spread(middles: number[]): number[] {
  const gap = 2 * lineHeight + 2;
  const down: number[] = [];
  for (const middle of middles) down.push(Math.max(middle, (down.at(-1) ?? -Infinity) + gap, top + 6));
  for (let i = down.length - 1, limit = top + tall; i >= 0; i--, limit -= gap) down[i] = Math.min(down[i]!, limit);
  return down;
}
