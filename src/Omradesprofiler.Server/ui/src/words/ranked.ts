import * as en from './en/ranked';
import { inLanguage } from './language';
import * as sv from './sv/ranked';

export const { rankedWords, thresholdLabel, typesText, narrowedText, onlyText } = inLanguage(
  {
    rankedWords: sv.rankedWords,
    thresholdLabel: sv.thresholdLabel,
    typesText: sv.typesText,
    narrowedText: sv.narrowedText,
    onlyText: sv.onlyText,
  },
  {
    rankedWords: en.rankedWords,
    thresholdLabel: en.thresholdLabel,
    typesText: en.typesText,
    narrowedText: en.narrowedText,
    onlyText: en.onlyText,
  },
);
