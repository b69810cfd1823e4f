export const downloadWords = {
  menu: 'Download',
  csv: 'CSV',
  csvNote: 'text, for any program',
  xlsx: 'Excel',
  xlsxNote: 'with a sheet of sources',
  geojson: 'GeoJSON',
  geojsonNote: 'boundaries and values, for GIS',
  png: 'Image (PNG)',
  pngNote: 'the map with title and source',
  report: 'Report',
  reportNote: 'A4, for printing',
} as const;
