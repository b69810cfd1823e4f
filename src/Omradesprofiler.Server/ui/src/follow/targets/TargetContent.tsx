import type { Schemas } from '../../api/schemas';
import { formatAreaKey, parseAreaKey, type AreaKey } from '../../choices/view';
import { SourceLine } from '../../siting/SourceLine';
import { ErrorMessage } from '../../ui/Message';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { levelWords } from '../../words/sv';
import { targetWords as words } from '../../words/targets';
import type { FollowProps } from '../FollowFrame';
import { AreaTargets } from './AreaTargets';
import { TargetPanel } from './TargetPanel';
import type { Attained } from './useAttainment';

interface Props extends Pick<FollowProps, 'indicators' | 'address' | 'change'> {
  attained: Attained;
}

export const decimalsOf = (indicators: FollowProps['indicators'], id: string | undefined) =>
  indicators.find(one => one.id === id)?.decimals ?? 1;

/** What is beside the map: one area against all of the targets, and the target in all areas. */
export function targetContent(props: Props) {
  const { list, data } = props.attained;
  if (!data)
    return list.error
      ? {
          eyebrow: followWords.job,
          title: followWords.targets,
          content: <ErrorMessage what={words.failed} error={list.error} retry={list.retry} />,
        }
      : null;
  return {
    eyebrow: `${words.eyebrow} · ${number(data.total)} ${levelWords[data.level].many}`,
    title: data.target.title,
    swedishParts: [data.target.title],
    content: <TargetContent {...props} data={data} />,
  };
}

interface ContentProps extends Props {
  data: Schemas['AttainmentList'];
}

function TargetContent({ attained, data, indicators, address, change }: ContentProps) {
  const area: AreaKey | null = parseAreaKey(address.area);
  return (
    <>
      {area && (
        <AreaTargets
          key={formatAreaKey(area)}
          area={area}
          target={data.target.id}
          decimalsOf={id => decimalsOf(indicators, id)}
          onTarget={target => change({ target })}
          onClose={() => change({ area: '' }, 'replace')}
        />
      )}
      {data.reason ? (
        <section className="panel-section">
          <p {...swedish}>{data.reason}</p>
        </section>
      ) : (
        <TargetPanel
          answer={data}
          whole={attained.whole}
          decimals={decimalsOf(indicators, attained.chosen?.indicator)}
        />
      )}
    </>
  );
}

/** What the numbers are, of when and from where, and by which rule they are judged. */
export const TargetSource = ({ data }: { data: Schemas['AttainmentList'] }) => (
  <SourceLine
    parts={[
      `${data.target.indicatorTitle} (${data.target.unit})`,
      followWords.divided(levelWords[data.level].one, data.edition),
      data.period ? followWords.valuesOf(data.period) : '',
      data.areas[0]?.value.source ?? '',
      data.source ?? '',
    ]}
    method={[data.rule, data.many ?? '', ...data.notes, data.areas[0]?.value.interval?.method ?? '']}
  />
);
