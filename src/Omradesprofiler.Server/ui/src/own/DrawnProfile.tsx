import { drawnWords } from '../words/drawn';
import { interval, limits, number, unitName } from '../words/numbers';
import type { Drawn } from './drawnPicture';

/** Who lives in the area: people first, then each indicator beside the county and the country, and how sure it is. */
export function DrawnProfile({ drawn }: { drawn: Drawn }) {
  const groups = [...Map.groupBy(drawn.indicators, indicator => indicator.group)];
  const names = drawn.indicators[0]?.compared.map(one => one.label) ?? [];
  return (
    <div className="own-read">
      <dl className="facts drawn-facts">
        <div>
          <dt>{drawnWords.people}</dt>
          <dd>{peopleOf(drawn)}</dd>
        </div>
        <div>
          <dt>{drawnWords.ground}</dt>
          <dd>{drawnWords.squareKilometers(drawn.squareKilometers)}</dd>
        </div>
        <div>
          <dt>{drawnWords.made}</dt>
          <dd>{number(drawn.parts.length)} DeSO {drawn.edition}</dd>
        </div>
      </dl>
      <section aria-labelledby="drawn-sure">
        <h3 id="drawn-sure">
          {drawnWords.sure} <span className="quiet">{drawn.isEstimate ? drawnWords.estimate : drawnWords.sum}</span>
        </h3>
        <ul className="said" lang="sv">
          {drawn.certainty.map(text => (
            <li key={text}>{text}</li>
          ))}
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
                <b>{group}</b>
              </th>
            </tr>
            {indicators.map(indicator => (
              <Row key={indicator.id} indicator={indicator} names={names} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const peopleOf = ({ people, isEstimate }: Drawn) =>
  people === null ? '–' : isEstimate ? drawnWords.about(people) : number(people);

type Indicator = Drawn['indicators'][number];

function Row({ indicator, names }: { indicator: Indicator; names: string[] }) {
  const { value, decimals, unit, compared } = indicator;
  return (
    <tr>
      <th scope="row">
        {indicator.title}
        <small>
          {[unitName(unit), value.period].filter(Boolean).join(', ')}
          {value.uncertain && ` · ${drawnWords.uncertain}`}
        </small>
      </th>
      <td className="number">
        {value.value === null ? <small lang="sv">{value.reasonText}</small> : number(value.value, decimals)}
        {value.interval && (
          <small className="limits" title={interval(value.interval, decimals)}>
            {limits(value.interval, decimals)}
          </small>
        )}
      </td>
      {names.map(name => {
        const one = compared.find(other => other.label === name);
        return (
          <td className="number" key={name}>
            {one?.number == null ? '' : number(one.number, decimals)}
            {one && <small>{drawnWords[one.judgement.result as 'better']}</small>}
          </td>
        );
      })}
    </tr>
  );
}
