import type { Scene } from '../choices/scene';
import { number } from '../words/numbers';

/**
 * The limits as numbers under the borders between the colours, and the least and greatest value at the ends. Limits
 * that somebody has given may lie beyond the values: then there is no end to tell.
 */
export function LimitsRow({ scene }: { scene: Scene }) {
  const { least, greatest, classes, decimals } = scene.scheme;
  const inner = classes.slice(1).map(one => one.from!);
  const isBeyond = (i: number) => (i === 0 ? least > inner[0]! : greatest < inner.at(-1)!);
  const limits = [least, ...inner, greatest];
  const last = limits.length - 1;
  const isEnd = (i: number) => i === 0 || i === last;
  return (
    <div className="bars-limits" aria-hidden="true">
      {limits.map((limit, i) => (
        <span key={i} className={isEnd(i) ? 'quiet' : undefined} style={{ gridColumn: onBorder(i, last) }}>
          {isEnd(i) && isBeyond(i) ? '' : number(limit, isEnd(i) ? scene.view.indicator.decimals : decimals)}
        </span>
      ))}
    </div>
  );
}

/** A grid of half classes: an end stands in its outermost half, the others across the border between two. */
const onBorder = (i: number, last: number) =>
  i === 0 ? '1 / span 1' : i === last ? `${2 * last} / span 1` : `${2 * i} / span 2`;
