import type { Schemas } from '../../api/schemas';
import { swedish } from '../../ui/swedish';
import { number } from '../../words/numbers';
import { placeWords as words } from '../../words/places';

interface Props {
  kinds: Schemas['PlaceKindResponse'][];
  chosen: string | undefined;
  onKind: (id: string) => void;
  onIndicator: (id: string) => void;
}

/** What kinds of places there are and how many of each, in their groups. */
export function KindList({ kinds, chosen, onKind, onIndicator }: Props) {
  const picked = kinds.find(one => one.id === chosen);
  return (
    <section className="panel-section" aria-labelledby="kinds-title">
      <h3 id="kinds-title">{words.kinds}</h3>
      {picked?.indicator && (
        <p>
          <button type="button" className="link" onClick={() => onIndicator(picked.indicator!)}>
            {words.onMap}
          </button>
        </p>
      )}
      <p className="field-note">{words.kindsHelp}</p>
      {[...Map.groupBy(kinds, one => one.group)].map(([group, some]) => (
        <div key={group}>
          <h4 {...swedish}>{group}</h4>
          <ul className="kind-list">
            {some.map(one => (
              <li key={one.id}>
                <button
                  type="button"
                  className="link"
                  {...swedish}
                  aria-pressed={one.id === chosen}
                  disabled={one.places === 0}
                  onClick={() => onKind(one.id === chosen ? '' : one.id)}
                >
                  {one.name}
                </button>
                <span className="legend-count">{number(one.places)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
