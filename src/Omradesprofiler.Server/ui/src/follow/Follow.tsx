import type { ComponentType } from 'react';
import { useAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import '../styles/siting.css';
import '../styles/follow.css';
import type { FollowProps } from './FollowFrame';
import { CostJob } from './costs/CostJob';
import { InterventionJob } from './interventions/InterventionJob';
import { PlacesJob } from './places/PlacesJob';
import { ScheduleJob } from './schedules/ScheduleJob';
import { TargetJob } from './targets/TargetJob';

const sides: Record<string, ComponentType<FollowProps>> = {
  mal: TargetJob,
  insatser: InterventionJob,
  resurser: PlacesJob,
  kostnader: CostJob,
  turlistor: ScheduleJob,
};

/** Whether targets are reached and interventions have made a difference, what there is to use, and what it costs. */
export default function Follow({ snapshot, indicators }: JobProps) {
  const [address, change] = useAddress();
  const Side = sides[address.job ?? ''] ?? TargetJob;
  return <Side snapshot={snapshot} indicators={indicators} address={address} change={change} />;
}
