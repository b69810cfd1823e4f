declare module 'maplibre-source/index.ts' {
  export * from 'maplibre-gl';
}

declare module 'virtual:maplibre-worker' {
  const url: string;
  export default url;
}
