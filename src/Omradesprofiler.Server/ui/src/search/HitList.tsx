import { swedish } from '../ui/swedish';

/** Something found, as the list shows it. */
export interface Hit {
  key: string;
  label: string;
  /** What tells it from others of the same name. */
  where: string;
  /** The server has said that, in Swedish. */
  isSwedish?: boolean;
}

export interface HitGroup<T extends Hit> {
  title: string;
  found: T[];
}

interface Props<T extends Hit> {
  id: string;
  label: string;
  groups: HitGroup<T>[];
  active: number;
  onChoose: (hit: T) => void;
}

export const optionId = (list: string, index: number) => `${list}-${index}`;

/** What was found, of each kind by itself. */
export function HitList<T extends Hit>({ id, label, groups, active, onChoose }: Props<T>) {
  const hits = groups.flatMap(({ found }) => found);
  return (
    <div id={id} role="listbox" aria-label={label}>
      {groups.map(({ title, found }) => (
        <div key={title} role="group" aria-label={title}>
          {groups.length > 1 && (
            <p className="hit-group" aria-hidden="true">
              {title}
            </p>
          )}
          {found.map(hit => (
            <div
              key={hit.key}
              id={optionId(id, hits.indexOf(hit))}
              role="option"
              aria-selected={hits.indexOf(hit) === active}
              className="hit"
              onPointerDown={event => event.preventDefault()}
              onClick={() => onChoose(hit)}
            >
              {hit.label}
              <small {...(hit.isSwedish && swedish)}>{hit.where}</small>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
