/** All that stands round a map in a picture of it. */
export interface PictureWords {
  title: string;
  finding: string;
  legend: PictureLegend;
  /** Unit, period, division, source and method: what a picture away from the page needs. */
  footer: string[];
}

export interface PictureLegend {
  title: string;
  /** What the numbers of the rows are, the outermost last. */
  heads: string[];
  rows: PictureRow[];
  notes: string[];
}

/** One sign or colour of the map. */
export interface PictureRow {
  label: string;
  /** What is drawn in front of it; a colour where it has no name. */
  sign: string;
  colour: string;
  /** What stands in its disc. */
  letter: string;
  numbers: string[];
  /** Not among what the picture is about. */
  isFaded: boolean;
}
