import type { Indicator, Snapshot } from '../api/types';
import type { Address } from '../choices/address';
import { formatSecond, resolveSecond } from '../choices/second';
import { parseAreaKey, resolveView } from '../choices/view';
import { isTopic } from '../help/topics';
import { parseSaved } from '../indices/notation';
import { isJob } from '../jobs';
import { noticeWords } from '../words/notices';
import { ageText, levelWords, sexText } from '../words/sv';

/** Something that the address names and that does not exist here, and what is shown in its stead. */
export interface Gone {
  key: keyof Address;
  value: string;
  /** What is shown instead, where it can be named. */
  now?: string;
  /** What the address says from now on, where it is more than nothing of it. */
  part?: Partial<Address>;
  /** Another form of the same, that exists. */
  instead?: { label: string; part: Partial<Address> };
}

/** What can be seen from the address alone: choices that the page has to make in another way. */
export function goneFrom(address: Address, snapshot: Snapshot, indicators: Indicator[]): Gone[] {
  const found: Gone[] = [];
  const miss = (key: keyof Address, now?: string, part?: Partial<Address>) => {
    if (address[key]) found.push({ key, value: address[key], ...(now && { now }), ...(part && { part }) });
  };
  if (!isJob(address.job)) miss('job');
  if (address.job === 'hjalp' && !isTopic(address.topic)) miss('topic');
  if (address.area && !parseAreaKey(address.area)) miss('area');
  const view = address.job ? null : resolveView(address, snapshot, indicators);
  if (!view) return found;
  if (address.indicator && address.indicator !== view.indicator.id) {
    miss('indicator', view.indicator.title);
    return found;
  }
  if (address.level !== view.level) miss('level', levelWords[view.level].one);
  if (address.period !== view.period) miss('period', view.period);
  if (address.show !== view.show) miss('show', noticeWords.values, { show: '' });
  const second = resolveSecond(address, view, snapshot, indicators);
  if (second) {
    const shown = formatSecond(second.indicator.id, second.period);
    const isAsked = [shown, second.period === view.period ? second.indicator.id : ''].includes(address.second!);
    if (!isAsked) miss('second', `${second.indicator.title} ${second.period}`, { second: shown });
  }
  if (view.show === 'priority') return found;
  if (address.sex !== view.sex) miss('sex', sexText(view.sex));
  if (address.age !== view.age) miss('age', ageText(view.age));
  return found;
}

const named: [pattern: RegExp, key: keyof Address][] = [
  [/^areas\/municipality\/([^/]+)$/, 'within'],
  [/^responsibilities\/(\d+)$/, 'proposal'],
  [/^sitings\/(\d+)$/, 'siting'],
  [/^targets\/([^/]+)/, 'target'],
  [/^interventions\/([^/]+)/, 'intervention'],
  [/^costs\/([^/]+)/, 'cost'],
  [/^schedules\/([^/]+)/, 'schedule'],
  [/^indices\/([^/]+)/, 'index'],
  [/^care-geographies\/([^/]+)$/, 'geography'],
  [/^care-centers\/([^/]+)/, 'clinic'],
];

/** Which of the address's choices the server has just said that it does not have. */
export function refusedIn(address: Address, url: string): { key: keyof Address; value: string } | null {
  const path = decodeURIComponent(url.replace(/^\/api\/v1\//, '').replace(/\?.*$/, ''));
  const area = parseAreaKey(address.area);
  const ofArea = area && path === `profiles/${area.level}/${area.code}`;
  if (ofArea && !/[?&]compareTo=/.test(url)) return { key: 'area', value: address.area! };
  const index = path === 'priorities' && new URLSearchParams(url.split('?')[1]).get('index');
  if (index && address.index && parseSaved(address.index).id === index) return { key: 'index', value: address.index };
  for (const [pattern, key] of named) {
    const value = pattern.exec(path)?.[1];
    if (value && address[key] === value) return { key, value };
  }
  return null;
}
