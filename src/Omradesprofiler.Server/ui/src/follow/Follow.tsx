import type { JobProps } from '../jobs';

export default function Follow({ snapshot }: JobProps) {
  return <main className="notice">{snapshot.title}</main>;
}
