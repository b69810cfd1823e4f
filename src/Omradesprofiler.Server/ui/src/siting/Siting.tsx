import type { JobProps } from '../jobs';
import { useAddress } from '../choices/address';
import { useGoneCheck } from '../notices/useGoneCheck';
import '../styles/siting.css';
import { AccessJob } from './AccessJob';
import { PlaceJob } from './PlaceJob';
import { SavedJob } from './SavedJob';
import { useTravel } from './useTravel';

/** How far people have to go today, where new places do most good, and what was saved of that. */
export default function Siting({ snapshot, indicators }: JobProps) {
  const [address, change] = useAddress();
  const travel = useTravel(snapshot);
  const options = travel.travel?.options;
  useGoneCheck('option', address.option, options && options.some(one => one.id === address.option));
  const props = { snapshot, indicators, address, change, travel };
  if (address.job === 'placera') return <PlaceJob {...props} />;
  return address.job === 'scenarier' ? <SavedJob {...props} /> : <AccessJob {...props} />;
}
