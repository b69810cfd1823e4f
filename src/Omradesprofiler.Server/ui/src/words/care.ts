import * as en from './en/care';
import { inLanguage } from './language';
import * as sv from './sv/care';

export const {
  railWords,
  careWords,
  kindText,
  geographyText,
  geographyTitle,
  geographyFinding,
  listedText,
  clinicFacts,
  needNote,
} = inLanguage(sv, en);

/** Among clinics their kind goes without saying: "Hamnens vårdcentral" → "Hamnens". */
export const shortName = (name: string) =>
  name
    .replace(/^(vårdcentralen|hälsocentralen|familjeläkarna)\s+/i, '')
    .replace(/\s+(vårdcentral|hälsocentral|läkarhus|läkargrupp|läkarmottagning|familjeläkare)(en|et)?$/i, '') || name;
