import type { Schemas } from '../../api/schemas';
import { targetWords } from '../../words/targets';

interface Props {
  frameworks: Schemas['TargetFrameworkResponse'][];
  onTarget: (id: string) => void;
}

/** The national frameworks' own measures: which have a target here, and what is lacking for the others. */
export function FrameworkList({ frameworks, onTarget }: Props) {
  return (
    <>
      {frameworks.map(({ id, title, source, items }) => (
        <details key={id} className="series places framework">
          <summary>
            {targetWords.framework(title, items.length, items.filter(item => item.targets.length > 0).length)}
          </summary>
          <p className="field-note">{source}</p>
          <ul className="framework-items">
            {items.map(item => (
              <li key={item.id} data-lacking={item.targets.length === 0 || undefined}>
                {item.targets.length > 0 ? (
                  <button type="button" className="link" onClick={() => onTarget(item.targets[0]!)}>
                    {nameOf(item)}
                  </button>
                ) : (
                  nameOf(item)
                )}
                <small>{[wantedText(item), item.targets.length > 0 ? targetWords.hasTarget : ''].filter(Boolean).join(', ')}</small>
              </li>
            ))}
          </ul>
          <p className="field-note">{targetWords.lacking}</p>
        </details>
      ))}
    </>
  );
}

const nameOf = ({ number, title }: Schemas['TargetItemResponse']) => (number === null ? title : `${number}. ${title}`);

const wantedText = ({ wanted, wantedText: said }: Schemas['TargetItemResponse']) =>
  said ?? (wanted === 'lower' ? targetWords.lower : wanted === 'higher' ? targetWords.higher : '');
