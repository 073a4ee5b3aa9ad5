import { Rejected } from './cells.ts';
import { foldedName } from './folded.ts';

/** ISO 639-1, and the languages without such a code that coordination needs. */
const codes =
  `aa ab af ak am ar as ay az ba be bg bi bm bn bo br bs ca ce cs cy da de dv dz ee el en eo es et eu fa ff fi fj
fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy id ig is it ja jv ka kg ki kk kl km kn ko ku ky la lb lg ln lo lt lu lv
mg mh mi mk ml mn mr ms mt my nb nd ne nl nn no nr ny oc om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm
sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ug uk ur uz ve vi wo xh yi yo za zh zu prs ckb kmr din
nus tet zgh fuv kri men tem hil ceb war`.split(/\s+/);

let known: Map<string, string> | undefined;

/** By what each is called in English, French, Spanish and in itself. */
function names(): Map<string, string> {
  if (known) return known;
  known = new Map(codes.map((code) => [code, code]));
  for (const code of codes)
    for (const locale of ['en', 'fr', 'es', code]) {
      const name = nameIn(locale, code);
      if (name && !known.has(foldedName(name))) known.set(foldedName(name), code);
    }
  return known;
}

function nameIn(locale: string, code: string): string | undefined {
  try {
    return new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

export function languageCode(cell: string): string {
  const found = names().get(foldedName(cell)) ?? (/^[a-z]{2,3}$/.test(cell) ? cell : undefined);
  if (!found) throw new Rejected('not_a_language', cell);
  return found;
}
