/** Who goes out from where, and what they manage in a day. */
export interface Team {
  name: string;
  base: string;
  stopsPerDay: number;
  drivingMinutes: number;
}

/** The longest that a day can be driven, or a stop last. */
export const mostMinutes = 900;

/** What is asked for a schedule, as the address keeps it. */
export interface ScheduleQuestion {
  teams: Team[];
  /** The kinds of place that may be stops; none is all. */
  kinds: string[];
  reachMinutes: number;
  everyDays: number;
  days: number;
  stopMinutes: number;
  startsAt: string;
  winter: boolean;
}

/** The same as the server's own. */
export const usualTeam = { stopsPerDay: 4, drivingMinutes: 180 };

const usual: ScheduleQuestion = {
  teams: [],
  kinds: [],
  reachMinutes: 10,
  everyDays: 5,
  days: 10,
  stopMinutes: 90,
  startsAt: '08:00',
  winter: false,
};

const winterFactor = 1.2;

export const numbers = ['reachMinutes', 'everyDays', 'days', 'stopMinutes'] as const;

/** Reads the address; what is not said, or cannot be read, is as usual. */
export function readQuestion(text: string | undefined): ScheduleQuestion {
  const given = new URLSearchParams(text ?? '');
  const whole = (name: (typeof numbers)[number]) => {
    const found = given.get(name) ?? '';
    return /^[1-9]\d{0,2}$/.test(found) ? Number(found) : usual[name];
  };
  return {
    teams: given.getAll('team').flatMap(row => {
      const [base, stops, driving, ...name] = row.split('*');
      return base === undefined
        ? []
        : [
            {
              base,
              stopsPerDay: Number(stops) || usualTeam.stopsPerDay,
              drivingMinutes: Number(driving) || usualTeam.drivingMinutes,
              name: name.join('*'),
            },
          ];
    }),
    kinds: (given.get('kinds') ?? '').split(',').filter(Boolean),
    reachMinutes: whole('reachMinutes'),
    everyDays: whole('everyDays'),
    days: whole('days'),
    stopMinutes: whole('stopMinutes'),
    startsAt: /^\d\d:\d\d$/.test(given.get('startsAt') ?? '') ? given.get('startsAt')! : usual.startsAt,
    winter: given.get('winter') === '1',
  };
}

/** The address of a question; what is as usual is left unsaid. */
export function writeQuestion(question: ScheduleQuestion): string {
  const said = new URLSearchParams();
  for (const { base, stopsPerDay, drivingMinutes, name } of question.teams)
    said.append('team', [base, stopsPerDay, drivingMinutes, name].join('*'));
  if (question.kinds.length > 0) said.set('kinds', question.kinds.join(','));
  for (const name of numbers) if (question[name] !== usual[name]) said.set(name, String(question[name]));
  if (question.startsAt !== usual.startsAt) said.set('startsAt', question.startsAt);
  if (question.winter) said.set('winter', '1');
  return said.toString();
}

/** The question as the server reads it; null while no team has a base. */
export function requestOf(question: ScheduleQuestion, teamName: (index: number) => string): object | null {
  const teams = question.teams.filter(team => team.base !== '');
  if (teams.length === 0) return null;
  const { reachMinutes, days, stopMinutes, startsAt, kinds } = question;
  return {
    reachMinutes,
    days,
    everyDays: Math.min(question.everyDays, days),
    stopMinutes,
    startsAt,
    winterFactor: question.winter ? winterFactor : 1,
    ...(kinds.length > 0 ? { stopKinds: kinds } : {}),
    teams: teams.map((team, i) => ({ ...team, name: team.name.trim() || teamName(i + 1) })),
  };
}

interface AskedSchedule {
  teams?: Team[];
  stopKinds?: string[];
  reachMinutes?: number;
  everyDays?: number;
  days?: number;
  stopMinutes?: number;
  startsAt?: string;
  winterFactor?: number;
}

/** A saved question, to be changed and asked again. */
export const questionFrom = (asked: AskedSchedule): ScheduleQuestion => ({
  teams: (asked.teams ?? []).map(({ name, base, stopsPerDay, drivingMinutes }) => ({
    name,
    base,
    stopsPerDay,
    drivingMinutes,
  })),
  kinds: asked.stopKinds ?? [],
  reachMinutes: asked.reachMinutes ?? usual.reachMinutes,
  everyDays: asked.everyDays ?? usual.everyDays,
  days: asked.days ?? usual.days,
  stopMinutes: asked.stopMinutes ?? usual.stopMinutes,
  startsAt: asked.startsAt ?? usual.startsAt,
  winter: (asked.winterFactor ?? 1) > 1,
});
