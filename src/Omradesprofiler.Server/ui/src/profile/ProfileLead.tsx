import '../styles/sections.css';
import type { Indicator, Profile } from '../api/types';
import { sectionWords } from '../words/sections';
import type { Compare } from './benchmark';
import { KeyFigures } from './KeyFigures';
import { Standout } from './Standout';

interface Props {
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** What a reader in a hurry takes with them: the first numbers and, in words, what stands out. */
export default function ProfileLead(props: Props) {
  return (
    <div className="profile-lead">
      <h3>{sectionWords.keyFigures}</h3>
      <KeyFigures {...props} />
      <h3>{sectionWords.standout}</h3>
      <Standout {...props} />
    </div>
  );
}
