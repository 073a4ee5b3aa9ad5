import { NotFoundMessage } from '#components/layout/not-found-message.tsx';

export default function Missing() {
  return <NotFoundMessage search />;
}
