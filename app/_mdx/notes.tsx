/* Two kinds of aside: a remark, and what old exam material says against what is true today. They are notes and no
 * landmarks: a page with ten of them would be all landmarks. */
import type { ReactNode } from 'react';

export function Note({ title = 'Note', children }: { title?: string; children: ReactNode }) {
  return (
    <div role="note" className="note" aria-label={title}>
      <p className="note-title">{title}</p>
      {children}
    </div>
  );
}

export function ExamLore({ title, today, children }: { title: string; today: string; children?: ReactNode }) {
  return (
    <div role="note" className="lore" aria-label={`Old exam lore: ${title}`}>
      <p className="note-title">Old exam lore: “{title}”</p>
      <p className="lore-today"><strong>Today:</strong> {today}</p>
      {children}
    </div>
  );
}
