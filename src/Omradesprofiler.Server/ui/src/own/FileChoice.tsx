import { useState, type DragEvent } from 'react';
import { ownWords } from '../words/own';

interface Props {
  name: string | null;
  megabytes: number;
  cells: number;
  onFile: (file: File) => void;
}

/** The browser's own choice of a file, on ground that a file can be dropped on. */
export function FileChoice({ name, megabytes, cells, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className="file-drop"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label className="field-label" htmlFor="own-file">
        {name ? ownWords.another : ownWords.choose} <span className="quiet">{ownWords.drop}</span>
      </label>
      <input
        id="own-file"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv"
        aria-describedby="own-file-limits"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      {name && <p className="file-name">{name}</p>}
      <p className="field-note" id="own-file-limits">
        {ownWords.limits(megabytes, cells)}
      </p>
    </div>
  );
}
