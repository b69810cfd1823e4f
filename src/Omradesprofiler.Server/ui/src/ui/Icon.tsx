const paths = {
  close: 'M5 5l10 10M15 5L5 15',
  table: 'M3 4.5h14v11H3zM3 8.5h14M8 8.5v7',
  download: 'M10 3v9m-4-4l4 4 4-4M4 16.5h12',
  print: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 11.5h8V17H6z',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11zm4 9.5l4 4',
  down: 'M5 8l5 5 5-5',
  up: 'M5 12l5-5 5 5',
  map: 'M3 5l4.5-1.5 5 1.5L17 3.5v11.5l-4.5 1.5-5-1.5L3 16.5zM7.5 3.5V15m5-10v11.5',
  check: 'M4 10.5l4 4 8-9',
  order: 'M4 5h12M4 10h8M4 15h5',
  site: 'M10 17.5c-3.5-4-5.5-6.8-5.5-9.5a5.5 5.5 0 0 1 11 0c0 2.7-2 5.5-5.5 9.5zM10 6v4M8 8h4',
  share: 'M3 4h14v12H3zM10.5 4l-1 5.5L3 12.5M9.5 9.5L17 12',
  follow: 'M3 15.5l4.5-5 3.5 3 6-8M12.5 5.5H17V10',
  file: 'M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M10 15V9m-2.5 2.5L10 9l2.5 2.5',
  help: 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM7.7 8a2.3 2.3 0 1 1 3.4 2c-.8.4-1.1.9-1.1 1.7M10 14v.1',
  language:
    'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM2.5 10h15M10 2.5c2.4 2.2 3.4 4.7 3.4 7.5s-1 5.3-3.4 ' +
    '7.5c-2.4-2.2-3.4-4.7-3.4-7.5s1-5.3 3.4-7.5z',
  back: 'M12 5l-5 5 5 5',
  lock: 'M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
