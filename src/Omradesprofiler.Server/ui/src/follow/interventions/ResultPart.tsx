import { swedish } from '../../ui/swedish';
import { confidence, limits, number, unitName } from '../../words/numbers';
import { followWords } from '../../words/follow';
import { interventionWords as words } from '../../words/interventions';
import { ResultChart } from './ResultChart';
import type { FollowUp } from './types';

interface Props {
  report: FollowUp;
  decimals: number;
}

/** What can be concluded and what cannot, in the server's words, with the ratio and the years behind it. */
export function ResultPart({ report, decimals }: Props) {
  const { primary, outcome } = report;
  return (
    <>
      <section className="panel-section" aria-labelledby="conclusion-title">
        <h3 id="conclusion-title">{words.conclusion}</h3>
        <p className="finding-strong" {...swedish}>
          {report.title}
        </p>
        {report.stamp && (
          <p>
            <strong className="preview-mark" {...swedish}>{report.stamp}</strong>
          </p>
        )}
        {!report.isFinal && <p>{words.preliminary(report.lastYear)}</p>}
        <p {...swedish}>{report.conclusion}</p>
        {primary && <Ratio primary={primary} />}
        {report.reason && <p {...swedish}>{report.reason}</p>}
      </section>
      <section className="panel-section" aria-labelledby="years-title">
        <h3 id="years-title">{words.chart}</h3>
        <p className="field-label">
          <span {...swedish}>{outcome.title}</span>, {unitName(outcome.unit)}
        </p>
        <ResultChart series={report.series} primary={primary} title={outcome.title} decimals={decimals} />
        <details className="series">
          <summary>{followWords.inFigures}</summary>
          <SeriesTable series={report.series} decimals={decimals} />
        </details>
      </section>
      <section className="panel-section" aria-labelledby="cannot-title">
        <h3 id="cannot-title">{words.cannot}</h3>
        <ul className="said" {...swedish}>
          {report.limits.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Ratio({ primary }: { primary: NonNullable<FollowUp['primary']> }) {
  const { lower, upper } = primary.interval;
  return (
    <>
      <dl className="pairs">
        <div>
          <dt>{words.ratio}</dt>
          <dd>
            <strong>{number(primary.rateRatio, 2)}</strong>
          </dd>
        </div>
        {lower !== null && upper !== null && (
          <div>
            <dt>{words.interval(confidence(primary.confidence))}</dt>
            <dd>{limits({ lower, upper }, 2)}</dd>
          </div>
        )}
        <div>
          <dt>{words.pValue}</dt>
          <dd>{number(primary.p, 3)}</dd>
        </div>
      </dl>
      <p className="field-note">
        {words.ratioHelp} {words.sets(primary.otherSets)}.
      </p>
    </>
  );
}

function SeriesTable({ series, decimals }: { series: FollowUp['series']; decimals: number }) {
  const rate = (value: number | null) => (value === null ? '–' : number(value, decimals));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.yearOf}</th>
          <th scope="col" className="number">
            {words.treatedShort}
          </th>
          <th scope="col" className="number">
            {words.controlsShort}
          </th>
        </tr>
      </thead>
      <tbody>
        {series.map(one => (
          <tr key={one.year}>
            <th scope="row">
              {one.year}
              {one.isConverted && <small>{words.converted}</small>}
            </th>
            <td className="number">{rate(one.treated.rate)}</td>
            <td className="number">{rate(one.controls.rate)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
