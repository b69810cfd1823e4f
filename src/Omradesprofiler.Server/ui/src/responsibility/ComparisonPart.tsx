import type { Comparison, Proposal } from '../api/responsibility';
import { number } from '../words/numbers';
import { phrases, proposalPhrases } from '../words/phrases';
import { countText } from '../words/sentences';
import { comparedFigures, nameOf, shareWords } from '../words/responsibility';

interface Props {
  comparison: Comparison;
  proposal: Proposal;
  onSelect: (code: string) => void;
}

/** Two proposals beside each other: their figures, and the areas that they give to different clinics. */
export function ComparisonPart({ comparison, proposal, onSelect }: Props) {
  const { a, b, areas, people, text } = comparison;
  return (
    <section className="panel-section" aria-labelledby="compare-title">
      <h3 id="compare-title">
        {shareWords.compare} {b.name} {phrases.nr(b.id)}
      </h3>
      <p className="finding-strong">
        {proposalPhrases.differing(countText(areas.length), number(people))}
      </p>
      <table className="beside">
        <thead>
          <tr>
            <td />
            <th scope="col">{shareWords.this}</th>
            <th scope="col">{b.name}</th>
          </tr>
        </thead>
        <tbody>
          {comparedFigures.map(([label, textOf]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{textOf(a)}</td>
              <td>{textOf(b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="field-note">{text}</p>
      {areas.length > 0 && (
        <details className="series">
          <summary>{shareWords.differing}</summary>
          <table>
            <tbody>
              {areas.map(({ area, careCenterA, careCenterB }) => (
                <tr key={area.code}>
                  <th scope="row">
                    <button type="button" className="link" onClick={() => onSelect(area.code)}>
                      {area.label}
                    </button>
                  </th>
                  <td>{nameOf(proposal, careCenterA)}</td>
                  <td>{nameOf(proposal, careCenterB)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
