import type { SitingResult } from '../api/siting';
import { BoundCurve, type BoundPoint } from '../charts/BoundCurve';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { placeCount, siteWords } from '../words/siting';

/** What each further place gives: a line of what was found, and a thin one of what is the best that can be. */
export function CurvePart({ result, marked }: { result: SitingResult; marked: number }) {
  const { unit, divisor, decimals } = scaleOf(result);
  const points = result.curve.flatMap(({ sites, objective, bound }): BoundPoint[] =>
    objective === null || bound === null ? [] : [{ x: sites, found: objective / divisor, bound: bound / divisor }],
  );
  if (points.length < 2) return null;
  const isProven = result.curve.every(one => one.gap === 0);
  const [first, last] = [points[0]!, points.at(-1)!];
  const alt =
    `${siteWords.curve} ${placeCount(first.x)}: ${number(first.found, decimals)} ${unit}. ` +
    `${placeCount(last.x)}: ${number(last.found, decimals)} ${unit}.`;
  return (
    <section className="panel-section" aria-labelledby="curve-title">
      <h3 id="curve-title">{siteWords.curve}</h3>
      <BoundCurve points={points} marked={marked} decimals={decimals} unit={unit} label={alt} />
      <p className="field-note">{isProven ? siteWords.curveProven : siteWords.curveHelp}</p>
      <details className="series">
        <summary>{siteWords.curveTable}</summary>
        <table className="measures">
          <thead>
            <tr>
              <th scope="col">{siteWords.curveSites}</th>
              <th scope="col" className="number">
                {unit}
              </th>
              <th scope="col" className="number">
                {siteWords.curveBound}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ x, found, bound }) => (
              <tr key={x}>
                <th scope="row">{number(x)}</th>
                <td className="number">{number(found, decimals)}</td>
                <td className="number">{number(bound, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}

/** Sums of minutes are read as minutes on average. */
function scaleOf({ objectiveUnit, demand }: SitingResult) {
  return objectiveUnit === 'personminuter'
    ? { unit: phrases.minutesOnAverage, divisor: demand.total || 1, decimals: 1 }
    : { unit: objectiveUnit, divisor: 1, decimals: objectiveUnit.includes('minut') ? 1 : 0 };
}
