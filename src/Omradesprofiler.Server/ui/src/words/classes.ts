import * as en from './en/classes';
import { inLanguage } from './language';
import * as sv from './sv/classes';

export const { methodWords, methodSentence, classWords, filterWords } = inLanguage(
  {
    methodWords: sv.methodWords,
    methodSentence: sv.methodSentence,
    classWords: sv.classWords,
    filterWords: sv.filterWords,
  },
  {
    methodWords: en.methodWords,
    methodSentence: en.methodSentence,
    classWords: en.classWords,
    filterWords: en.filterWords,
  },
);
