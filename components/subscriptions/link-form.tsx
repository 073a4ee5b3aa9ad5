import { DoorForm } from '#components/auth/door-form.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormPage } from '#components/ui/form.tsx';

type Props = {
  form: FormPage;
  action: 'confirmation' | 'stop';
  token: string;
  /** What the page after it says. */
  to: 'confirmed' | 'stopped';
  /** The language that the digest is asked for, and that the pages of the link are in. */
  language?: string;
  values?: Record<string, string>;
  label: string;
};

/** One button, as a plain post: the token travels in the form and stands in no address after it. */
export function LinkForm({ form, action, token, to, language, values = {}, label }: Props) {
  const lang = language ? `&lang=${encodeURIComponent(language)}` : '';
  return (
    <DoorForm action={`/api/v1/subscriptions/${action}`} back={form.back} texts={form.texts}>
      <input type="hidden" name="_from" value={form.from} />
      <input type="hidden" name="_to" value={`/subscribe/done?now=${to}${lang}`} />
      <input type="hidden" name="token" value={token} />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="my-4">
        <Button tone="primary" full>
          {label}
        </Button>
      </p>
    </DoorForm>
  );
}
