import type { StepWords } from './draft-words.ts';

export type DraftClash = { name: string; label: string; mine: string; theirs: string };
type Props = {
  clashes: readonly DraftClash[];
  words: Pick<StepWords, 'choose' | 'mine' | 'theirs' | 'empty'>;
  /** Puts these words into the field itself. */
  onChoose: (name: string, words: string) => void;
};

/** Fields that this device and another one changed: whose words stand? */
export function DraftClashes({ clashes, words, onChoose }: Props) {
  if (clashes.length === 0) return null;
  return (
    <div id="clash" role="alert" tabIndex={-1}>
      {clashes.map(({ name, label, mine, theirs }) => (
        <fieldset className="clash mt-4" key={name}>
          <legend className="lab">{label}</legend>
          {[
            [words.mine, mine],
            [words.theirs, theirs],
          ].map(([title, said = '']) => (
            <label className="chk" key={title}>
              <input type="radio" name={`_choice ${name}`} required onChange={() => onChoose(name, said)} />
              <span>
                <span className="xs mute">{title}</span>
                <br />
                <span className="clash-words" dir="auto">
                  {said === '' ? words.empty : said}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
