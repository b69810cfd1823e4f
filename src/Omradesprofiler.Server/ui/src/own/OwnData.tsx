import type { JobProps } from '../jobs';

export default function OwnData({ snapshot }: JobProps) {
  return <main className="notice">{snapshot.title}</main>;
}
