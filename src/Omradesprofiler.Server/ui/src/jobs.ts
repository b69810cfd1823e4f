import { lazy, type ComponentType } from 'react';
import type { Indicator, Snapshot } from './api/types';
import type { Address, ChangeAddress } from './choices/address';
import { Explorer } from './explore/Explorer';

export interface JobProps {
  snapshot: Snapshot;
  indicators: Indicator[];
}

/** What a side of a job is given: it reads the address, and what is chosen there is written in it. */
export interface SideProps extends JobProps {
  address: Address;
  change: ChangeAddress;
}

export type Job = 'explore' | 'prioritise' | 'site' | 'share' | 'follow' | 'own' | 'help' | 'report' | 'page';

/** What the address calls the sides of a job. The map of values has no name: it is where the page begins. */
const sides: Record<string, Job> = {
  tillganglighet: 'site',
  placera: 'site',
  scenarier: 'site',
  vardcentraler: 'share',
  ansvar: 'share',
  pengar: 'share',
  mal: 'follow',
  insatser: 'follow',
  resurser: 'follow',
  kostnader: 'follow',
  turlistor: 'follow',
  egna: 'own',
  omrade: 'own',
  hjalp: 'help',
  rapport: 'report',
  sida: 'page',
};

/** Which job the address is about. */
export const jobOf = ({ job, show }: Address): Job =>
  sides[job ?? ''] ?? (show === 'priority' ? 'prioritise' : 'explore');

/** Whether the address names a page that there is; the one without a name is the map. */
export const isJob = (job: string | undefined) => !job || job in sides;

/** Where the order of priority begins. */
export const toPriorities = (): Partial<Address> => ({ job: '', show: 'priority', view: '' });

/** The first side of each job is fetched with the page; the others when they are opened. */
export const views: Record<Job, ComponentType<JobProps>> = {
  explore: Explorer,
  prioritise: Explorer,
  site: lazy(() => import('./siting/Siting')),
  share: lazy(() => import('./care/Sharing')),
  follow: lazy(() => import('./follow/Follow')),
  own: lazy(() => import('./own/OwnData')),
  help: lazy(() => import('./help/Help')),
  report: lazy(() => import('./report/Report')),
  page: lazy(() => import('./login/ServerPage')),
};
