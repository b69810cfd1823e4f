import * as en from './en/costs';
import { inLanguage } from './language';
import * as sv from './sv/costs';

export const { costWords } = inLanguage({ costWords: sv.costWords }, { costWords: en.costWords });
