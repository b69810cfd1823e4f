import type { JobProps } from '../jobs';

export default function Help({ snapshot }: JobProps) {
  return <main className="notice">{snapshot.title}</main>;
}
