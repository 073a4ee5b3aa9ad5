import { DeniedMessage } from '#components/layout/denied-message.tsx';

export default function Denied() {
  return <DeniedMessage />;
}
