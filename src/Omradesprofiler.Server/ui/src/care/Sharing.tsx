import { useAddress } from '../choices/address';
import { FundingJob } from '../funding/FundingJob';
import { ResponsibilityJob } from '../responsibility/ResponsibilityJob';
import { ClinicJob } from './ClinicJob';
import type { JobProps } from '../jobs';

/** Sharing out: the clinics as they are, and who is to answer for which area. */
export default function Sharing({ snapshot, indicators }: JobProps) {
  const [address, change] = useAddress();
  const props = { snapshot, indicators, address, change };
  if (address.job === 'pengar') return <FundingJob {...props} />;
  return address.job === 'ansvar' ? <ResponsibilityJob {...props} /> : <ClinicJob {...props} />;
}
