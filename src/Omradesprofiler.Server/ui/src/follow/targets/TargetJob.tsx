import { useMemo, useState } from 'react';
import { around } from '../../areas/around';
import { placeName } from '../../choices/ChoicePanel';
import { formatAreaKey, parseAreaKey } from '../../choices/view';
import { DataDrawer } from '../../table/DataDrawer';
import { useWhole } from '../../ui/useWhole';
import { followWords } from '../../words/follow';
import { levelWords } from '../../words/sv';
import { targetWords } from '../../words/targets';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { AttainmentTip } from './AttainmentTip';
import { StateLegend } from './StateLegend';
import { TargetChoices } from './TargetChoices';
import { decimalsOf, targetContent, TargetSource } from './TargetContent';
import { targetColumns } from './columns';
import { findingOf } from './finding';
import { targetPicture } from './targetPicture';
import { useAttainment, type Attained } from './useAttainment';

/** Where a target is reached, where it is not, and where that cannot be told. */
export function TargetJob(props: FollowProps) {
  const { snapshot, indicators, address, change } = props;
  const attained = useAttainment(props);
  const { chosen, level, data, areas } = attained;
  const picture = useMemo(() => (data && areas ? targetPicture(data, areas) : null), [data, areas]);
  const rows = useMemo(() => new Map(data?.areas.map(row => [row.value.area.code, row])), [data]);
  const [pinned, setPinned] = useState<number | null>(null);
  const reveal = useWhole(areas ? around(areas) : null);
  const area = parseAreaKey(address.area);
  const decimals = decimalsOf(indicators, chosen?.indicator);
  const select = (code: string | null) =>
    change({ area: code && level ? formatAreaKey({ level, code, edition: data?.edition ?? null }) : '' }, 'replace');
  return (
    <FollowFrame
      {...props}
      title={titleOf(attained, placeName(snapshot))}
      finding={data && findingOf(data)}
      swedishParts={[chosen?.title, data?.reason, data?.areas[0]?.text]}
      csv={attained.csv}
      geojson={attained.geojson}
      choices={<TargetChoices {...props} attained={attained} />}
      legend={data && <StateLegend answer={data} pinned={pinned} onPin={setPinned} />}
      picture={picture}
      describe={code => <AttainmentTip row={rows.get(code)} code={code} decimals={decimals} />}
      answer={attained.answer}
      map={{ reveal, selected: area, highlighted: pinned, onSelect: select }}
      table={
        data ? (
          <DataDrawer
            key={`${data.target.id} ${data.level} ${data.period}`}
            caption={data.target.title}
            swedishParts={[data.target.title]}
            columns={targetColumns(decimals, data.target)}
            rows={data.areas}
            keyOf={row => row.value.area.code}
            sortedBy={{ column: 'difference', descending: data.target.direction === 'atMost' }}
            selected={area?.code}
            onSelect={select}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={data && <TargetSource data={data} />}
      panel={targetContent({ ...props, attained })}
    />
  );
}

function titleOf({ chosen, data, level }: Attained, place: string): string {
  if (chosen && data?.period && level)
    return targetWords.title(chosen.title, data.period, levelWords[level].per, place);
  return chosen?.title ?? `${followWords.targets}, ${place}`;
}
