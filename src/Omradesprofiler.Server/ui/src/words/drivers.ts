import * as en from './en/drivers';
import { inLanguage } from './language';
import * as sv from './sv/drivers';

/** What gives an area its index, in sentences made by rule. */
export const { driversText } = inLanguage({ ...sv }, { ...en });
