import { swedish } from '../../ui/swedish';
import { number, withUnit } from '../../words/numbers';
import { scheduleWords as words } from '../../words/schedules';
import { tourKey, type Report } from './schedulePicture';

interface Props {
  report: Report;
  /** The tour that is looked at. */
  picked: string | null;
  onPick: (tour: string | null) => void;
}

/** What a schedule comes to: how good it is proven to be, each team's days with clock times, and the stops. */
export const SchedulePanel = ({ report, picked, onPick }: Props) => (
  <>
    <ProofPart report={report} />
    <section className="panel-section" aria-labelledby="days-title">
      <h3 id="days-title">{words.dayByDay}</h3>
      {report.teams.map((team, t) => (
        <div key={team.name}>
          <h4>{words.ofTeam(team.name, team.base.name)}</h4>
          <p className="field-note">{words.facts(number(team.roadHours, 1), number(team.stopHours, 1))}</p>
          <ol className="tour-list">
            {team.days.map((day, d) => {
              const tour = tourKey(t, d);
              const isPicked = picked === tour;
              return <Tour key={day.day} day={day} isPicked={isPicked} onPick={() => onPick(isPicked ? null : tour)} />;
            })}
          </ol>
        </div>
      ))}
    </section>
    <StopPart stops={report.stops} />
    {report.limits.length > 0 && (
      <section className="panel-section" aria-labelledby="limits-title">
        <h3 id="limits-title">{words.limits}</h3>
        <ul className="said" {...swedish}>
          {report.limits.map(one => (
            <li key={one.text}>{one.text}</li>
          ))}
        </ul>
      </section>
    )}
    {report.fixed && (
      <section className="panel-section" aria-labelledby="fixed-title">
        <h3 id="fixed-title">{words.fixed}</h3>
        <p {...swedish}>{report.fixed.text}</p>
      </section>
    )}
  </>
);

/** How near the best that can be had it is. */
const ProofPart = ({ report }: { report: Report }) => (
  <section className="panel-section" aria-labelledby="proof-title">
    <h3 id="proof-title">{words.proof}</h3>
    <p className="finding-strong" {...swedish}>
      {report.proof}
    </p>
    <dl className="pairs">
      <div>
        <dt>{words.covered}</dt>
        <dd>{number(report.people)}</dd>
      </div>
      <div>
        <dt>{words.bound}</dt>
        <dd>{number(report.bound)}</dd>
      </div>
      <div>
        <dt>{words.gap}</dt>
        <dd>{withUnit(number(report.gap * 100, report.gap === 0 ? 0 : 2), '%')}</dd>
      </div>
    </dl>
    <ul className="said" {...swedish}>
      {report.texts.filter(text => text !== report.proof).map(text => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </section>
);

interface TourProps {
  day: Report['teams'][number]['days'][number];
  isPicked: boolean;
  onPick: () => void;
}

/** A day of a team with its clock times; pressed, its way is strong on the map. */
const Tour = ({ day, isPicked, onPick }: TourProps) => (
  <li>
    <button type="button" className="link" aria-pressed={isPicked} onClick={onPick}>
      {words.dayText(day.dayText, day.day)}, {words.clock(day.starts, day.ends)}
    </button>
    <ol>
      {day.visits.map(visit => (
        <li key={visit.stop}>
          <span className="clock">{words.clock(visit.arrives, visit.leaves)}</span> {visit.name}
        </li>
      ))}
      <li>
        <span className="clock">{day.ends}</span> {words.home(number(day.homeMinutes))}
      </li>
    </ol>
  </li>
);

const StopPart = ({ stops }: Pick<Report, 'stops'>) => (
  <section className="panel-section" aria-labelledby="stops-title">
    <h3 id="stops-title">{words.stops}</h3>
    <ul className="site-list">
      {stops.map((stop, i) => (
        <li key={stop.code} className="handout-row">
          <span className="site-mark" aria-hidden="true">
            {i + 1}
          </span>
          <div>
            {stop.name}
            <small>
              {stop.siteKind && <span {...swedish}>{stop.siteKind}, </span>}
              {words.stopPeople(number(stop.people))}, {words.gapDays(stop.longestGapDays)}
            </small>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
