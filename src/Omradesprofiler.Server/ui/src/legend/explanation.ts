import type { Indicator } from '../api/types';
import type { Scheme } from '../classes/scheme';
import type { State } from '../choices/filter';
import { filterWords, methodSentence } from '../words/classes';
import { neutralText } from '../words/sentences';
import { directionWords, divergingWords, words } from '../words/sv';

/** Which way the colours go, and how the limits were found: "Mörkare färg: högre värde. Kvantiler, 5 klasser …" */
export function classSentence(scheme: Scheme, indicator: Indicator): string {
  const method = methodText(scheme);
  if (scheme.kind === 'sequential') return `${directionWords[indicator.polarity]}. ${method}`;
  const [below, above] = divergingWords[indicator.polarity];
  return `${neutralText(indicator)}; ${below}, ${above}. ${method}`;
}

/** "Naturliga brytpunkter, 6 klasser.", empty where the classes are named. */
export const methodText = ({ method, classes }: Pick<Scheme, 'method' | 'classes'>) =>
  method ? `${methodSentence[method](classes.length)}.` : '';

/** What a state's row is called. The uncertain are among the areas of the classes; the other states are beside them. */
export const stateText = (state: State) => (state === 'uncertain' ? filterWords.among(words.uncertain) : words[state]);
