import { lazy, Suspense } from 'react';
import { useAddress } from '../choices/address';
import type { JobProps } from '../jobs';
import { words } from '../words/sv';
import '../styles/siting.css';
import '../styles/own.css';
import { OwnFile } from './OwnFile';

const DrawnArea = lazy(() => import('./DrawnArea'));

/** Own data: a file on the map, or an area drawn on it. */
export default function OwnData(props: JobProps) {
  const [address, change] = useAddress();
  if (address.job !== 'omrade') return <OwnFile {...props} address={address} change={change} />;
  return (
    <Suspense fallback={<p className="job-wait quiet">{words.loading}</p>}>
      <DrawnArea {...props} address={address} change={change} />
    </Suspense>
  );
}
