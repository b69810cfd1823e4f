import type { Method } from '../../help/topics';
import { areaTexts } from './helpAreas';
import { careTexts } from './helpCare';

export const texts = { ...areaTexts, ...careTexts };

export const helpWords = {
  title: 'Help',
  intro: 'What the program can do, how each method is read and what it cannot say.',
  jobs: 'What you can do here',
  contents: 'Contents',
  all: 'All help texts',
  read: 'How to read it',
  cannot: 'What it does not say',
  references: 'References',
  groups: {
    numbers: 'About the numbers',
    areas: 'About comparing areas',
    care: 'About care',
    follow: 'About following up',
    own: 'About your own data',
  },
  aboutPage: 'About the page',
};

export const keyboardTexts: { title: string; intro: string; parts: { title: string; keys: [string, string][] }[] } = {
  title: 'With the keyboard',
  intro:
    'Everything on the page can be reached and done with the keyboard. What the map shows is also in the table, ' +
    'where areas can be chosen, and in the search.',
  parts: [
    {
      title: 'The page',
      keys: [
        ['Tab, Shift + Tab', 'Next and previous'],
        ['First Tab', '“Skip to the content” past the menu and the choices'],
        ['Esc', 'Closes the profile, list or box that is open'],
      ],
    },
    {
      title: 'The map, when it has focus',
      keys: [
        ['Arrow keys', 'Move the map'],
        ['+ and −', 'Zoom in and out'],
        ['Enter', 'Chooses the area in the middle of the map, which is read out and marked'],
        ['Esc', 'Leaves the map'],
      ],
    },
    {
      title: 'Lists and search fields',
      keys: [
        ['Up and down', 'Go between the rows'],
        ['Enter', 'Chooses the row'],
        ['Esc', 'Closes the list'],
      ],
    },
  ],
};

export const opensWords: Record<Method, string> = {
  cni: 'Open CNI on the map',
  omradestyp: 'Open the area types on the map',
  osakerhet: 'Open the table with intervals',
  sekretess: 'Open the map',
  indelningar: 'Open the map',
  rang: 'Open Prioritise',
  klasser: 'Open the map',
  kluster: 'Open the clusters on the map',
  jamforelser: 'Open the list, where areas are chosen to be compared',
  vardcentraler: 'Open Primary care centres',
  restider: 'Open Travel times',
  placering: 'Open New sites',
  ansvar: 'Open Geographic responsibility',
  pengar: 'Open Money',
  mal: 'Open Targets',
  insatser: 'Open Interventions',
  resurser: 'Open Resources',
  kostnader: 'Open Costs',
  turlistor: 'Open Schedules',
  'egna-uppgifter': 'Open Own data',
  'eget-omrade': 'Open My area',
};

export const lawWords: readonly string[] = [
  'områdestyp',
  'områdesansvar',
  'Strategi för hälsa',
  'God och nära vård',
  'Områdestyper',
];
