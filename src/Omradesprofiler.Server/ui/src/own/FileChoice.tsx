import { useState, type DragEvent } from 'react';
import { Icon } from '../ui/Icon';
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
      <input
        id="own-file"
        className="visually-hidden"
        type="file"
        accept=".csv,.txt,.tsv,.xlsx,.xlsm,text/csv"
        aria-describedby="own-file-limits"
        onChange={event => {
          const file = event.target.files?.[0];
          if (file) onFile(file);
          event.target.value = '';
        }}
      />
      <label className="button" htmlFor="own-file">
        <Icon name="table" />
        {name ? ownWords.another : ownWords.choose}
      </label>
      <p className="quiet">{ownWords.drop}</p>
      {name && <p className="file-name">{name}</p>}
      <p className="field-note" id="own-file-limits">
        {ownWords.limits(megabytes, cells)}
      </p>
    </div>
  );
}
