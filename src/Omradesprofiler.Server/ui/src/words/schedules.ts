import * as en from './en/schedules';
import { inLanguage } from './language';
import * as sv from './sv/schedules';

export const { scheduleWords } = inLanguage({ scheduleWords: sv.scheduleWords }, { scheduleWords: en.scheduleWords });
