import * as en from './en/priorities';
import { inLanguage } from './language';
import * as sv from './sv/priorities';

export type { PlaceClass } from './placeClass';

export const {
  priorityWords,
  valueName,
  priorityTitle,
  priorityFinding,
  placeLabels,
  peopleText,
  probabilityText,
  rankRange,
  placeText,
  amongCountyText,
  lineText,
  legendHelp,
  priorityHelp,
} = inLanguage(sv, en);
