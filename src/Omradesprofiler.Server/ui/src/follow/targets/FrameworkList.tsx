import type { Schemas } from '../../api/schemas';
import { Marked } from '../../ui/Marked';
import { swedish } from '../../ui/swedish';
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
            <Marked
              text={targetWords.framework(title, items.length, items.filter(one => one.targets.length > 0).length)}
              parts={[title]}
            />
          </summary>
          <p className="field-note" {...swedish}>
            {source}
          </p>
          <ul className="framework-items">
            {items.map(item => (
              <li key={item.id} data-lacking={item.targets.length === 0 || undefined}>
                {item.targets.length > 0 ? (
                  <button type="button" className="link" {...swedish} onClick={() => onTarget(item.targets[0]!)}>
                    {nameOf(item)}
                  </button>
                ) : (
                  <span {...swedish}>{nameOf(item)}</span>
                )}
                <small>
                  <Marked
                    text={[wantedText(item), item.targets.length > 0 ? targetWords.hasTarget : '']
                      .filter(Boolean)
                      .join(', ')}
                    parts={[item.wantedText]}
                  />
                </small>
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
