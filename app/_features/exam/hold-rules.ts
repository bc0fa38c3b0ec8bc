/* What is said where a running exam holds something back. */
export const QUESTION_HELD = 'This question is in the exam you are sitting; it opens again when that is over.';
export const TASK_HELD = 'This task is in the exam you are sitting; its hints and solution open again when that is '
  + 'over.';
