import { useMemo, useState, type ReactNode } from 'react';
import type { CSSProperties } from 'react';
import { around } from '../../areas/around';
import { LegendSign } from '../../care/ClinicLegend';
import { useWhole } from '../../ui/useWhole';
import { shareText } from '../../words/siting';
import { SourceLine } from '../../siting/SourceLine';
import type { Travel } from '../../siting/useTravel';
import { DataDrawer } from '../../table/DataDrawer';
import { number } from '../../words/numbers';
import { scheduleWords as words } from '../../words/schedules';
import type { FrameContent } from '../../ui/JobFrame';
import { FollowFrame, type FollowProps } from '../FollowFrame';
import { SchedulePanel } from './SchedulePanel';
import { schedulePicture, type Report } from './schedulePicture';

interface Props extends FollowProps, Pick<FrameContent, 'swedishParts'> {
  travel: Travel | null;
  title: string;
  /** What the schedule is, in the page's language. */
  said: string | null;
  report: Report | null;
  choices: ReactNode;
  csv: string | null;
  geojson?: string | null;
  isBusy: boolean;
  loading: boolean;
  /** Over the schedule's own words in the panel. */
  eyebrow: string;
  before: ReactNode;
  /** The panel where there is no schedule. */
  instead?: { title: string; content: ReactNode } | null;
}

/** A schedule on the map, in the table and in words: a preview or a saved one. */
export function ScheduleStage({ travel, title, said, report, eyebrow, before, instead, ...props }: Props) {
  const { change } = props;
  const [picked, setPicked] = useState<string | null>(null);
  const picture = useMemo(
    () => (travel ? schedulePicture(travel.areas, travel.edition, report, picked) : null),
    [travel, report, picked],
  );
  const reveal = useWhole(travel ? around(travel.areas) : null);
  const rows = useMemo(() => new Map(report?.areas.map(row => [row.area.code, row])), [report]);
  const share = report && report.demand.total > 0 ? report.covered / report.demand.total : 0;
  return (
    <FollowFrame
      {...props}
      title={title}
      finding={report ? words.finding(number(report.people), shareText(share), report.stops.length) : undefined}
      legend={report && picture && <ScheduleLegend picture={picture} />}
      picture={picture}
      describe={code => {
        const row = rows.get(code);
        return (
          <>
            <p className="tooltip-name">
              {row?.area.label ?? travel?.areas.find(area => area.code === code)?.label ?? code}
            </p>
            {row && <p className="tooltip-value">{words.tip(number(row.covered), number(row.people))}</p>}
          </>
        );
      }}
      answer={{ data: undefined, error: undefined, loading: props.loading, retry: () => {} }}
      map={{ reveal }}
      table={report && <VisitTable report={report} onClose={() => change({ view: '' })} />}
      footer={
        report && (
          <SourceLine
            parts={[report.option.label, `DeSO ${report.edition}`, ...report.periods, report.source]}
            method={[report.option.method, ...report.notes]}
          />
        )
      }
      panel={
        report
          ? {
              eyebrow,
              title: said ?? report.title,
              content: (
                <>
                  {before}
                  <SchedulePanel report={report} picked={picked} onPick={setPicked} />
                </>
              ),
            }
          : instead
            ? { eyebrow, ...instead }
            : null
      }
    />
  );
}

function ScheduleLegend({ picture }: { picture: ReturnType<typeof schedulePicture> }) {
  return (
    <section className="legend" aria-labelledby="legend-title">
      <h2 id="legend-title" className="panel-title">
        {words.legend}
      </h2>
      <ul className="legend-rows">
        {picture.scheme.classes.map(({ label, colour, count }) => (
          <li key={label} className="legend-row legend-state">
            <span className="swatch" style={{ '--colour': colour } as CSSProperties} aria-hidden="true" />
            {label} <span className="legend-count">{number(count)}</span>
          </li>
        ))}
      </ul>
      <ul className="legend-rows">
        <li className="legend-row legend-state">
          <span className="swatch swatch-plain" aria-hidden="true">
            <span className="swatch-letter">A</span>
          </span>
          {words.legendBase}
        </li>
        <li className="legend-row legend-state">
          <span className="swatch swatch-plain" aria-hidden="true">
            <span className="swatch-letter" data-role="controls">
              1
            </span>
          </span>
          {words.legendStop}
        </li>
        <LegendSign sign="line" text={words.legendLines} />
      </ul>
      <p className="field-note">{words.legendHelp}</p>
    </section>
  );
}

/** Each visit with its clock times. */
function VisitTable({ report, onClose }: { report: Report; onClose: () => void }) {
  const rows = report.teams.flatMap(team =>
    team.days.flatMap(({ day, dayText, visits }) =>
      visits.map(visit => ({ team: team.name, ...visit, day, text: words.dayText(dayText, day) })),
    ),
  );
  return (
    <DataDrawer
      caption={words.dayByDay}
      columns={[
        { id: 'place', label: words.place, order: row => row.name },
        { id: 'team', label: words.teamColumn, order: row => row.team },
        { id: 'day', label: words.day, order: row => row.day, cell: row => row.text },
        { id: 'time', label: words.time, order: row => row.arrives, cell: row => words.clock(row.arrives, row.leaves) },
        {
          id: 'driving',
          label: words.drivingMinutes,
          isNumber: true,
          order: row => row.drivingMinutes,
          cell: row => number(row.drivingMinutes),
        },
      ]}
      rows={rows}
      keyOf={row => `${row.team} ${row.day} ${row.arrives}`}
      onClose={onClose}
    />
  );
}
