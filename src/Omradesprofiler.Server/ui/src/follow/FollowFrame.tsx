import type { SideProps } from '../jobs';
import { JobFrame, type FrameContent } from '../ui/JobFrame';
import { followWords } from '../words/follow';

export type FollowProps = SideProps;

const tabs = [
  { job: 'mal', label: followWords.targets },
  { job: 'insatser', label: followWords.interventions },
  { job: 'resurser', label: followWords.places },
  { job: 'kostnader', label: followWords.costs },
  { job: 'turlistor', label: followWords.schedules },
];

/** The frame of the job's five sides. */
export const FollowFrame = (frame: FollowProps & FrameContent) => (
  <JobFrame {...frame} job={followWords.job} tabs={tabs} className="follow" />
);
