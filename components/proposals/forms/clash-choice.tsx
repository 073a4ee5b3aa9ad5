import type { Clash } from '#lib/proposals/merge.ts';
import type { ClashWords } from './section-words.ts';

type Props = { clash: Clash; label: string; words: ClashWords; by: string; shown: (value: string) => string };

/** A field that two people changed, in the place of the field itself: whose words stand? */
export function ClashChoice({ clash, label, words, by, shown }: Props) {
  const { name } = clash;
  const sides = [
    { side: 'mine', value: clash.mine, title: words.yours },
    { side: 'theirs', value: clash.theirs, title: by },
  ];
  return (
    <fieldset className="clash" id={`f-${name}`} tabIndex={-1}>
      <legend className="lab">{label}</legend>
      {sides.map(({ side, value, title }) => (
        <label className="chk" key={side}>
          <input type="radio" name={name} value={value} required />
          <span>
            <span className="xs mute">{title}</span>
            <br />
            <span className="clash-words">{value === '' ? words.empty : shown(value)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
