import type { Driver, Drivers } from '../../profile/drivers';
import { confidence, number } from '../numbers';

const groups: Record<string, string> = {
  under5: 'children under five',
  foreignBorn: 'people born in Eastern Europe, Asia, Africa or South America',
  alone65: 'people over 65 living alone',
  singleParent: 'single parents',
  movedIn: 'people who have just moved in',
  unemployed: 'people who are unemployed or in a programme',
  lowEdu: 'people with little education',
};

export function driversText(found: Drivers, name: string, decimals: number): string {
  const { difference, most, others, against, confidence: sure } = found;
  const whole = `the difference from ${name} (${signed(difference, decimals)})`;
  const back = against.length > 0 ? ` The other way go ${list(against, decimals)}.` : '';
  if (most.length > 0) {
    const also = others.length > 0 ? ` Sure to add too (${confidence(sure)}): ${list(others, decimals)}.` : '';
    return `What adds most to ${whole}: ${list(most, decimals)}.${also}${back}`;
  }
  if (others.length > 0) {
    const which = others.length > 1 ? 'which of them adds' : 'whether they add';
    const end = `${which} most cannot be told for sure`;
    return `Sure (${confidence(sure)}) to add to ${whole}: ${list(others, decimals)}; ${end}.${back}`;
  }
  return `Which groups add most to ${whole} cannot be told for sure.${back}`;
}

const list = (drivers: Driver[], decimals: number) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(
    drivers.map(({ key, label, contribution }) => `${groups[key] ?? label} (${signed(contribution, decimals)})`),
  );

function signed(value: number, decimals: number): string {
  const text = number(value, decimals);
  return value > 0 ? `+${text}` : text;
}
