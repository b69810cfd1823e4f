import { useMemo } from 'react';
import type { Accessibility } from '../api/siting';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { formatAreaKey, parseAreaKey } from '../choices/view';
import { around } from '../areas/around';
import { clinicPoints } from '../care/picture';
import { placeName } from '../choices/ChoicePanel';
import { useWhole } from '../ui/useWhole';
import { number } from '../words/numbers';
import { phrases, sitingPhrases } from '../words/phrases';
import { minutesText, siteWords } from '../words/siting';
import { AccessPanel } from './AccessPanel';
import { AdoptOption } from './AdoptOption';
import { AreaTimes } from './AreaTimes';
import { AreaTimeTable } from './AreaTimeTable';
import { OptionChoice } from './OptionChoice';
import { PickedNote } from './PickedNote';
import { listOf, questionOf } from './question';
import { SourceLine } from './SourceLine';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { TimeLegend } from './TimeLegend';
import { limitsFor, timePicture } from './times';
import { useReachOf } from './useReachOf';
import { WhereChoice } from './WhereChoice';

/** How far it is to a clinic today, and for whom. */
export function AccessJob(props: SitingProps) {
  const { snapshot, address, change } = props;
  const { travel } = props.travel;
  const option = travel?.options.find(one => one.id === address.option) ?? travel?.options.find(one => one.adopted);
  const chosen = option?.id ?? travel?.options[0]?.id ?? '';
  const where = listOf(address.where);
  const within = where.length === 1 ? where[0] : null;
  const ask = (level: string, format?: string) =>
    chosen ? apiUrl('accessibility', { option: chosen, level, within, format }) : null;
  const answer = useResource<Accessibility>(ask('deso'));
  const towns = useResource<Accessibility>(ask('municipality'));
  const question = questionOf(address, chosen);
  const reach = useReachOf(travel, { ...question, option: chosen }, address.site);
  const picture = useMemo(() => {
    if (!answer.data || !travel) return null;
    const times = answer.data.areas.map(({ area, people, today }) => ({
      area,
      people,
      unreached: today.people - today.reached,
      minutes: today.meanMinutes,
    }));
    const { edition } = answer.data;
    const limits = limitsFor(times.map(one => one.minutes));
    const painted = timePicture({ level: 'deso', edition, areas: travel.areas, times }, limits);
    return {
      ...painted,
      unreached: answer.data.unreachable.people,
      clinics: clinicPoints(travel.clinics, address.site),
      sites: { points: [], lines: [], reach: reach.data ?? null },
    };
  }, [answer.data, travel, address.site, reach.data]);
  const byCode = useMemo(() => new Map(answer.data?.areas.map(one => [one.area.code, one])), [answer.data]);
  const reveal = useWhole(picture?.areas.length ? around(picture.areas) : null);
  const data = answer.data;
  const edition = travel?.edition ?? null;
  const row = byCode.get(parseAreaKey(address.area)?.code ?? '');
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  const clinic = travel?.clinics.find(one => one.id === address.site);
  return (
    <SitingFrame
      {...props}
      title={`${siteWords.nearest}, ${data?.within.name ?? placeName(snapshot)}`}
      csv={ask('deso', 'csv')}
      finding={data && `${data.option.label}. ${data.texts[0] ?? ''}`}
      swedishParts={[data?.option.label, data?.texts[0]]}
      choices={
        travel && (
          <div className="choices">
            <WhereChoice
              areas={travel.areas}
              whole={placeName(snapshot)}
              value={within ? [within] : []}
              onChange={codes => change({ where: codes.join(','), area: '' })}
            />
            <OptionChoice options={travel.options} value={chosen} onChange={id => change({ option: id })} />
            {option && !option.adopted && <AdoptOption key={option.id} option={option} />}
          </div>
        )
      }
      legend={picture && <TimeLegend picture={picture} option={data?.option} signs={['clinic']} />}
      picture={picture}
      describe={code => {
        const row = byCode.get(code);
        return (
          <>
            <p className="tooltip-name">{row?.area.label ?? code}</p>
            {row && <p className="tooltip-value">{minutesText(row.today.meanMinutes)}</p>}
            {row && <p>{phrases.people(number(row.people))}</p>}
          </>
        );
      }}
      answer={answer}
      map={{
        reveal,
        selected: row ? { level: 'deso', code: row.area.code, edition: row.area.edition } : null,
        onSelect: code => change({ area: code ? formatAreaKey({ level: 'deso', code, edition }) : '' }, 'replace'),
        onClinic: pick,
      }}
      table={
        data ? (
          <AreaTimeTable
            caption={siteWords.nearest}
            rows={data.areas.map(({ today, ...row }) => ({ ...row, before: null, after: today.meanMinutes }))}
            onClose={() => change({ view: '' })}
          />
        ) : null
      }
      footer={
        data && (
          <SourceLine
            parts={[data.option.label, `DeSO ${data.edition}`, ...data.periods, siteWords.noChance, data.source]}
            method={[data.method]}
          />
        )
      }
      panel={
        data
          ? {
              eyebrow: `${siteWords.today}, ${sitingPhrases.clinics(number(data.careCenters))}`,
              title: siteWords.figures,
              content: (
                <>
                  {clinic && (
                    <section className="picked-place">
                      <header>
                        <h3>{clinic.name}</h3>
                      </header>
                      <PickedNote reach={reach} />
                    </section>
                  )}
                  {row && travel && (
                    <AreaTimes
                      key={row.area.code}
                      row={row}
                      option={chosen}
                      clinics={travel.clinics}
                      onPick={pick}
                      onClose={() => change({ area: '' }, 'replace')}
                    />
                  )}
                  <AccessPanel answer={data} towns={towns.data} />
                </>
              ),
            }
          : null
      }
    />
  );
}
