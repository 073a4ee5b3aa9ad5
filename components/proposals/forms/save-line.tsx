import { filled } from './filled.ts';
import type { SectionWords } from './section-words.ts';
import type { SaveState } from './use-section-save.ts';

/** How far saving is, in words; silent until somebody wrote. */
export function SaveLine({ state, words }: { state: SaveState; words: SectionWords['state'] }) {
  return (
    <span role="status" className="sm mute" data-state={state.name}>
      {state.name === 'untouched'
        ? ''
        : filled(words[state.name], { time: state.name === 'saved' ? state.time : '' })}
    </span>
  );
}
