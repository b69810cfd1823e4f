import { formatAreaKey, scopeOf } from '../../choices/view';
import { plain, Segments } from '../../responsibility/fields';
import { AreaSearch } from '../../search/AreaSearch';
import { CopyLink } from '../../siting/CopyLink';
import { Message } from '../../ui/Message';
import { Picker } from '../../ui/Picker';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { levelWords } from '../../words/sv';
import { targetWords as words } from '../../words/targets';
import type { FollowProps } from '../FollowFrame';
import { FrameworkList } from './FrameworkList';
import type { Attained } from './useAttainment';

interface Props extends Pick<FollowProps, 'snapshot' | 'address' | 'change'> {
  attained: Attained;
}

/** Which target, for areas of which level, in which year; and what the national frameworks ask for. */
export function TargetChoices({ attained, snapshot, address, change }: Props) {
  const { list, chosen, level, levels, data } = attained;
  if (!list.data) return null;
  const { frameworks, targets } = list.data;
  if (!chosen)
    return (
      <>
        <Message title={words.none}>{words.noneAdvice}</Message>
        <FrameworkList frameworks={frameworks} onTarget={() => undefined} />
      </>
    );
  return (
    <div className="choices">
      {address.target && chosen.id !== address.target && (
        <Message title={followWords.notThere}>{followWords.notThereAdvice}</Message>
      )}
      <Picker
        label={words.choose}
        value={chosen.id}
        onChange={target => change({ target })}
        groups={plain(targets.map(one => [one.id, one.title]), true)}
      />
      {level && levels.length > 1 && (
        <Segments
          label={words.level}
          value={level}
          options={levels.map(one => [one, levelWords[one].one])}
          onChange={id => change({ level: id, period: '' })}
        />
      )}
      <PeriodChoice attained={attained} onChange={period => change({ period })} />
      <AreaSearch
        edition={data?.edition ?? null}
        scope={scopeOf(snapshot)}
        onSelect={found => change({ area: formatAreaKey(found) })}
      />
      {chosen.reason && (
        <div {...swedish}>
          <Message title={chosen.title}>{chosen.reason}</Message>
        </div>
      )}
      <FrameworkList frameworks={frameworks} onTarget={target => change({ target })} />
      <div className="side-actions">
        <CopyLink />
      </div>
    </div>
  );
}

interface PeriodProps {
  attained: Attained;
  onChange: (period: string) => void;
}

/** The latest year is not in the address: a link to it goes on being about the latest. */
function PeriodChoice({ attained: { periods, latest, period }, onChange }: PeriodProps) {
  if (periods.length < 2 || latest === null) return null;
  return (
    <Picker
      label={words.period}
      value={period ?? latest}
      onChange={id => onChange(id === latest ? '' : id)}
      groups={plain(periods.toReversed().map(one => [one, one === latest ? words.latest(one) : one]))}
    />
  );
}
