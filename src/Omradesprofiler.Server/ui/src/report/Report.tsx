import { useAddress } from '../choices/address';
import { parseAreaKey } from '../choices/view';
import type { JobProps } from '../jobs';
import { Message } from '../ui/Message';
import { reportWords } from '../words/report';
import { AreaReport } from './AreaReport';

/** The printable page that the address asks for. */
export default function Report({ snapshot, indicators }: JobProps) {
  const [address] = useAddress();
  const area = parseAreaKey(address.area);
  if (address.report === 'area' && area)
    return <AreaReport snapshot={snapshot} indicators={indicators} address={address} area={area} />;
  return (
    <main className="notice">
      <Message title={reportWords.gone}>{reportWords.goneAdvice}</Message>
    </main>
  );
}
