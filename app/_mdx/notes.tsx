/* Two kinds of aside: a remark, and what old exam material says against what is true today. */
import type { ReactNode } from 'react';

export function Note({ title = 'Note', children }: { title?: string; children: ReactNode }) {
  return (
    <aside className="note" aria-label={title}>
      <p className="note-title">{title}</p>
      {children}
    </aside>
  );
}

export function ExamLore({ title, today, children }: { title: string; today: string; children: ReactNode }) {
  return (
    <aside className="lore" aria-label={`Old exam lore: ${title}`}>
      <p className="note-title">Old exam lore: “{title}”</p>
      <p className="lore-today"><strong>Today:</strong> {today}</p>
      {children}
    </aside>
  );
}
