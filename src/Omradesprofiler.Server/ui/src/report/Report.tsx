import type { JobProps } from '../jobs';

export default function Report({ snapshot }: JobProps) {
  return <main className="notice">{snapshot.title}</main>;
}
