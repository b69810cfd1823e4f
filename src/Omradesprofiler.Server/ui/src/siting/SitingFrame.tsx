import type { SideProps } from '../jobs';
import { JobFrame, type FrameContent } from '../ui/JobFrame';
import { ErrorMessage, Message } from '../ui/Message';
import { siteWords } from '../words/siting';
import type { TravelAnswer } from './useTravel';

export interface SitingProps extends SideProps {
  travel: TravelAnswer;
}

const tabs = [
  { job: 'tillganglighet', label: siteWords.today },
  { job: 'placera', label: siteWords.place },
  { job: 'scenarier', label: siteWords.saved },
];

/** The frame of the job's three sides: without travel times there is nothing to choose. */
export function SitingFrame({ travel, choices, ...frame }: SitingProps & FrameContent) {
  const { failed } = travel;
  return (
    <JobFrame
      {...frame}
      job={siteWords.tabs}
      tabs={tabs}
      className="siting"
      choices={
        <>
          {failed?.error && <ErrorMessage what={siteWords.failed} error={failed.error} retry={failed.retry} />}
          {travel.travel?.options.length === 0 ? (
            <Message title={siteWords.noTravel}>{siteWords.noTravelAdvice}</Message>
          ) : (
            choices
          )}
        </>
      }
    />
  );
}
