import { useMemo, useState } from 'react';
import type { Schemas } from '../../api/schemas';
import type { Level } from '../../api/types';
import { apiUrl } from '../../api/client';
import { useResource } from '../../api/useResource';
import { around } from '../../care/reveal';
import { placeName } from '../../choices/ChoicePanel';
import { formatAreaKey, parseAreaKey, scopeOf } from '../../choices/view';
import { plain, Segments } from '../../responsibility/fields';
import { AreaSearch } from '../../search/AreaSearch';
import { useWhole } from '../../siting/AccessJob';
import { CopyLink } from '../../siting/CopyLink';
import { SourceLine } from '../../siting/SourceLine';
import { DataDrawer } from '../../table/DataDrawer';
import { ErrorMessage, Message } from '../../ui/Message';
import { Picker } from '../../ui/Picker';
import { swedish } from '../../ui/swedish';
import { followWords } from '../../words/follow';
import { number } from '../../words/numbers';
import { levelWords } from '../../words/sv';
import { targetWords } from '../../words/targets';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { useAreas } from '../useAreas';
import { AreaTargets } from './AreaTargets';
import { AttainmentTip } from './AttainmentTip';
import { FrameworkList } from './FrameworkList';
import { StateLegend } from './StateLegend';
import { TargetPanel } from './TargetPanel';
import { targetColumns } from './columns';
import { findingOf } from './finding';
import { targetPicture } from './targetPicture';

/** Where a target is reached, where it is not, and where that cannot be told. */
export function TargetJob(props: FollowProps) {
  const { snapshot, indicators, address, change } = props;
  const list = useResource<Schemas['TargetList']>(apiUrl('targets'));
  const chosen = list.data?.targets.find(one => one.id === address.target) ?? list.data?.targets[0];
  const levels = snapshot.levels.filter(level => level !== 'country' && chosen?.levels.includes(level));
  const level = levels.find(one => one === address.level) ?? levels.find(one => one === chosen?.level) ?? levels[0];
  const ask = (query: Record<string, string | null | undefined>) =>
    chosen && level ? apiUrl(`targets/${encodeURIComponent(chosen.id)}/attainment`, query) : null;
  const latest = useResource<Schemas['AttainmentList']>(ask({ level }));
  const periods = latest.data?.local?.periods.map(one => one.period) ?? [];
  const isEarlier = periods.includes(address.period ?? '') && address.period !== latest.data?.period;
  const period = isEarlier ? address.period : null;
  const earlier = useResource<Schemas['AttainmentList']>(period ? ask({ level, period }) : null);
  const answer = period ? earlier : latest;
  const data = answer.data;
  const wholeLevel = data?.local?.whole.level;
  const whole = useResource<Schemas['AttainmentList']>(
    wholeLevel ? ask({ level: wholeLevel, period: period ?? undefined }) : null,
  );
  const { areas, ...division } = useAreas(snapshot, data ? (data.level as Level) : null, data?.edition ?? null);
  const picture = useMemo(() => (data && areas ? targetPicture(data, areas) : null), [data, areas]);
  const rows = useMemo(() => new Map(data?.areas.map(row => [row.value.area.code, row])), [data]);
  const [pinned, setPinned] = useState<number | null>(null);
  const reveal = useWhole(areas ? around(areas) : null);
  const area = parseAreaKey(address.area);
  const decimalsOf = (id: string) => indicators.find(one => one.id === id)?.decimals ?? 1;
  const decimals = decimalsOf(chosen?.indicator ?? '');
  const place = placeName(snapshot);
  const select = (code: string | null) =>
    change({ area: code && level ? formatAreaKey({ level, code, edition: data?.edition ?? null }) : '' }, 'replace');
  const failed = [list, latest, earlier, division].find(one => one.error);
  const nothing = list.data?.total === 0;
  return (
    <FollowFrame
      {...props}
      title={
        chosen && data?.period && level
          ? targetWords.title(chosen.title, data.period, levelWords[level].per, place)
          : (chosen?.title ?? `${followWords.targets}, ${place}`)
      }
      finding={data && findingOf(data)}
      swedishParts={[chosen?.title, data?.reason, data?.areas[0]?.text]}
      csv={ask({ level, period: period ?? undefined, format: 'csv' })}
      geojson={level === 'country' ? null : ask({ level, period: period ?? undefined, format: 'geojson' })}
      choices={
        nothing ? (
          <>
            <Message title={targetWords.none}>{targetWords.noneAdvice}</Message>
            <FrameworkList frameworks={list.data!.frameworks} onTarget={() => undefined} />
          </>
        ) : (
          <div className="choices">
            {list.data && address.target && chosen?.id !== address.target && (
              <Message title={followWords.notThere}>{followWords.notThereAdvice}</Message>
            )}
            {list.data && chosen && (
              <Picker
                label={targetWords.choose}
                value={chosen.id}
                onChange={target => change({ target })}
                groups={plain(list.data.targets.map(one => [one.id, one.title]), true)}
              />
            )}
            {level && levels.length > 1 && (
              <Segments
                label={targetWords.level}
                value={level}
                options={levels.map(one => [one, levelWords[one].one])}
                onChange={id => change({ level: id, period: '' })}
              />
            )}
            {periods.length > 1 && (
              <Picker
                label={targetWords.period}
                value={period ?? latest.data!.period!}
                onChange={id => change({ period: id === latest.data!.period ? '' : id })}
                groups={plain(
                  periods.toReversed().map(one => [one, one === latest.data!.period ? targetWords.latest(one) : one]),
                )}
              />
            )}
            <AreaSearch
              edition={data?.edition ?? null}
              scope={scopeOf(snapshot)}
              onSelect={found => change({ area: formatAreaKey(found) })}
            />
            {chosen?.reason && (
              <div {...swedish}>
                <Message title={chosen.title}>{chosen.reason}</Message>
              </div>
            )}
            {list.data && <FrameworkList frameworks={list.data.frameworks} onTarget={target => change({ target })} />}
            <div className="side-actions">
              <CopyLink />
            </div>
          </div>
        )
      }
      legend={data && <StateLegend answer={data} pinned={pinned} onPin={setPinned} />}
      picture={picture}
      describe={code => <AttainmentTip row={rows.get(code)} code={code} decimals={decimals} />}
      answer={{
        data: undefined,
        error: failed?.error,
        loading: [list, latest, earlier, division].some(one => one.loading),
        retry: failed?.retry ?? (() => {}),
      }}
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
      footer={
        data && (
          <SourceLine
            parts={[
              `${data.target.indicatorTitle} (${data.target.unit})`,
              followWords.divided(levelWords[data.level as Level].one, data.edition),
              data.period ? followWords.valuesOf(data.period) : '',
              data.areas[0]?.value.source ?? '',
              data.source ?? '',
            ]}
            method={[data.rule, data.many ?? '', ...data.notes, data.areas[0]?.value.interval?.method ?? '']}
          />
        )
      }
      panel={
        data
          ? {
              eyebrow: `${targetWords.eyebrow} · ${number(data.total)} ${levelWords[data.level as Level].many}`,
              title: data.target.title,
              swedishParts: [data.target.title],
              content: (
                <>
                  {area && (
                    <AreaTargets
                      key={formatAreaKey(area)}
                      area={area}
                      target={data.target.id}
                      decimalsOf={decimalsOf}
                      onTarget={target => change({ target })}
                      onClose={() => change({ area: '' }, 'replace')}
                    />
                  )}
                  {data.reason ? (
                    <section className="panel-section">
                      <p {...swedish}>{data.reason}</p>
                    </section>
                  ) : (
                    <TargetPanel answer={data} whole={whole.data} decimals={decimals} />
                  )}
                </>
              ),
            }
          : list.error
            ? {
                eyebrow: followWords.job,
                title: followWords.targets,
                content: <ErrorMessage what={targetWords.failed} error={list.error} retry={list.retry} />,
              }
            : null
      }
    />
  );
}
