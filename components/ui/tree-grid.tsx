'use client';

import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';

const levelOf = (row: Element) => Number(row.getAttribute('aria-level') ?? 0);
const isShown = (row: Element) => !row.hasAttribute('hidden');
function focusLink(row: Element | undefined) {
  const target = row?.querySelector<HTMLElement>('a:not(.tw2)') ?? row?.querySelector<HTMLElement>('.tw2');
  target?.focus();
}

function rowsBelow(row: Element) {
  const rows = [];
  for (
    let next = row.nextElementSibling;
    next && levelOf(next) > levelOf(row);
    next = next.nextElementSibling
  ) {
    rows.push(next);
  }
  return rows;
}

/** Opens or closes a row whose descendants are on the page; a row that was closed inside stays closed. */
function fold(row: Element, open: boolean) {
  row.setAttribute('aria-expanded', String(open));
  let closedAt = Number.POSITIVE_INFINITY;
  for (const below of rowsBelow(row)) {
    if (levelOf(below) <= closedAt) closedAt = Number.POSITIVE_INFINITY;
    below.toggleAttribute('hidden', !open || levelOf(below) > closedAt);
    if (closedAt === Number.POSITIVE_INFINITY && below.getAttribute('aria-expanded') === 'false') {
      closedAt = levelOf(below);
    }
  }
}

function toggle(row: Element, open: boolean) {
  const link = row.querySelector<HTMLAnchorElement>('a.tw2');
  if (link) link.click();
  else fold(row, open);
}

function step(row: Element, key: string) {
  const expanded = row.getAttribute('aria-expanded');
  const rows = [...(row.parentElement?.querySelectorAll('[role=row][aria-level]') ?? [])].filter(isShown);
  const place = rows.indexOf(row);
  if (key === 'ArrowDown') return focusLink(rows[place + 1]);
  if (key === 'ArrowUp') return focusLink(rows[place - 1]);
  if (key === 'Home') return focusLink(rows[0]);
  if (key === 'End') return focusLink(rows.at(-1));
  if (key === 'ArrowRight') return expanded === 'false' ? toggle(row, true) : focusLink(rowsBelow(row)[0]);
  if (expanded === 'true') return toggle(row, false);
  return focusLink(rows.slice(0, place).findLast((other) => levelOf(other) < levelOf(row)));
}

const keys = new Set(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const rowOf = (target: EventTarget) =>
  target instanceof Element ? target.closest('[role=row][aria-level]') : null;

function onKeyDown(event: KeyboardEvent) {
  const row = rowOf(event.target);
  if (!row || !keys.has(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  step(row, event.key);
}

function onClick(event: MouseEvent) {
  const row = rowOf(event.target);
  if (!row || !(event.target instanceof Element) || !event.target.closest('button.tw2')) return;
  fold(row, row.getAttribute('aria-expanded') !== 'true');
}

type Props = { label: string; className: string; children: ReactNode };

/** Arrow keys and folding for a tree that stands complete without them. */
export function TreeGrid({ label, className, children }: Props) {
  return (
    <div
      className={`tree ${className}`}
      role="treegrid"
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      {children}
    </div>
  );
}
