import { interventionWords as words } from '../../words/interventions';
import type { Intervention } from './types';

/** "Social förskrivning · avslutad · i efterhand" */
export const stateText = ({ kindText, isWithdrawn, end, isAfterStart }: Intervention) =>
  [
    kindText,
    isWithdrawn ? words.withdrawn : end ? words.ended : words.ongoing,
    isAfterStart ? words.afterStart : words.beforeStart,
  ].join(' · ');
