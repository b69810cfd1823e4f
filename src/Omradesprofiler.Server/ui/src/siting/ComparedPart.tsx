import type { SiteRef, SitingComparison } from '../api/siting';
import { number } from '../words/numbers';
import { phrases } from '../words/phrases';
import { countText } from '../words/sentences';
import { comparedSitings, minutesText, siteWords } from '../words/siting';

/** Two placements beside each other: figures, the places that they do not share, and the areas that it matters to. */
export function ComparedPart({ comparison }: { comparison: SitingComparison }) {
  const { a, b, text, areas, onlyInA, onlyInB, inBoth } = comparison;
  const people = areas.reduce((sum, one) => sum + one.people, 0);
  return (
    <section className="panel-section" aria-labelledby="compare-title">
      <h3 id="compare-title">{siteWords.besideFigures}</h3>
      <p className="finding-strong">{text}</p>
      <table className="beside">
        <thead>
          <tr>
            <td />
            <th scope="col">
              A: {a.name} {phrases.nr(a.id)}
            </th>
            <th scope="col">
              B: {b.name} {phrases.nr(b.id)}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparedSitings(a).map(([label, textOf]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{textOf(a)}</td>
              <td>{textOf(b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Places label={`${siteWords.onlyHere} A`} sites={onlyInA} />
      <Places label={`${siteWords.onlyHere} B`} sites={onlyInB} />
      <Places label={siteWords.inBoth} sites={inBoth} />
      {areas.length > 0 && (
        <details className="series">
          <summary>
            {siteWords.differing}: {countText(areas.length)}, {phrases.people(number(people))}
          </summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{siteWords.area}</th>
                <th scope="col">A</th>
                <th scope="col">B</th>
              </tr>
            </thead>
            <tbody>
              {areas.map(({ area, minutesA, minutesB }) => (
                <tr key={area.code}>
                  <th scope="row">{area.label}</th>
                  <td>{minutesText(minutesA)}</td>
                  <td>{minutesText(minutesB)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function Places({ label, sites }: { label: string; sites: SiteRef[] }) {
  if (sites.length === 0) return null;
  return (
    <p className="field-note">
      <strong>{label}:</strong> {sites.map(one => one.name).join(', ')}.
    </p>
  );
}
