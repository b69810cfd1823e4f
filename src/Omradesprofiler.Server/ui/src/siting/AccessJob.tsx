import { useMemo } from 'react';
import type { Accessibility, Isochrones } from '../api/siting';
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
import type { Travel } from './useTravel';
import { WhereChoice } from './WhereChoice';

/** How far it is to a clinic today, and for whom. */
export function AccessJob(props: SitingProps) {
  const { snapshot, change } = props;
  const access = useAccess(props);
  const { answer, ask, picture, byCode, row, pick } = access;
  const { data } = answer;
  const reveal = useWhole(picture?.areas.length ? around(picture.areas) : null);
  const select = (code: string | null) =>
    change({ area: code ? formatAreaKey({ level: 'deso', code, edition: data?.edition ?? null }) : '' }, 'replace');
  return (
    <SitingFrame
      {...props}
      title={`${siteWords.nearest}, ${data?.within.name ?? placeName(snapshot)}`}
      csv={ask('deso', 'csv')}
      finding={data && `${data.option.label}. ${data.texts[0] ?? ''}`}
      swedishParts={[data?.option.label, data?.texts[0]]}
      choices={<AccessChoices {...props} access={access} />}
      legend={picture && <TimeLegend picture={picture} option={data?.option} signs={['clinic']} />}
      picture={picture}
      describe={code => <AccessTip row={byCode.get(code)} code={code} />}
      answer={answer}
      map={{
        reveal,
        selected: row ? { level: 'deso', code: row.area.code, edition: row.area.edition } : null,
        onSelect: select,
        onClinic: pick,
      }}
      table={
        data ? (
          <AreaTimeTable
            caption={siteWords.nearest}
            rows={data.areas.map(({ today, ...one }) => ({ ...one, before: null, after: today.meanMinutes }))}
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
              content: <AccessContent {...props} access={access} data={data} />,
            }
          : null
      }
    />
  );
}

type Access = ReturnType<typeof useAccess>;

/** The times that the address asks for, painted, and what of them is looked at. */
function useAccess({ address, change, travel: { travel } }: SitingProps) {
  const option = travel?.options.find(one => one.id === address.option) ?? travel?.options.find(one => one.adopted);
  const chosen = option?.id ?? travel?.options[0]?.id ?? '';
  const where = listOf(address.where);
  const within = where.length === 1 ? where[0]! : null;
  const ask = (level: string, format?: string) =>
    chosen ? apiUrl('accessibility', { option: chosen, level, within, format }) : null;
  const answer = useResource<Accessibility>(ask('deso'));
  const towns = useResource<Accessibility>(ask('municipality'));
  const reach = useReachOf(travel, { ...questionOf(address, chosen), option: chosen }, address.site);
  const picture = useMemo(
    () => (answer.data && travel ? pictureOf(answer.data, travel, address.site, reach.data) : null),
    [answer.data, travel, address.site, reach.data],
  );
  const byCode = useMemo(() => new Map(answer.data?.areas.map(one => [one.area.code, one])), [answer.data]);
  const row = byCode.get(parseAreaKey(address.area)?.code ?? '');
  const pick = (code: string) => change({ site: code === address.site ? '' : code }, 'replace');
  return { option, chosen, within, ask, answer, towns, reach, picture, byCode, row, pick };
}

function pictureOf(data: Accessibility, travel: Travel, picked: string | undefined, reach: Isochrones | undefined) {
  const times = data.areas.map(({ area, people, today }) => ({
    area,
    people,
    unreached: today.people - today.reached,
    minutes: today.meanMinutes,
  }));
  const limits = limitsFor(times.map(one => one.minutes));
  return {
    ...timePicture({ level: 'deso', edition: data.edition, areas: travel.areas, times }, limits),
    unreached: data.unreachable.people,
    clinics: clinicPoints(travel.clinics, picked),
    sites: { points: [], lines: [], reach: reach ?? null },
  };
}

interface PartProps extends SitingProps {
  access: Access;
}

/** Where, and by what way. */
function AccessChoices({ snapshot, change, travel: { travel }, access }: PartProps) {
  const { option, chosen, within } = access;
  if (!travel) return null;
  return (
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
  );
}

function AccessTip({ row, code }: { row: Accessibility['areas'][number] | undefined; code: string }) {
  return (
    <>
      <p className="tooltip-name">{row?.area.label ?? code}</p>
      {row && <p className="tooltip-value">{minutesText(row.today.meanMinutes)}</p>}
      {row && <p>{phrases.people(number(row.people))}</p>}
    </>
  );
}

/** The clinic and the area that are looked at, and how it is for all. */
function AccessContent({ address, change, travel: { travel }, access, data }: PartProps & { data: Accessibility }) {
  const { reach, row, chosen, pick, towns } = access;
  const clinic = travel?.clinics.find(one => one.id === address.site);
  return (
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
  );
}
