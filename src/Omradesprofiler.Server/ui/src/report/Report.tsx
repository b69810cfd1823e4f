import { useAddress } from '../choices/address';
import { parseAreaKey } from '../choices/view';
import type { JobProps } from '../jobs';
import '../styles/job.css';
import '../styles/care.css';
import '../styles/responsibility.css';
import { AreaReport } from './AreaReport';
import { AreasReport, areasOf } from './AreasReport';
import { ClinicReport } from './ClinicReport';
import { NoReport } from './NoReport';
import { ResponsibilityReport } from './ResponsibilityReport';
import { SitingReport } from './SitingReport';

/** The printable page that the address asks for. */
export default function Report(props: JobProps) {
  const [address, change] = useAddress();
  const { report, clinic, siting, proposal } = address;
  const area = parseAreaKey(address.area);
  if (report === 'area' && area) return <AreaReport {...props} address={address} change={change} area={area} />;
  if (report === 'areas' && areasOf(address).length > 0) return <AreasReport {...props} address={address} />;
  if (report === 'clinic' && clinic) return <ClinicReport {...props} address={address} id={clinic} />;
  if (report === 'siting' && siting) return <SitingReport {...props} id={siting} />;
  if (report === 'responsibility' && proposal)
    return <ResponsibilityReport {...props} address={address} id={proposal} />;
  return <NoReport />;
}
