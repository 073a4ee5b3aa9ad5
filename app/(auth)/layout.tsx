import { DeviceOwner } from '#components/layout/device-owner.tsx';
import { PageFrame } from '#components/layout/page-frame.tsx';
import { env } from '#lib/env.ts';

/** The frame for those who have not signed in: no menu, and nothing that needs to know who they are. */
export default function DoorLayout({ children }: LayoutProps<'/'>) {
  return (
    <PageFrame menu={[]} person={null} demo={env.DEMO === '1'}>
      <DeviceOwner account={null} />
      {children}
    </PageFrame>
  );
}
