import type { SideProps } from '../jobs';
import { JobFrame, type FrameContent } from '../ui/JobFrame';
import { ownWords } from '../words/own';

export type OwnProps = SideProps;

const tabs = [
  { job: 'egna', label: ownWords.fileTab },
  { job: 'omrade', label: ownWords.areaTab },
];

/** The frame of both sides of own data. */
export const OwnFrame = (frame: OwnProps & FrameContent) => (
  <JobFrame {...frame} job={ownWords.tabs} tabs={tabs} className="own" />
);
