import * as en from './en/phrases';
import { inLanguage } from './language';
import * as sv from './sv/phrases';

export const { phrases, clinicPhrases, proposalPhrases, sitingPhrases } = inLanguage(sv, en);
