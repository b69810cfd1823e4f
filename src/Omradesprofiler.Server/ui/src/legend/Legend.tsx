import type { CSSProperties } from 'react';
import { isWorded, type Scheme } from '../classes/scheme';
import type { Scene } from '../choices/scene';
import { legendHelp } from '../words/priorities';
import { number, unitName } from '../words/numbers';
import { countText, neutralText } from '../words/sentences';
import { clusterHelp, directionWords, divergingWords, words } from '../words/sv';

interface Props {
  scene: Scene;
  /** Which level is shown, where it is not the one that was chosen. */
  note: string | null;
  /** The class that is pressed or looked at. */
  highlighted: number | null;
  pinned: number | null;
  /** The class of the area under the pointer or chosen. */
  active: number | null;
  onPoint: (index: number | null) => void;
  onPin: (index: number | null) => void;
}

export function Legend(props: Props) {
  const {
    scheme,
    view: { indicator },
    priority,
  } = props.scene;
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend} {!priority && <span className="quiet">{unitName(indicator.unit)}</span>}
      </h2>
      {props.note && (
        <p className="legend-note" role="status">
          {props.note}
        </p>
      )}
      {scheme.kind === 'categories' || isWorded(scheme) ? <CategoryList {...props} /> : <ClassBars {...props} />}
      <StateRows scheme={scheme} />
      <p className="field-note">{explanation(props.scene)}</p>
    </section>
  );
}

/** A column of areas over each colour, the limits as numbers on the borders between the colours. */
function ClassBars(props: Props) {
  const { scheme } = props.scene;
  if (scheme.classes.length === 0) return null;
  const tallest = Math.max(...scheme.classes.map(one => one.count));
  const limits = [scheme.least, ...scheme.classes.slice(1).map(one => one.from!), scheme.greatest];
  return (
    <div className="bars">
      <ul className="bars-classes">
        {scheme.classes.map((one, i) => (
          <li key={i}>
            <ClassButton
              {...props}
              index={i}
              className="bar"
              look={{ '--colour': one.colour, '--share': one.count / tallest }}
            >
              <span className="bar-count" aria-hidden="true">
                {number(one.count)}
              </span>
              <span className="bar-column" aria-hidden="true" />
              <span className="bar-swatch" aria-hidden="true" />
            </ClassButton>
          </li>
        ))}
      </ul>
      <div className="bars-limits" aria-hidden="true">
        {limits.map((limit, i) => (
          <span
            key={i}
            className={i === 0 || i === limits.length - 1 ? 'quiet' : undefined}
            style={{ gridColumn: onBorder(i, limits.length - 1) }}
          >
            {number(limit, limitDecimals(props.scene, i === 0 || i === limits.length - 1))}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A grid of half classes: an end stands in its outermost half, the others across the border between two. */
const onBorder = (i: number, last: number) =>
  i === 0 ? '1 / span 1' : i === last ? `${2 * last} / span 1` : `${2 * i} / span 2`;

const limitDecimals = ({ scheme, view }: Scene, isEnd: boolean) => (isEnd ? view.indicator.decimals : scheme.decimals);

function CategoryList(props: Props) {
  return (
    <ul className="legend-rows" data-kind={props.scene.scheme.kind}>
      {props.scene.scheme.classes.map((one, i) => (
        <li key={i}>
          <ClassButton {...props} index={i} className="legend-row" look={{ '--colour': one.colour }}>
            <span className="swatch" aria-hidden="true" />
            <span aria-hidden="true">
              {one.label}
              {one.detail && <small>{one.detail}</small>}
            </span>
            {!one.detail && (
              <span className="legend-count" aria-hidden="true">
                {number(one.count)}
              </span>
            )}
          </ClassButton>
        </li>
      ))}
    </ul>
  );
}

interface ClassButtonProps extends Props {
  index: number;
  className: string;
  look: Record<string, string | number>;
  children: React.ReactNode;
}

/** Pointing at a class shows its areas; pressing keeps them shown. */
function ClassButton({
  scene,
  index,
  pinned,
  active,
  highlighted,
  onPoint,
  onPin,
  className,
  look,
  children,
}: ClassButtonProps) {
  const { label, count, detail } = scene.scheme.classes[index]!;
  return (
    <button
      type="button"
      className={className}
      style={look as CSSProperties}
      aria-pressed={pinned === index}
      data-active={active === index || undefined}
      data-faded={(highlighted !== null && highlighted !== index) || undefined}
      onPointerEnter={() => onPoint(index)}
      onPointerLeave={() => onPoint(null)}
      onFocus={() => onPoint(index)}
      onBlur={() => onPoint(null)}
      onClick={() => onPin(pinned === index ? null : index)}
    >
      <span className="visually-hidden">
        {label}: {detail ?? countText(count)}
      </span>
      {children}
    </button>
  );
}

/** The states that are no class always have their rows, so that a reader knows what they would look like. */
function StateRows({ scheme }: { scheme: Scheme }) {
  return (
    <ul className="legend-rows">
      <li className="legend-row legend-state">
        <span className="swatch swatch-missing" aria-hidden="true" />
        {words.missing} <span className="legend-count">{number(scheme.missing)}</span>
      </li>
      <li className="legend-row legend-state">
        <span className="swatch swatch-suppressed" aria-hidden="true" />
        {words.suppressed} <span className="legend-count">{number(scheme.suppressed)}</span>
      </li>
      {!isWorded(scheme) && (
        <li className="legend-row legend-state">
          <span className="swatch swatch-uncertain" aria-hidden="true" />
          {words.uncertain} <span className="legend-count">{number(scheme.uncertain)}</span>
        </li>
      )}
    </ul>
  );
}

function explanation({ scheme, priority, view: { indicator, statistic } }: Scene): string {
  if (priority) return legendHelp(priority.answer, indicator);
  if (scheme.kind === 'clusters') return clusterHelp[statistic];
  if (scheme.kind === 'categories') return 'Siffran till höger är antalet områden.';
  const bars = 'Staplarna visar antalet områden.';
  if (scheme.kind === 'sequential')
    return `${directionWords[indicator.polarity]}. Naturliga brytpunkter, ${scheme.classes.length} klasser. ${bars}`;
  const [below, above] = divergingWords[indicator.polarity];
  return `${neutralText(indicator)}; ${below}, ${above}. Naturliga brytpunkter, lika långt åt båda hållen. ${bars}`;
}
