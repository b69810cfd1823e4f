import type { ComponentType } from 'react';
import type { Indicator, Profile, Snapshot } from '../../api/types';
import { sectionWords } from '../../words/sections';
import type { Compare } from '../benchmark';
import { AgeSection } from './AgeSection';
import { ClinicSection } from './ClinicSection';
import { InequalitySection } from './InequalitySection';
import { ListedSection } from './ListedSection';
import { ResourceSection } from './ResourceSection';
import { TargetSection } from './TargetSection';

export interface SectionProps {
  snapshot: Snapshot;
  profile: Profile;
  compare: Compare | null;
  indicators: Indicator[];
}

/** The parts of a profile beside its indicators, in the order a reader asks; each asks the server when it is shown. */
export const sections: { id: string; title: string; Body: ComponentType<SectionProps> }[] = [
  { id: 'ages', title: sectionWords.pyramid, Body: AgeSection },
  { id: 'targets', title: sectionWords.targets, Body: TargetSection },
  { id: 'clinics', title: sectionWords.clinics, Body: ClinicSection },
  { id: 'listed', title: sectionWords.listed, Body: ListedSection },
  { id: 'resources', title: sectionWords.resources, Body: ResourceSection },
  { id: 'inequality', title: sectionWords.inequality, Body: InequalitySection },
];
