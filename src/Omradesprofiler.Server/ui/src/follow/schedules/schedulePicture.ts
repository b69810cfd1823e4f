import type { Schemas } from '../../api/schemas';
import type { Area } from '../../api/types';
import { sequential } from '../../classes/palettes';
import type { Picture, SitePoint } from '../../map/picture';
import { scheduleWords } from '../../words/schedules';

export type Report = Schemas['ScheduleReport'];

const limits = [1e-9, 0.25, 0.5, 0.75];
const colours = ['#f6f3ec', ...sequential(4, 'none')];

/** "0 3": the team and the day in it that are looked at. */
export const tourKey = (team: number, day: number) => `${team} ${day}`;

/** The share of each area's people who are reached, the stops with their numbers, and the tours. */
export function schedulePicture(
  areas: Area[],
  edition: string | null,
  report: Report | null,
  picked: string | null,
): Picture {
  const shares = new Map(
    report?.areas.map(({ area, people, covered }) => [area.code, people > 0 ? covered / people : null]),
  );
  const shown = report ? areas.filter(area => shares.has(area.code)) : areas;
  const classOf = new Map(
    shown.flatMap(({ code }): [string, number][] => {
      const share = report ? shares.get(code) : 0;
      return share === null || share === undefined ? [] : [[code, limits.filter(limit => share >= limit).length]];
    }),
  );
  return {
    view: { level: 'deso', edition, period: '9999' },
    areas: shown,
    values: shown.map(({ code }) => ({
      area: { code },
      status: classOf.has(code) ? ('published' as const) : ('missing' as const),
      uncertain: false,
    })),
    scheme: {
      kind: 'sequential',
      classes: colours.map((colour, i) => ({
        from: limits[i - 1] ?? null,
        to: limits[i] ?? null,
        colour,
        label: scheduleWords.classes[i]!,
        count: [...classOf.values()].filter(index => index === i).length,
      })),
      classOf,
    },
    sites: {
      points: report ? pointsOf(report) : [],
      lines: report ? linesOf(report, picked) : [],
      reach: null,
    },
  };
}

const letterOf = (index: number) => String.fromCharCode(65 + index);

const pointsOf = (report: Report): SitePoint[] => [
  ...report.stops.map(
    (stop, i): SitePoint => ({
      id: stop.code,
      name: stop.name,
      position: [stop.longitude, stop.latitude],
      kind: 'drawn',
      mark: String(i + 1),
      isPicked: false,
    }),
  ),
  ...report.teams.map(
    (team, i): SitePoint => ({
      id: `team ${i}`,
      name: team.name,
      position: [team.longitude, team.latitude],
      kind: 'chosen',
      mark: letterOf(i),
      isPicked: false,
    }),
  ),
];

/** From the base to each stop in turn and home again. */
function linesOf(report: Report, picked: string | null) {
  const placeOf = new Map(report.stops.map(stop => [stop.code, [stop.longitude, stop.latitude] as const]));
  return report.teams.flatMap((team, t) => {
    const base = [team.longitude, team.latitude] as const;
    return team.days.flatMap((day, d) => {
      const stops = day.visits.map(visit => placeOf.get(visit.stop)).filter(place => place !== undefined);
      const places = [base, ...stops, base];
      return places.slice(1).map((to, i) => ({
        from: places[i]!,
        to,
        isStrong: picked === tourKey(t, d),
      }));
    });
  });
}
