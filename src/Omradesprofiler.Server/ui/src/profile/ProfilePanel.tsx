import { useEffect, useRef } from 'react';
import type { Area, AreaRef, Indicator, Profile, Snapshot } from '../api/types';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import type { Scene } from '../choices/scene';
import type { AreaKey } from '../choices/view';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { editionText } from '../words/sentences';
import { levelWords, problemWords, words } from '../words/sv';
import { MapValue } from './MapValue';
import { ProfileTable } from './ProfileTable';

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  selected: AreaKey;
  scene: Scene | null;
  onClose: () => void;
  onSelect: (area: AreaKey) => void;
  onIndicator: (id: string) => void;
}

/** Everything that is known about one area, beside its municipality, county and the country. */
export function ProfilePanel({ snapshot, indicators, selected, scene, onClose, onSelect, onIndicator }: Props) {
  const { level, code, edition } = selected;
  const profile = useResource<Profile>(apiUrl(`profiles/${level}/${encodeURIComponent(code)}`, { edition }));
  const heading = useRef<HTMLHeadingElement>(null);
  const area = profile.data?.area;
  const known = scene?.byCode.get(code)?.area;

  const follow = (parent: AreaKey) => {
    heading.current?.focus();
    onSelect(parent);
  };

  useEffect(() => {
    heading.current?.closest('.profile')?.scrollTo({ top: 0 });
  }, [level, code, edition]);

  return (
    <aside
      className="profile"
      aria-labelledby="profile-title"
      aria-busy={profile.loading}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <header className="profile-head">
        <div>
          <p className="eyebrow">{words.profile}</p>
          <h2 id="profile-title" ref={heading} tabIndex={-1}>
            {area?.label ?? known?.label ?? code}
          </h2>
        </div>
        <button
          type="button"
          className="icon-button"
          aria-label={words.closeProfile}
          title={words.closeProfile}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {area && <Whereabouts area={area} parents={profile.data!.parents} snapshot={snapshot} onSelect={follow} />}
      {scene && <MapValue scene={scene} area={selected} />}
      {profile.error && <ErrorMessage what={problemWords.profile} error={profile.error} retry={profile.retry} />}
      {profile.loading && (
        <div className="skeleton" role="status">
          <span className="visually-hidden">{words.loading}</span>
        </div>
      )}
      {profile.data && (
        <ProfileTable
          profile={profile.data}
          indicators={indicators}
          shown={scene?.view.indicator.id}
          onIndicator={onIndicator}
        />
      )}
    </aside>
  );
}

interface WhereaboutsProps {
  area: Area;
  parents: AreaRef[];
  snapshot: Snapshot;
  onSelect: (area: AreaKey) => void;
}

/** Kind, code and edition of the area, and the areas that it lies in. */
function Whereabouts({ area, parents, snapshot, onSelect }: WhereaboutsProps) {
  const edition = snapshot.editions.find(one => one.level === area.level && one.edition === area.edition);
  return (
    <div className="whereabouts">
      <p>
        {editionText(area.level, edition)} · kod {area.code}
      </p>
      {parents.length > 0 && (
        <p className="parents">
          <span className="visually-hidden">Ligger i </span>
          {parents.map((parent, i) => (
            <span key={`${parent.level}/${parent.code}`}>
              {i > 0 && <span aria-hidden="true"> › </span>}
              {snapshot.levels.includes(parent.level) ? (
                <button type="button" className="link" onClick={() => onSelect(parent)}>
                  {parentText(parent)}
                </button>
              ) : (
                parentText(parent)
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

const parentText = ({ level, name }: AreaRef) => (level === 'regso' ? `${levelWords.regso.one} ${name}` : name);
