import { number } from '../numbers';

/** What is said of local resources. */
export const placeWords = {
  title: (place: string) => `Local resources, ${place}`,
  kindTitle: (plural: string, count: number, place: string) => `${number(count)} ${plural}, ${place}`,
  nearTitle: (name: string) => `Local resources near ${name}`,
  nearFinding: (places: number, kinds: number, minutes: number, isOfPeople: boolean) =>
    `${number(places)} places of ${number(kinds)} kinds are within a walk of ${number(minutes)} minutes` +
    `${isOfPeople ? ' for at least somebody' : ''}.`,
  count: (count: number) => `${number(count)} places of all kinds.`,
  none: 'There are no local resources here yet',
  noneAdvice:
    'Load a list of places, or an extract of OpenStreetMap, into the workspace: the recipe names it under ' +
    '“localPlaces”. Then you see what is near, and what is lacking.',
  failed: 'The places could not be fetched',
  nearbyFailed: 'What is near cannot be told',
  kind: 'Kind of place',
  everyKind: 'All kinds',
  kindCount: (name: string, count: number) => `${name} (${number(count)})`,
  nearHelp: 'Press an area on the map, search for it, choose a primary care centre or point at a place.',
  clinic: 'Or near those that a primary care centre is responsible for',
  noClinic: 'None chosen',
  nearClinic: 'What is near those who live here?',
  minutes: 'On foot, at most this many minutes',
  point: 'Point at a place',
  stopPointing: 'Stop pointing',
  pointing:
    'Press the map. With the keyboard: move the map with the arrow keys, Enter takes the point in the middle, Esc ' +
    'stops.',
  pointName: 'Point',
  coordinates: 'Or write coordinates',
  coordinatesHint: '57.4 19.9 or SWEREF 99 TM',
  coordinatesWrong: 'Write latitude and longitude, for example 57.40 19.95, or N and E in SWEREF 99 TM.',
  show: 'Show',
  clear: 'Remove the choice',
  legend: 'Places',
  legendNear: 'Within walking distance, numbered as in the list',
  legendOther: 'Other places',
  legendOrigin: 'Counted from here',
  list: 'The list to hand out',
  walk: (minutes: string, meters: string, share: string | null) =>
    `${minutes} on foot, ${meters}${share ? `, for ${share} of the residents` : ''}`,
  minutesShort: (minutes: string) => `${minutes} min`,
  meters: (meters: number) => `${number(meters)} m`,
  missing: 'Lacking within walking distance',
  nothing: 'Nothing of the chosen kind is within walking distance.',
  opening: 'Open',
  source: 'Source',
  checked: (date: string) => `as of ${date}`,
  name: 'Name',
  municipality: 'Municipality',
  time: 'Minutes',
  share: 'Share of the residents',
  kinds: 'What there is',
  kindsHelp: 'The number of places of each kind. Press to see them on the map.',
  onMap: 'Show on the map what share has this near',
  close: 'Close the place',
} as const;
