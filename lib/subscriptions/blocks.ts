import type { Locale } from '#db/enums.ts';
import { escaped } from '#lib/mail/escaped.ts';

/** A figure in three parts, and as one line. */
type Row = { name: string; value: string; note: string; line: string };

/** A mail of several parts, told once and written twice: as plain text and as simple HTML. */
export type Block =
  | { kind: 'title' | 'heading' | 'name' | 'strong' | 'words' | 'small'; text: string }
  | { kind: 'figures'; rows: Row[] }
  | { kind: 'link'; text: string; url: string }
  | { kind: 'rule' };

export const inText = (blocks: readonly Block[]): string => blocks.map(plain).join('\n\n');

function plain(block: Block): string {
  if (block.kind === 'rule') return '-- ';
  if (block.kind === 'link') return `${block.text}\n${block.url}`;
  if (block.kind === 'figures') return block.rows.map(({ line }) => `- ${line}`).join('\n');
  if (block.kind === 'title' || block.kind === 'heading')
    return `${block.text}\n${(block.kind === 'title' ? '=' : '-').repeat(Math.min([...block.text].length, 72))}`;
  return block.text;
}

/** Mail programs know no stylesheets: each element carries its own. */
const look = {
  body: 'margin:0 auto;padding:16px;max-width:640px;font:17px/1.5 "Source Sans 3",Arial,sans-serif;color:#0b2030',
  title: 'margin:0 0 4px;font-size:28px;line-height:34px;font-weight:600',
  heading:
    'margin:36px 0 12px;padding-top:8px;border-top:2px solid #0b2030;font-size:19px;line-height:26px;font-weight:600',
  name: 'margin:16px 0 0;font-size:15px;line-height:22px;color:#3b4e61',
  strong: 'margin:2px 0 0;font-weight:600',
  words: 'margin:2px 0 8px',
  small: 'margin:0 0 12px;font-size:14px;line-height:20px;color:#3b4e61',
  link: 'color:#005586',
  cell: 'padding:6px 12px 6px 0;border-bottom:1px solid #d5dde3;text-align:start;vertical-align:baseline;font-weight:400',
  value:
    'padding:6px 12px 6px 0;border-bottom:1px solid #d5dde3;text-align:end;font-weight:600;white-space:nowrap',
} as const;

const tags = { title: 'h1', heading: 'h2', name: 'p', strong: 'h3', words: 'p', small: 'p' } as const;

export function inHtml(locale: Locale, blocks: readonly Block[]): string {
  return `<!doctype html><html lang="${locale}"><body style='${look.body}'>${blocks.map(element).join('')}</body></html>`;
}

function element(block: Block): string {
  if (block.kind === 'rule') return '<hr>';
  if (block.kind === 'link')
    return `<p><a style="${look.link}" href="${escaped(block.url)}">${escaped(block.text)}</a></p>`;
  if (block.kind === 'figures')
    return `<table style="border-collapse:collapse;width:100%">${block.rows.map(row).join('')}</table>`;
  const tag = tags[block.kind];
  return `<${tag} style="${look[block.kind]}">${escaped(block.text)}</${tag}>`;
}

const row = ({ name, value, note }: Row) =>
  `<tr><th scope="row" style="${look.cell}">${escaped(name)}<br><small>${escaped(note)}</small></th><td style="${look.value}">${escaped(value)}</td></tr>`;
