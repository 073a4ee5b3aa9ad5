import { Icon } from '#components/ui/icon.tsx';
import { filled } from './filled.ts';
import type { ClashWords } from './section-words.ts';
import type { ClashShown } from './use-section-save.ts';

/** Somebody else saved this section meanwhile: what was brought together, and what is to be chosen. */
export function ClashMessage({ clash, words }: { clash: ClashShown; words: ClashWords }) {
  return (
    <div className="msg warn" id="clash" role="alert" tabIndex={-1}>
      <Icon name="triangle" />
      <div>
        <b className="b">{filled(words.title, { name: clash.by ?? words.somebody })}</b>{' '}
        {clash.fields.length > 0 ? words.choose : words.merged}
      </div>
    </div>
  );
}
