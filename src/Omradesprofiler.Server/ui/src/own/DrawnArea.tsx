import type { OwnProps } from './OwnFrame';

export default function DrawnArea({ snapshot }: OwnProps) {
  return <main className="notice">{snapshot.title}</main>;
}
