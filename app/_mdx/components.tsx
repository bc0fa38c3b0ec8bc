/* What any lesson may use, rendered on the server; only command blocks come to life in the browser. `<Exercise>` needs
 * to know the lesson and is added by `_features/lesson/components-for.tsx`. */
import type { MDXComponents } from 'mdx/types';
import { CommandCode } from './command-code';
import { Diagram } from './diagrams/diagram';
import './mdx.css';
import { ExamLore, Note } from './notes';
import { Transcript } from './transcript';

export const lessonComponents: MDXComponents = { Transcript, Diagram, Note, ExamLore, code: CommandCode };
