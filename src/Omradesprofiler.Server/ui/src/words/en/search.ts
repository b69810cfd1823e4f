export const searchWords = {
  areas: 'Areas',
  clinics: 'Primary care centres',
  towns: 'Towns',
  places: 'Local places',
  point: 'Position on the map',
  pointWhere: 'Show the DeSO that it lies in',
  townWhere: 'Town: show the DeSO in its middle',
  label: 'Search for an area, a centre or a place',
  hint: 'Name, code or coordinates',
  none: 'Nothing has that name or code.',
  nowhere: 'The position does not lie in any area here.',
};
