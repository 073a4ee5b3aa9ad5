import type { FormPage } from './form.tsx';
import { Message } from './message.tsx';

/** Why the last plain post from this page was refused, for pages with several one-button forms. */
export function RefusedAct({ form: { back, texts } }: { form: FormPage }) {
  if (!back) return null;
  const words = texts.refusals[back.code] ?? texts.refusals.unexpected ?? back.code;
  const said = words.replace(/{(\w+)}/g, (_, name: string) => String(back.values?.[name] ?? ''));
  return (
    <div id="problem">
      <Message tone="critical" role="alert" title={said} />
    </div>
  );
}
