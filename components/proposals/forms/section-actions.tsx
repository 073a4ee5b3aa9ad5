import { Button } from '#components/ui/button.tsx';
import { SaveLine } from './save-line.tsx';
import type { Links } from './section-spec.ts';
import type { SectionWords } from './section-words.ts';
import type { SaveState } from './use-section-save.ts';

type Props = { links: Links; words: SectionWords; state: SaveState };

/** Back to all sections or on to the next, and how far saving is. */
export function SectionActions({ links, words, state }: Props) {
  return (
    <div className="acts mt-4">
      {links.next && (
        <Button name="_to" value={links.next}>
          {words.saveNext}
        </Button>
      )}
      <Button tone="primary" name="_to" value={links.tasks}>
        {words.save}
      </Button>
      <SaveLine state={state} words={words.state} />
    </div>
  );
}
