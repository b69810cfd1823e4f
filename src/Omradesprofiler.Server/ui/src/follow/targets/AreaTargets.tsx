import { useMemo } from 'react';
import type { Schemas } from '../../api/schemas';
import type { Profile, Series } from '../../api/types';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import type { AreaKey } from '../../choices/view';
import { ErrorMessage } from '../../ui/Message';
import { Icon } from '../../ui/Icon';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { words } from '../../words/sv';
import { targetWords } from '../../words/targets';
import { AttainmentPart } from './AttainmentPart';
import type { Observed } from './ForecastChart';
import { StateMark } from './StateMark';
import { isWeak, stateText } from './states';

interface Props {
  area: AreaKey;
  /** The one on the map. */
  target: string;
  decimalsOf: (indicator: string) => number;
  onTarget: (id: string) => void;
  onClose: () => void;
}

/** The chosen area: the target on the map in full, then all its targets. */
export function AreaTargets({ area, target, decimalsOf, onTarget, onClose }: Props) {
  const { level, code, edition } = area;
  const answer = useResource<Schemas['AreaTargetList']>(apiUrl('targets/attainment', { level, code, edition }));
  const shown = answer.data?.targets.find(one => one.target.id === target);
  const observed = useObserved(area, shown?.target);
  if (answer.error)
    return (
      <section className="panel-section">
        <ErrorMessage what={targetWords.areaFailed} error={answer.error} retry={answer.retry} />
      </section>
    );
  return (
    <section className="picked-place picked-area" aria-labelledby="area-title">
      <header>
        <h3 id="area-title">{answer.data?.area.label ?? words.loading}</h3>
        <button
          type="button"
          className="icon-button"
          aria-label={followWords.closeArea}
          title={followWords.closeArea}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {shown && (
        <>
          <p className="field-label" {...swedish}>
            {shown.target.title}
          </p>
          {shown.row ? (
            <AttainmentPart
              row={shown.row}
              target={shown.target}
              observed={observed}
              decimals={decimalsOf(shown.target.indicator)}
            />
          ) : (
            <p {...swedish}>{shown.reason}</p>
          )}
        </>
      )}
      {answer.data && <TargetList answer={answer.data} target={target} onTarget={onTarget} />}
    </section>
  );
}

interface ListProps extends Pick<Props, 'target' | 'onTarget'> {
  answer: Schemas['AreaTargetList'];
}

/** How the area stands against each of the targets. */
const TargetList = ({ answer, target, onTarget }: ListProps) => (
  <>
    <h4>{targetWords.allTargets}</h4>
    <ul className="state-list">
      {answer.targets.map(one => (
        <li key={one.target.id}>
          <StateMark state={one.row?.state ?? 'noValue'} isWeak={one.row !== null && isWeak(one.row)} />
          <span>
            <button
              type="button"
              className="link"
              aria-pressed={one.target.id === target}
              {...swedish}
              onClick={() => onTarget(one.target.id)}
            >
              {one.target.title}
            </button>
            <small>
              {one.row && `${stateText(one.row)}: `}
              <span {...swedish}>{one.row ? one.target.text : (one.reason ?? one.target.text)}</span>
            </small>
          </span>
        </li>
      ))}
    </ul>
    {answer.many && (
      <p className="field-note" {...swedish}>
        {answer.many}
      </p>
    )}
  </>
);

/** The years of the target's indicator in the area, as its profile has them: only for all people together. */
function useObserved({ level, code, edition }: AreaKey, target: Schemas['TargetResponse'] | undefined): Observed[] {
  const isForAll = target?.sex === 'all' && target.age === 'all';
  const profile = useResource<Profile>(isForAll ? apiUrl(`profiles/${level}/${code}`, { edition }) : null);
  const series = profile.data?.indicators.find(one => one.id === target?.indicator)?.series;
  return useMemo(() => (series ? observedOf(series) : []), [series]);
}

const observedOf = ({ points, breaks }: Series): Observed[] =>
  points.flatMap(({ period, value, lower, upper }, i) =>
    value === null
      ? []
      : [
          {
            year: Number(period.slice(0, 4)),
            value,
            lower,
            upper,
            begins: breaks.some(one => one.period === period) || points[i - 1]?.value === null,
          },
        ],
  );
