import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { targetWords } from '../../words/targets';
import { AttainmentPart } from './AttainmentPart';
import type { Observed } from './ForecastChart';
import { StateBars, StateTable } from './StateBars';

interface Props {
  answer: Schemas['AttainmentList'];
  /** The same target for all of the region together. */
  whole: Schemas['AttainmentList'] | undefined;
  decimals: number;
}

/** A target: the region as a whole, then the areas each by itself and through the years. */
export function TargetPanel({ answer, whole, decimals }: Props) {
  const { target, local } = answer;
  const row = local && whole?.areas.find(one => one.value.area.code === local.whole.code);
  const latest = local?.periods.findLast(one => one.period === answer.period) ?? local?.periods.at(-1);
  return (
    <>
      <section className="panel-section">
        <p {...swedish}>
          {target.indicatorTitle}: {target.text}.
        </p>
        <dl className="pairs">
          {target.owner && (
            <div>
              <dt>{targetWords.owner}</dt>
              <dd {...swedish}>{target.owner}</dd>
            </div>
          )}
          {target.document && (
            <div>
              <dt>{targetWords.document}</dt>
              <dd {...swedish}>{target.document}</dd>
            </div>
          )}
        </dl>
        {[...target.notes, ...answer.notes].map(text => (
          <p key={text} className="field-note" {...swedish}>
            {text}
          </p>
        ))}
      </section>
      {row && local && (
        <section className="panel-section" aria-labelledby="whole-title">
          <h3 id="whole-title">{targetWords.wholeTitle(local.whole.label)}</h3>
          <AttainmentPart row={row} target={target} observed={observedOf(local)} decimals={decimals} />
        </section>
      )}
      {local && latest && <LocalPart local={local} said={latest.text} />}
      <section className="panel-section" aria-labelledby="rule-title">
        <h3 id="rule-title">{targetWords.rule}</h3>
        <p className="field-note" {...swedish}>
          {answer.rule}
        </p>
        {answer.many && (
          <p className="field-note" {...swedish}>
            {answer.many}
          </p>
        )}
      </section>
    </>
  );
}

interface LocalProps {
  local: Schemas['LocalResponse'];
  said: string;
}

/** The areas each by itself, through the years. */
const LocalPart = ({ local, said }: LocalProps) => (
  <section className="panel-section" aria-labelledby="local-title">
    <h3 id="local-title">{targetWords.localTitle}</h3>
    <p {...swedish}>{said}</p>
    <h4>{targetWords.overTime}</h4>
    <StateBars periods={local.periods} />
    <p className="field-note">{targetWords.overTimeHelp}</p>
    {local.change && <p {...swedish}>{local.change.text}</p>}
    <details className="series">
      <summary>{followWords.inFigures}</summary>
      <StateTable periods={local.periods} beyond={targetWords.beyond} />
    </details>
  </section>
);

/** The whole's value each year. Its own area does not change, so the years stand in one line. */
const observedOf = ({ periods }: Schemas['LocalResponse']): Observed[] =>
  periods.flatMap(({ whole, period }) =>
    whole.value === null
      ? []
      : [
          {
            year: Number(period.slice(0, 4)),
            value: whole.value,
            lower: whole.interval?.lower ?? null,
            upper: whole.interval?.upper ?? null,
            begins: false,
          },
        ],
  );
