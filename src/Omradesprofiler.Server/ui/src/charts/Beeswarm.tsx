import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import type { People } from '../choices/people';
import type { Scene } from '../choices/scene';
import { faded } from '../classes/palettes';
import { swarmWords } from '../words/mapTools';
import { number, withUnit } from '../words/numbers';
import { linear, ticks } from './scale';
import { placeDots, type PlacedDot } from './swarm';

interface Props {
  scene: Scene;
  people: People | null;
  /** The codes of what is chosen in the legend; null is all. */
  chosen: ReadonlySet<string> | null;
  hovered: string | null;
  selected: string | null;
  onHover: (code: string | null) => void;
  onSelect: (code: string) => void;
}

const height = 128;
const axis = 22;
const side = 20;

/** The areas of the map along the scale, as large as their populations: land does not count here, people do. */
export default function Beeswarm(props: Props) {
  const { scene, people, chosen, hovered, selected, onHover, onSelect } = props;
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    observer.observe(holder.current!);
    return () => observer.disconnect();
  }, []);
  const swarm = useMemo(() => (people && width > 0 ? layOut(scene, people, width) : null), [scene, people, width]);
  useEffect(() => {
    if (swarm && canvas.current) paint(canvas.current, width, swarm, { scene, chosen, hovered, selected });
  }, [swarm, width, scene, chosen, hovered, selected]);
  const find = (event: PointerEvent) => {
    const box = canvas.current!.getBoundingClientRect();
    return swarm ? dotAt(swarm.dots, event.clientX - box.left, event.clientY - box.top) : null;
  };
  const text = people ? swarmText(scene, people) : null;
  return (
    <section className="swarm" aria-label={swarmWords.label}>
      <p className="swarm-finding">{text?.finding ?? (people ? swarmWords.none : swarmWords.waiting)}</p>
      <div ref={holder} role="img" aria-label={text ? `${text.finding} ${text.about} ${swarmWords.table}` : swarmWords.label}>
        <canvas
          ref={canvas}
          style={{ height: height + axis }}
          onPointerMove={event => onHover(find(event)?.code ?? null)}
          onPointerLeave={() => onHover(null)}
          onClick={event => {
            const dot = find(event as unknown as PointerEvent);
            if (dot) onSelect(dot.code);
          }}
        />
      </div>
      <p className="field-note">{text?.about}</p>
    </section>
  );
}

interface Swarm {
  dots: PlacedDot[];
  marks: { x: number; text: string }[];
}

function layOut({ values, view }: Scene, people: People, width: number): Swarm {
  const shown = values.filter(one => one.status === 'published' && one.value !== null);
  const numbers = shown.map(one => one.value!);
  const ends = numbers.length > 0 ? ([least(numbers), greatest(numbers)] as const) : ([0, 1] as const);
  const x = linear(ends, [side, width - side]);
  const dots = shown.flatMap(one => {
    const weight = people.get(one.area.code);
    return weight ? [{ code: one.area.code, x: x(one.value!), weight }] : [];
  });
  return {
    dots: placeDots(dots, width - 2 * side, height).map(dot => ({ ...dot, y: dot.y + height / 2 })),
    marks: ticks([...ends])
      .filter(value => value >= ends[0] && value <= ends[1])
      .map(value => ({ x: x(value), text: number(value, Number.isInteger(value) ? 0 : view.indicator.decimals) })),
  };
}

const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
const greatest = (values: number[]) => values.reduce((a, b) => Math.max(a, b));

type Look = Pick<Props, 'scene' | 'chosen' | 'hovered' | 'selected'>;

function paint(canvas: HTMLCanvasElement, width: number, { dots, marks }: Swarm, look: Look) {
  const ratio = Math.max(1, devicePixelRatio);
  canvas.width = width * ratio;
  canvas.height = (height + axis) * ratio;
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);
  context.font = '13px "Source Sans", sans-serif';
  context.textAlign = 'center';
  for (const { x, text } of marks) {
    context.fillStyle = '#e0e5e8';
    context.fillRect(x - 0.5, 0, 1, height + 4);
    context.fillStyle = '#55606a';
    context.fillText(text, x, height + axis - 4);
  }
  const { classes, classOf } = look.scene.scheme;
  for (const { code, x, y, radius } of dots) {
    const colour = classes[classOf.get(code) ?? -1]?.colour ?? '#ffffff';
    const isOut = look.chosen !== null && !look.chosen.has(code);
    disc(context, x, y, radius);
    context.fillStyle = isOut ? faded(colour) : colour;
    context.fill();
    context.strokeStyle = isOut ? 'rgb(0 0 0 / 15%)' : 'rgb(40 35 30 / 60%)';
    context.lineWidth = Math.min(0.75, radius / 3);
    context.stroke();
  }
  for (const code of [look.selected, look.hovered]) ring(context, dots.find(dot => dot.code === code));
}

function ring(context: CanvasRenderingContext2D, dot: PlacedDot | undefined) {
  if (!dot) return;
  for (const [colour, width, extra] of [
    ['#ffffff', 5, 2],
    ['#1d2429', 2.5, 2],
  ] as const) {
    disc(context, dot.x, dot.y, dot.radius + extra);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
}

/** The dot that is there, or so near that it must be meant. */
function dotAt(dots: PlacedDot[], x: number, y: number): PlacedDot | null {
  let [best, nearest]: [PlacedDot | null, number] = [null, 5];
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y) - dot.radius;
    if (distance < nearest) [best, nearest] = [dot, distance];
  }
  return best;
}

function swarmText({ values, view: { indicator } }: Scene, people: People) {
  const rows = values
    .flatMap(({ area, value }) => (value === null ? [] : [{ value, people: people.get(area.code) ?? 0 }]))
    .sort((a, b) => a.value - b.value);
  const total = rows.reduce((sum, row) => sum + row.people, 0);
  if (total === 0) return null;
  let sum = 0;
  const middle = rows.find(row => (sum += row.people) >= total / 2)!;
  const text = (value: number) => number(value, indicator.decimals);
  const unit = withUnit('', indicator.unit);
  const largest = number(greatest(rows.map(row => row.people)));
  return {
    finding: indicator.categories
      ? null
      : swarmWords.half(text(middle.value), text(rows[Math.ceil(rows.length / 2) - 1]!.value), unit),
    about: swarmWords.about(number(rows.length), largest),
  };
}
