import type { Schemas } from '../../api/schemas';
import { formatAreaKey, scopeOf } from '../../choices/view';
import { Faults } from '../../responsibility/Faults';
import { plain, Segments } from '../../responsibility/fields';
import { AreaSearch } from '../../search/AreaSearch';
import { CopyLink } from '../../siting/CopyLink';
import { Message } from '../../ui/Message';
import { Picker } from '../../ui/Picker';
import { number } from '../../words/numbers';
import { placeWords as words } from '../../words/places';
import type { FollowProps } from '../FollowFrame';
import { NearChoice } from './NearChoice';
import { usualWalk, walks, type LocalPlaces } from './usePlaces';

interface Props extends Pick<FollowProps, 'snapshot' | 'change'> {
  local: LocalPlaces;
  isPlacing: boolean;
  onPlacing: (isPlacing: boolean) => void;
  onPoint: (at: { lon: number; lat: number }) => void;
}

/** Of which kind, near what, and how far on foot. */
export function PlaceChoices({ local, snapshot, change, isPlacing, onPlacing, onPoint }: Props) {
  const { kinds, kind, clinics, origin, minutes, nearby, edition } = local;
  if (local.isEmpty) return <Message title={words.none}>{words.noneAdvice}</Message>;
  return (
    <div className="choices">
      {kinds && (
        <Picker
          label={words.kind}
          value={kind?.id ?? ''}
          onChange={id => change({ kind: id, site: '' })}
          groups={[...plain([['', words.everyKind]]), ...kindGroups(kinds.kinds)]}
        />
      )}
      <AreaSearch
        edition={edition}
        scope={scopeOf(snapshot)}
        onSelect={found => change({ area: formatAreaKey(found), drawn: '', clinic: '', site: '' })}
      />
      {clinics.length > 0 && (
        <Picker
          label={words.clinic}
          value={origin?.kind === 'clinic' ? origin.id : ''}
          onChange={clinic => change({ clinic, area: '', drawn: '', site: '' })}
          groups={plain([['', words.noClinic], ...clinics.map(({ id, name }): [string, string] => [id, name])])}
        />
      )}
      <NearChoice
        isPlacing={isPlacing}
        onPlacing={onPlacing}
        onPoint={onPoint}
        onClear={origin && (() => change({ area: '', drawn: '', clinic: '' }))}
      />
      {origin && (
        <Segments
          label={words.minutes}
          value={String(minutes)}
          options={walks.map(one => [String(one), number(one)])}
          onChange={radius => change({ radius: radius === String(usualWalk) ? '' : radius }, 'replace')}
        />
      )}
      {nearby.error && <Faults what={words.nearbyFailed} error={nearby.error} />}
      <div className="side-actions">
        <CopyLink />
      </div>
    </div>
  );
}

const kindGroups = (kinds: Schemas['PlaceKindResponse'][]) =>
  [...Map.groupBy(kinds.filter(one => one.places > 0), one => one.group)].map(([title, some]) => ({
    title,
    choices: some.map(({ id, name, places }) => ({ id, label: words.kindCount(name, places), isSwedish: true })),
  }));
