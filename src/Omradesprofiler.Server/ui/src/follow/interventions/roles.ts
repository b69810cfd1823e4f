import { interventionWords as words } from '../../words/interventions';
import { letterOf, type Controls, type Intervention } from './types';

/** What an area is in the comparison, with its letter on the map. */
interface Role {
  code: string;
  letter: string;
  role: string;
}

/** The intervention's areas, those that each is compared with, and those that could not be. */
export function rolesOf(one: Intervention, controls: Controls | undefined): Role[] {
  const letters = new Map(one.areas.map((area, i) => [area.code, letterOf(i)]));
  return [
    ...one.areas.map(({ code }) => ({ code, letter: letters.get(code)!, role: words.treatedRole })),
    ...(controls?.pairs ?? []).flatMap(({ area, controls: some }) => {
      const letter = letters.get(area.code) ?? '';
      return some.map(({ code }) => ({ code, letter: letter.toLowerCase(), role: words.controlRole(letter) }));
    }),
    ...(controls?.excluded ?? [])
      .filter(code => !letters.has(code))
      .map(code => ({ code, letter: '', role: words.excludedRole })),
  ];
}
