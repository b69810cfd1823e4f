import { apiUrl } from '../../api/client';
import { ErrorMessage } from '../../ui/Message';
import { followWords } from '../../words/follow';
import { placeWords as words } from '../../words/places';
import type { FollowProps } from '../FollowFrame';
import { Handout } from './Handout';
import { KindList } from './KindList';
import { PickedPlace } from './PickedPlace';
import type { LocalPlaces } from './usePlaces';

interface Props extends Pick<FollowProps, 'address' | 'change'> {
  local: LocalPlaces;
  /** What the map is of. */
  place: string;
  onPick: (id: string) => void;
}

/** What is beside the map: what is near as a sheet to hand out, or the kinds that there are. */
export function placesContent(props: Props) {
  const { kinds, hasPlaces, nearby, failed } = props.local;
  const eyebrow = followWords.places;
  if (kinds && hasPlaces)
    return {
      eyebrow,
      title: nearby.data ? nearby.data.from.name : words.title(props.place),
      content: <PlacesContent {...props} kinds={kinds} />,
    };
  if (!failed?.error) return null;
  return {
    eyebrow,
    title: words.title(props.place),
    content: <ErrorMessage what={words.failed} error={failed.error} retry={failed.retry} />,
  };
}

interface ContentProps extends Props {
  kinds: NonNullable<LocalPlaces['kinds']>;
}

function PlacesContent({ local, kinds, address, change, onPick }: ContentProps) {
  const { places, nearby, query, kind } = local;
  const picked = places?.find(one => one.id === address.site);
  return (
    <>
      {picked && <PickedPlace place={picked} onClose={() => onPick(picked.id)} />}
      {nearby.data && query ? (
        <Handout
          answer={nearby.data}
          picked={address.site}
          onPick={onPick}
          textUrl={apiUrl('places/nearby', { ...query, format: 'text' })}
        />
      ) : (
        <KindList
          kinds={kinds.kinds}
          chosen={kind?.id}
          onKind={id => change({ kind: id, site: '' })}
          onIndicator={indicator => change({ job: '', indicator, show: '' })}
        />
      )}
    </>
  );
}
