import type { CSSProperties, ReactNode } from 'react';
import type { Part } from '../choices/filter';
import { filterWords } from '../words/classes';
import { number } from '../words/numbers';
import { countText } from '../words/sentences';
import type { LegendProps } from './Legend';

interface Props extends LegendProps {
  part: Part;
  label: string;
  count: number;
  inhabitants: number | null;
  /** Said in place of the counts. */
  detail?: string | undefined;
  className: string;
  look?: Record<string, string | number>;
  children: ReactNode;
}

/** Pointing at a part of the legend shows its areas; pressing keeps them shown, several parts together. */
export function LegendButton(props: Props) {
  const { part, label, count, inhabitants, detail, filter, className, look } = props;
  const { active, pointed, onPoint, onFilter } = props;
  const isChosen = filter.includes(part);
  const isFaded = pointed !== null ? pointed !== part : filter.length > 0 && !isChosen;
  const persons = inhabitants === null ? '' : `, ${filterWords.persons(number(inhabitants))}`;
  const point = typeof part === 'number' ? part : null;
  return (
    <button
      type="button"
      className={className}
      style={look as CSSProperties}
      aria-pressed={isChosen}
      data-active={active === part || undefined}
      data-faded={isFaded || undefined}
      onPointerEnter={() => onPoint(point)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(point)}
      onBlur={() => onPoint(null)}
      onClick={() => onFilter(part)}
    >
      <span className="visually-hidden">
        {label}: {detail ?? `${countText(count)}${persons}`}
      </span>
      {props.children}
    </button>
  );
}
