import * as en from './en/funding';
import { inLanguage } from './language';
import * as sv from './sv/funding';

export const {
  fundingWords,
  ruleNames,
  kindWords,
  scaleWords,
  factorWords,
  ruleText,
  signedKronor,
  kronor,
  fundingFinding,
  referenceText,
  rowRemark,
} = inLanguage(
  {
    fundingWords: sv.fundingWords,
    ruleNames: sv.ruleNames,
    kindWords: sv.kindWords,
    scaleWords: sv.scaleWords,
    factorWords: sv.factorWords,
    ruleText: sv.ruleText,
    signedKronor: sv.signedKronor,
    kronor: sv.kronor,
    fundingFinding: sv.fundingFinding,
    referenceText: sv.referenceText,
    rowRemark: sv.rowRemark,
  },
  {
    fundingWords: en.fundingWords,
    ruleNames: en.ruleNames,
    kindWords: en.kindWords,
    scaleWords: en.scaleWords,
    factorWords: en.factorWords,
    ruleText: en.ruleText,
    signedKronor: en.signedKronor,
    kronor: en.kronor,
    fundingFinding: en.fundingFinding,
    referenceText: en.referenceText,
    rowRemark: en.rowRemark,
  },
);
