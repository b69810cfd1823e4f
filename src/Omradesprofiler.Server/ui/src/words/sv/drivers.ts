import type { Driver, Drivers } from '../../profile/drivers';
import { confidence, number } from '../numbers';

/** The groups of CNI as they stand in a sentence. */
const groups: Record<string, string> = {
  under5: 'barn yngre än fem år',
  foreignBorn: 'födda i Östeuropa, Asien, Afrika eller Sydamerika',
  alone65: 'ensamboende över 65 år',
  singleParent: 'ensamstående föräldrar',
  movedIn: 'nyinflyttade',
  unemployed: 'arbetslösa eller i åtgärd',
  lowEdu: 'lågutbildade',
};

/** "Mest bidrar till skillnaden mot länet (+0,42): ensamboende över 65 år (+0,21). Även …": no more than is sure. */
export function driversText(found: Drivers, name: string, decimals: number): string {
  const { difference, most, others, against, confidence: sure } = found;
  const whole = `till skillnaden mot ${name} (${signed(difference, decimals)})`;
  const back = against.length > 0 ? ` Åt andra hållet drar ${list(against, decimals)}.` : '';
  if (most.length > 0) {
    const also = others.length > 0 ? ` Även ${list(others, decimals)} bidrar säkert (${confidence(sure)}).` : '';
    return `Mest bidrar ${whole}: ${list(most, decimals)}.${also}${back}`;
  }
  if (others.length > 0) {
    const which = others.length > 1 ? 'vilken av dem' : 'om den';
    const end = `${which} ger mest går inte att säga säkert`;
    return `Säkert (${confidence(sure)}) bidrar ${whole}: ${list(others, decimals)}; ${end}.${back}`;
  }
  return `Vilka grupper som bidrar mest ${whole} går inte att säga säkert.${back}`;
}

const list = (drivers: Driver[], decimals: number) =>
  new Intl.ListFormat('sv', { type: 'conjunction' }).format(
    drivers.map(({ key, label, contribution }) => `${groups[key] ?? label} (${signed(contribution, decimals)})`),
  );

function signed(value: number, decimals: number): string {
  const text = number(value, decimals);
  return value > 0 ? `+${text}` : text;
}
