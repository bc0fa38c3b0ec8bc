import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Workspace } from '#app/_features/exercise/workspace';
import { Split } from '#app/_features/lesson/split';
import '#app/_features/lesson/split.css';
import { CommandArticle } from '#app/_features/reference/command-article';
import { ReferenceHeader } from '#app/_features/reference/reference-header';
import { commandOf } from '#app/_features/reference/groups';
import { settings } from '#app/_features/settings/settings';
import { NEWEST_LAB, REFERENCE_LAB } from '#app/_server/lab-names';

type Props = { params: Promise<{ command: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const command = commandOf((await params).command);
  return command ? { title: command.name, description: command.summary } : { title: 'No such command' };
}

export default async function CommandPage({ params }: Props) {
  const command = commandOf((await params).command);
  if (command === undefined) notFound();
  const { theme, splitPercent } = await settings();
  const lab = command.profiles === undefined ? REFERENCE_LAB : NEWEST_LAB;
  return (
    <div className="lesson-page">
      <ReferenceHeader name={command.name} theme={theme} />
      <Split
        initialPercent={splitPercent}
        prose={<CommandArticle command={command} />}
        workspace={(
          <>
            <h1 className="lesson-screen-heading sr-only">Practise: {command.name}</h1>
            <Workspace lesson={{ slug: lab, title: 'Commands', exercises: [] }} />
          </>
        )}
      />
    </div>
  );
}
