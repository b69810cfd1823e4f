import { strictConfidence, type Counts } from '../profile/standout';
import { drawnWords } from '../words/drawn';
import { confidence, limits, number, unitName } from '../words/numbers';
import { countsText } from '../words/standout';
import type { Drawn } from './drawnPicture';

/** Who lives in the area: people first, then each indicator beside the county and the country, and how sure it is. */
export function DrawnProfile({ drawn }: { drawn: Drawn }) {
  const groups = [...Map.groupBy(drawn.indicators, indicator => indicator.group)];
  const names = drawn.indicators[0]?.compared.map(one => one.label) ?? [];
  const sources = [...new Set(drawn.indicators.map(one => one.value.source))];
  return (
    <div className="own-read">
      <dl className="facts drawn-facts">
        <div>
          <dt>{drawnWords.peopleIn(drawn.peoplePeriod ?? null)}</dt>
          <dd>{peopleOf(drawn)}</dd>
        </div>
        <div>
          <dt>{drawnWords.ground}</dt>
          <dd>{drawnWords.squareKilometers(drawn.squareKilometers)}</dd>
        </div>
        <div>
          <dt>{drawnWords.made}</dt>
          <dd>
            {number(drawn.parts.length)} DeSO {drawn.edition}
          </dd>
        </div>
      </dl>
      <section aria-labelledby="drawn-sure">
        <h3 id="drawn-sure">
          {drawnWords.sure} <span className="quiet">{drawn.isEstimate ? drawnWords.estimate : drawnWords.sum}</span>
        </h3>
        <ul className="said">
          {drawn.certainty.map(text => (
            <li key={text} lang="sv">
              {text}
            </li>
          ))}
          {drawn.isEstimate
            ? [...reasonsOf(drawn)].map(text => (
                <li key={text} lang="sv">
                  {text}
                </li>
              ))
            : names.map(name => <li key={name}>{countsText(countsOf(drawn, name), name)}</li>)}
        </ul>
      </section>
      <table className="measures" aria-label={drawnWords.indicators}>
        <thead>
          <tr>
            <th scope="col">{drawnWords.indicator}</th>
            <th scope="col" className="number">
              {drawnWords.value}
            </th>
            {names.map(name => (
              <th scope="col" className="number" key={name}>
                {drawnWords.compared(name)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([group, indicators]) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={2 + names.length}>
                <b lang="sv">{group}</b>
              </th>
            </tr>
            {indicators.map(indicator => (
              <Row
                key={indicator.id}
                indicator={indicator}
                source={sources.indexOf(indicator.value.source) + 1}
                names={names}
                isEstimate={drawn.isEstimate}
              />
            ))}
          </tbody>
        ))}
      </table>
      <section aria-labelledby="drawn-sources">
        <h3 id="drawn-sources">{drawnWords.sources}</h3>
        <ol className="said" lang="sv">
          {sources.map(source => (
            <li key={source}>{source}</li>
          ))}
        </ol>
      </section>
    </div>
  );
}

const peopleOf = ({ people, isEstimate }: Drawn) =>
  people === null ? drawnWords.peopleUnknown : isEstimate ? drawnWords.about(people) : number(people);

type Indicator = Drawn['indicators'][number];
type Judgement = Indicator['compared'][number]['judgement'];

/** Why nothing is judged: the same for all where parts of areas take part, so it is told once. */
const reasonsOf = (drawn: Drawn) =>
  new Set(
    drawn.indicators
      .flatMap(one => one.compared)
      .flatMap(({ judgement }) => (judgement.reason ? [judgement.reason] : [])),
  );

/** How many were looked at and differ, since some always do by chance. */
function countsOf(drawn: Drawn, name: string): Counts {
  const judged = drawn.indicators
    .flatMap(one => one.compared.filter(({ label }) => label === name))
    .map(({ judgement }) => judgement)
    .filter(({ result }) => result !== 'notJudged');
  const differing = judged.filter(({ result }) => result !== 'noDifference');
  const isStrict = ({ confidence }: Judgement) => (confidence ?? 0) >= strictConfidence;
  return {
    looked: judged.length,
    same: judged.length - differing.length,
    strict: differing.filter(isStrict),
    plain: differing.filter(one => !isStrict(one)),
  };
}

interface RowProps {
  indicator: Indicator;
  /** Its number in the list of sources. */
  source: number;
  names: string[];
  isEstimate: boolean;
}

function Row({ indicator, source, names, isEstimate }: RowProps) {
  const { value, decimals, unit, compared } = indicator;
  return (
    <tr>
      <th scope="row">
        <span lang="sv">{indicator.title}</span>
        <small>
          {[unitName(unit), value.period, drawnWords.sourceNumber(source)].filter(Boolean).join(', ')}
          {value.uncertain && ` · ${drawnWords.uncertain}`}
        </small>
      </th>
      <td className="number">
        {value.value === null ? <small lang="sv">{value.reasonText}</small> : number(value.value, decimals)}
        {value.interval && (
          <small>{drawnWords.level(limits(value.interval, decimals), confidence(value.interval.confidence))}</small>
        )}
      </td>
      {names.map(name => {
        const one = compared.find(other => other.label === name);
        return (
          <td className="number" key={name}>
            {one?.number == null ? '' : number(one.number, decimals)}
            {one && <Judged judgement={one.judgement} isTold={isEstimate} />}
          </td>
        );
      })}
    </tr>
  );
}

/** The judgement and how sure it is, or why there is none. */
function Judged({ judgement, isTold }: { judgement: Judgement; isTold: boolean }) {
  const { result, reason } = judgement;
  if (result === 'notJudged')
    return isTold ? <small>{drawnWords.notJudged}</small> : <small lang="sv">{reason}</small>;
  const word = drawnWords[result];
  return <small>{judgement.confidence ? drawnWords.at(word, confidence(judgement.confidence)) : word}</small>;
}
