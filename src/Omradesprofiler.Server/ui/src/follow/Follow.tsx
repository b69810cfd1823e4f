import { useAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import '../styles/follow.css';
import { TargetJob } from './targets/TargetJob';

/** Whether targets are reached and interventions have made a difference, what there is to use, and what it costs. */
export default function Follow({ snapshot, indicators }: JobProps) {
  const [address, change] = useAddress();
  const props = { snapshot, indicators, address, change };
  return <TargetJob {...props} />;
}
