/* What a lesson may use. Everything here is rendered on the server; only command blocks and exercise panels come to life
 * in the browser. */
import type { MDXComponents } from 'mdx/types';
import { Diagram } from './diagrams/diagram';
import './mdx.css';
import { ExamLore, Note } from './notes';
import { Transcript } from './transcript';

export const lessonComponents: MDXComponents = { Transcript, Diagram, Note, ExamLore };
