import { JobFrame, type FrameContent } from '../ui/JobFrame';
import { ErrorMessage, Message } from '../ui/Message';
import type { Resource } from '../api/useResource';
import { careWords } from '../words/care';
import { fundingWords } from '../words/funding';
import type { SideProps } from '../jobs';
import type { Care } from './useCare';

interface Props extends FrameContent, Pick<SideProps, 'snapshot' | 'address' | 'change'> {
  /** Names the panel's look. */
  className: string;
}

const tabs = [
  { job: 'vardcentraler', label: careWords.clinics },
  { job: 'ansvar', label: careWords.responsibility },
  { job: 'pengar', label: fundingWords.tab },
];

/** The frame of the job's three sides. */
export const SharingFrame = (props: Props) => <JobFrame {...props} job={careWords.tabs} tabs={tabs} />;

/** Why there is nothing to choose: no answer, or no clinics in it. */
export function CareState({ care, failed }: { care: Care | null; failed: Resource<unknown> | undefined }) {
  return (
    <>
      {failed?.error && <ErrorMessage what={careWords.failed} error={failed.error} retry={failed.retry} />}
      {care && care.clinics.length === 0 && <Message title={careWords.noClinics}>{careWords.noClinicsAdvice}</Message>}
    </>
  );
}
