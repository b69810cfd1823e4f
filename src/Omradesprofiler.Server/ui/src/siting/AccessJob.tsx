import { useEffect, useMemo, useState } from 'react';
import type { Accessibility } from '../api/siting';
import { apiUrl } from '../api/client';
import { useResource } from '../api/useResource';
import { around } from '../care/reveal';
import { clinicPoints } from '../care/picture';
import { placeName } from '../choices/ChoicePanel';
import type { Reveal } from '../map/AreaMap';
import { number } from '../words/numbers';
import { minutesText, shareText, siteWords, within } from '../words/siting';
import { AreaTimeTable } from './AreaTimeTable';
import { MeasureTable } from './MeasureTable';
import { NeedTable } from './NeedTable';
import { OptionChoice } from './OptionChoice';
import { SourceLine } from './SourceLine';
import { SitingFrame, type SitingProps } from './SitingFrame';
import { TimeLegend } from './TimeLegend';
import { limitsFor, timePicture } from './times';

/** How far it is to a clinic today, and for whom. */
export function AccessJob(props: SitingProps) {
  const { snapshot, address, change } = props;
  const { travel } = props.travel;
  const option = travel?.options.find(one => one.id === address.option) ?? travel?.options.find(one => one.adopted);
  const chosen = option?.id ?? travel?.options[0]?.id ?? '';
  const ask = (level: string) => (chosen ? apiUrl('accessibility', { option: chosen, level }) : null);
  const answer = useResource<Accessibility>(ask('deso'));
  const towns = useResource<Accessibility>(ask('municipality'));
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
      clinics: clinicPoints(travel.clinics, undefined),
    };
  }, [answer.data, travel]);
  const byCode = useMemo(() => new Map(answer.data?.areas.map(one => [one.area.code, one])), [answer.data]);
  const reveal = useWhole(picture?.areas.length ? around(picture.areas) : null);
  const data = answer.data;
  return (
    <SitingFrame
      {...props}
      title={`${siteWords.nearest}, ${placeName(snapshot)}`}
      finding={data && `${data.option.label}. ${data.texts[0] ?? ''}`}
      choices={
        travel && (
          <OptionChoice
            options={travel.options}
            value={chosen}
            onChange={id => change({ option: id })}
          />
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
            {row && <p>{number(row.people)} invånare</p>}
          </>
        );
      }}
      answer={answer}
      map={{ reveal }}
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
              eyebrow: `${siteWords.today}, ${number(data.careCenters)} vårdcentraler`,
              title: siteWords.figures,
              content: <AccessPanel answer={data} towns={towns.data} />,
            }
          : null
      }
    />
  );
}

function AccessPanel({ answer, towns }: { answer: Accessibility; towns: Accessibility | undefined }) {
  return (
    <>
      <section className="panel-section">
        <ul className="said">
          {answer.texts.filter(text => text !== answer.gap?.text).map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <MeasureTable columns={[{ label: answer.option.name, measures: answer.today }]} caption={siteWords.figures} />
      </section>
      <NeedTable
        groups={answer.groups.map(one => ({ ...one, after: one.today }))}
        text={answer.gap?.text}
        periods={answer.periods}
      />
      {answer.unreachable.people > 0 && (
        <section className="panel-section">
          <h3>{siteWords.unreachable}</h3>
          <p>
            {number(answer.unreachable.people)} invånare: {answer.unreachable.areas.map(one => one.label).join(', ')}.
          </p>
        </section>
      )}
      {answer.unknown && answer.unknown.people > 0 && (
        <section className="panel-section">
          <h3>{siteWords.unknown}</h3>
          <p>{answer.unknown.text ?? `${number(answer.unknown.people)} invånare.`}</p>
        </section>
      )}
      {towns && <Towns answer={towns} />}
    </>
  );
}

function Towns({ answer }: { answer: Accessibility }) {
  const rows = answer.areas.toSorted((a, b) => (b.today.meanMinutes ?? Infinity) - (a.today.meanMinutes ?? Infinity));
  return (
    <section className="panel-section" aria-labelledby="towns-title">
      <h3 id="towns-title">{siteWords.municipalities}</h3>
      <table className="measures">
        <thead>
          <tr>
            <th scope="col">{siteWords.municipality}</th>
            <th scope="col" className="number">
              {siteWords.mean}
            </th>
            <th scope="col" className="number">
              {siteWords.share(10)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ area, today }) => (
            <tr key={area.code}>
              <th scope="row">{area.name}</th>
              <td className="number">{minutesText(today.meanMinutes)}</td>
              <td className="number">{shareText(within(today, 10) ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Brings all that is looked at into view, once. */
export function useWhole(bounds: Reveal['bounds'] | null): Reveal | null {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const isThere = bounds !== null;
  useEffect(() => {
    if (bounds) setReveal({ bounds, margin: 0 });
  }, [isThere]);
  return reveal;
}
