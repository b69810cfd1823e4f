import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Area, AreaRef, Indicator, Snapshot } from '../api/types';
import type { Intervals } from '../choices/intervals';
import type { Scene } from '../choices/scene';
import type { AreaKey } from '../choices/view';
import { HelpLink } from '../help/HelpLink';
import { Icon } from '../ui/Icon';
import { ErrorMessage } from '../ui/Message';
import { reportAddress } from '../report/address';
import { downloadWords } from '../words/downloads';
import { phrases } from '../words/phrases';
import { editionText } from '../words/sentences';
import { levelWords, problemWords, words } from '../words/sv';
import { CompareChoice } from './CompareChoice';
import { MapValue } from './MapValue';
import { ProfileTable } from './ProfileTable';
import { useProfile } from './useProfile';

const ProfileLead = lazy(() => import('./ProfileLead'));
const ProfileSections = lazy(() => import('./ProfileSections'));

interface Props {
  snapshot: Snapshot;
  indicators: Indicator[];
  selected: AreaKey;
  scene: Scene | null;
  intervals: Intervals;
  /** What to compare with, as the address has it. */
  compare: string | undefined;
  onCompare: (compare: string) => void;
  onClose: () => void;
  onSelect: (area: AreaKey) => void;
  onIndicator: (id: string) => void;
}

/** Everything that is known about one area, beside its municipality, county and the country. */
export function ProfilePanel(props: Props) {
  const { snapshot, indicators, selected, scene, intervals, onClose, onSelect, onIndicator } = props;
  const { level, code, edition } = selected;
  const { profile, compare, ...answer } = useProfile(selected, props.compare);
  const heading = useRef<HTMLHeadingElement>(null);
  const area = profile?.area;
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
      aria-busy={answer.loading}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <header className="profile-head">
        <div>
          <p className="eyebrow">{words.profile}</p>
          <h2 id="profile-title" ref={heading} tabIndex={-1}>
            {area?.label ?? known?.label ?? code}
          </h2>
        </div>
        <a className="button" href={reportAddress({ report: 'area', area: selected })}>
          <Icon name="print" />
          {downloadWords.report}
        </a>
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
      {area && <Whereabouts area={area} parents={profile!.parents} snapshot={snapshot} onSelect={follow} />}
      {scene && <MapValue scene={scene} range={intervals.get(code)} area={selected} />}
      {answer.error && <ErrorMessage what={problemWords.profile} error={answer.error} retry={answer.retry} />}
      {answer.loading && !profile && (
        <div className="skeleton" role="status">
          <span className="visually-hidden">{words.loading}</span>
        </div>
      )}
      {profile && (
        <>
          <CompareChoice
            profile={profile}
            compare={compare}
            error={answer.compareError}
            onCompare={props.onCompare}
            onSelect={onSelect}
          />
          <Suspense fallback={<p className="field-note">{words.loading}</p>}>
            <ProfileLead profile={profile} compare={compare} indicators={indicators} />
          </Suspense>
          <p className="help-line">
            <HelpLink topic="jamforelser" />
          </p>
          <ProfileTable
            profile={profile}
            compare={compare}
            indicators={indicators}
            shown={scene?.view.indicator.id}
            onIndicator={onIndicator}
          />
          <Suspense fallback={null}>
            <ProfileSections snapshot={snapshot} profile={profile} compare={compare} indicators={indicators} />
          </Suspense>
        </>
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
        {editionText(area.level, edition)} · {phrases.code(area.code)}
      </p>
      {parents.length > 0 && (
        <p className="parents">
          <span className="visually-hidden">{phrases.liesIn} </span>
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
