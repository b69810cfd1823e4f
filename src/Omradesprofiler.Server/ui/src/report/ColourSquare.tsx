/** A square that prints whatever the browser leaves out of backgrounds. */
export const ColourSquare = ({ colour = '#f7f5ef' }: { colour: string | undefined }) => (
  <svg className="colour-square" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
    <rect x="0.5" y="0.5" width="13" height="13" fill={colour} />
  </svg>
);
