import { useMemo } from 'react';
import type { Allocated, Isochrones, Site, SitingComparison, SitingResult } from '../api/siting';
import type { AreaRef } from '../api/types';
import { clinicPoints, territoryPicture } from '../care/picture';
import type { Picture, SitePicture, SitePoint } from '../map/picture';
import { siteWords } from '../words/siting';
import { drawnCode, ruleOf, type Question } from './question';
import { changePicture, limitsFor, timePicture, type AreaTime, type TimePicture } from './times';
import type { Travel } from './useTravel';

export type Shown = 'after' | 'before' | 'change' | 'who';

/** One area of the answer, its parts put together. */
export interface AreaAnswer {
  area: AreaRef;
  people: number;
  /** Those who can reach no place. */
  unreached: number;
  /** The same today. */
  unreachedBefore: number;
  before: number | null;
  after: number | null;
  /** The places that its people go to, most first. */
  sites: { code: string; share: number }[];
}

interface Input {
  travel: Travel | null;
  question: Question;
  result: SitingResult | null;
  shown: Shown;
  /** The place that is looked at, and the land within reach of it. */
  picked: string | undefined;
  reach: Isochrones | undefined;
  compared?: SitingComparison | undefined;
  /** Places that are not in the lists: of the placement that is held beside. */
  others?: Site[] | undefined;
}

/** Less than this to one place, and an area counts as shared. */
const mostlyOne = 0.75;

/** The answer on the map: times before or after, the places with their numbers, and who goes where. */
export function useSitingPicture({ travel, question, result, shown, picked, reach, compared, others }: Input) {
  const rows = useMemo(() => areasOf(result?.allocation ?? []), [result]);
  const painted = useMemo((): { picture: Picture; times: TimePicture | null } | null => {
    if (!travel?.edition) return null;
    const base = { level: 'deso' as const, edition: travel.edition, areas: travel.areas };
    if (!result) return { picture: timePicture({ ...base, times: [] }, []), times: null };
    const all = [...rows.values()];
    const of = (minutes: (row: AreaAnswer) => number | null): AreaTime[] =>
      all.map(row => ({ ...row, minutes: minutes(row) }));
    const limits = limitsFor(all.map(row => row.before));
    const times = (picture: TimePicture) => ({
      picture,
      times: { ...picture, unreached: result.unreachable.people },
    });
    type Minutes = number | null;
    const changes = (turns: { gained: string; lost: string }, of: (row: AreaAnswer) => [Minutes, Minutes]) => {
      const changed = all.map(row => ({ ...row, ...change(...of(row)) }));
      const picture = changePicture({ ...base, times: changed }, turns);
      return { picture, times: picture };
    };
    if (compared) {
      const differing = new Map(compared.areas.map(one => [one.area.code, one]));
      const turns = { gained: siteWords.gainedInB, lost: siteWords.lostInB };
      return changes(turns, row => {
        const found = differing.get(row.area.code);
        return found ? [found.minutesA, found.minutesB] : [row.after, row.after];
      });
    }
    if (shown === 'before') {
      const today = of(row => row.before).map((row, i) => ({ ...row, unreached: all[i]!.unreachedBefore }));
      const picture = timePicture({ ...base, times: today }, limits);
      return { picture, times: picture };
    }

    const turns = { gained: siteWords.gained, lost: siteWords.lost };
    if (shown === 'change') return changes(turns, row => [row.before, row.after]);
    if (shown === 'after') return times(timePicture({ ...base, times: of(row => row.after) }, limits));
    const whose = [...rows.values()].map(row => [row.area.code, row.sites[0]?.code ?? null] as const);
    const shared = [...rows.values()].filter(row => (row.sites[0]?.share ?? 1) < mostlyOne).map(row => row.area.code);
    const picture = territoryPicture({ ...base, clinicOf: new Map(whose), marked: new Set(shared) });
    return { picture, times: null };
  }, [travel, result, rows, shown, compared]);
  const sites = useMemo(
    (): SitePicture => ({
      points: travel ? pointsOf(travel, question, result, picked, compared, others) : [],
      lines: result && shown !== 'before' && !compared ? linesOf(result, question.existing, picked) : [],
      reach: reach ?? null,
    }),
    [travel, question, result, shown, picked, reach, compared, others],
  );
  const clinics = useMemo(
    () => (travel && question.existing !== 'ignore' ? clinicPoints(travel.clinics, picked) : []),
    [travel, question.existing, picked],
  );
  const picture = useMemo(() => painted && { ...painted.picture, clinics, sites }, [painted, clinics, sites]);
  return { picture, times: painted?.times ?? null, rows, sites, clinics };
}

/** The places that the map numbers: the new ones, or all where today's clinics do not count. */
export const numbered = ({ sites }: SitingResult, existing: Question['existing']) =>
  existing === 'ignore' ? sites : sites.filter(one => one.isNew);

function change(before: number | null, after: number | null): Pick<AreaTime, 'minutes' | 'turn'> {
  if (before !== null && after !== null) return { minutes: after - before };
  return { minutes: null, turn: after !== null ? 'gained' : before !== null ? 'lost' : undefined };
}

function areasOf(allocation: Allocated[]): Map<string, AreaAnswer> {
  const parts = Map.groupBy(allocation, row => row.area.code);
  return new Map(
    [...parts].map(([code, all]) => {
      const mean = (of: (row: Allocated) => number | null) => {
        const known = all.filter(row => of(row) !== null);
        const share = known.reduce((sum, row) => sum + row.share, 0);
        return share > 0 ? known.reduce((sum, row) => sum + row.share * of(row)!, 0) / share : null;
      };
      const sites = all
        .flatMap(({ site, share }) => (site ? [{ code: site, share }] : []))
        .toSorted((a, b) => b.share - a.share);
      const { area } = all[0]!;
      const count = (rows: Allocated[]) => rows.reduce((sum, row) => sum + row.people, 0);
      const [people, unreached] = [count(all), count(all.filter(row => row.site === null))];
      const unreachedBefore = count(all.filter(row => row.todayMinutes === null));
      const [before, after] = [mean(row => row.todayMinutes), mean(row => row.minutes)];
      return [code, { area, people, unreached, unreachedBefore, before, after, sites }];
    }),
  );
}

/** From each area to the new place that it goes to, and all lines of the place that is looked at. */
function linesOf(
  result: SitingResult,
  existing: Question['existing'],
  picked: string | undefined,
): SitePicture['lines'] {
  const shown = new Set(numbered(result, existing).map(one => one.code));
  const sites = new Map(result.sites.map(one => [one.code, one]));
  return result.allocation.flatMap(({ site, longitude, latitude }) => {
    const to = site ? sites.get(site) : undefined;
    if (!to || !(shown.has(to.code) || to.code === picked)) return [];
    return [
      {
        from: [longitude, latitude] as const,
        to: [to.longitude, to.latitude] as const,
        isStrong: to.code === picked,
      },
    ];
  });
}

function pointsOf(
  travel: Travel,
  question: Question,
  result: SitingResult | null,
  picked: string | undefined,
  compared: SitingComparison | undefined,
  others: Site[] | undefined,
): SitePoint[] {
  const chosen = result ? numbered(result, question.existing) : [];
  const inOther = new Set(compared?.inBoth.map(one => one.code));
  const onlyThere = (others ?? []).filter(one => compared?.onlyInB.some(site => site.code === one.code));
  const removed = new Set(result?.removed.map(one => one.code));
  const taken = new Set([...chosen, ...onlyThere].map(one => one.code));
  const point = (site: { code: string; name: string; longitude: number; latitude: number }) => ({
    id: site.code,
    name: site.name,
    position: [site.longitude, site.latitude] as const,
    isPicked: site.code === picked,
  });
  const markOf = (code: string, i: number) => (compared ? (inOther.has(code) ? 'AB' : 'A') : String(i + 1));
  const isOffered = question.layers.includes('candidates');
  return [
    ...(isOffered ? travel.candidates : [])
      .filter(one => !taken.has(one.code))
      .map(one => ({ ...point(one), ...ruleSign(ruleOf(question, one.code), 'candidate') })),
    ...question.drawn
      .map(({ name, lon, lat }, i) => ({ code: drawnCode(i), name, longitude: lon, latitude: lat }))
      .filter(one => !taken.has(one.code))
      .map(one => ({ ...point(one), ...ruleSign(ruleOf(question, one.code), 'drawn') })),
    ...travel.clinics
      .filter(one => removed.has(one.id) && one.place)
      .map(({ id, name, place }) => ({
        ...point({ code: id, name, ...place! }),
        kind: 'removed' as const,
        mark: '×',
      })),
    ...chosen.map((site, i) => ({ ...point(site), kind: 'chosen' as const, mark: markOf(site.code, i) })),
    ...onlyThere.map(site => ({ ...point(site), kind: 'chosen' as const, mark: 'B' })),
  ];
}

const ruleSign = (rule: ReturnType<typeof ruleOf>, usual: 'candidate' | 'drawn') =>
  rule === 'required'
    ? { kind: 'required' as const, mark: '+' }
    : rule === 'forbidden'
      ? { kind: 'forbidden' as const, mark: '×' }
      : { kind: usual, mark: '' };
