import sprite from './icons.svg';

export type IconName =
  | 'search'
  | 'menu'
  | 'print'
  | 'pencil'
  | 'check'
  | 'vacant'
  | 'eye'
  | 'revise'
  | 'full'
  | 'half'
  | 'dash'
  | 'lock'
  | 'octagon'
  | 'triangle'
  | 'refused'
  | 'info'
  | 'clock'
  | 'download'
  | 'upload'
  | 'plus'
  | 'close'
  | 'left'
  | 'right'
  | 'down'
  | 'up'
  | 'sort'
  | 'send'
  | 'document'
  | 'comment'
  | 'mail'
  | 'phone'
  | 'mobile'
  | 'calendar'
  | 'offline'
  | 'person'
  | 'link';

const directional: ReadonlySet<IconName> = new Set<IconName>(['left', 'right']);

/** Always beside words, so hidden from readers of the page aloud. One cached file holds all drawings. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return (
    <svg className={`i ${directional.has(name) ? 'flip' : ''} ${className}`} aria-hidden="true">
      <use href={`${sprite.src}#${name}`} />
    </svg>
  );
}
