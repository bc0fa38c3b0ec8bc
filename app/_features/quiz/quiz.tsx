/* The quiz of a lesson: at the lesson's end and on a page of its own. Without JavaScript each question is a plain
 * form. */
import type { Trouble } from './query';
import { QuestionForm } from './question-form';
import { QuizKeys } from './quiz-keys';
import type { QuestionState } from './view-model';

export function Quiz({ lesson, page, questions, keysOn, trouble, headingLevel = 2 }: {
  lesson: { slug: string; course: string; title: string };
  page: 'quiz' | 'lesson';
  questions: QuestionState[];
  keysOn: boolean;
  trouble: Trouble | undefined;
  headingLevel?: 1 | 2;
}) {
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  const done = questions.filter((each) => each.done).length;
  const lessonAddress = `/learn/${lesson.course}/${lesson.slug}`;
  const quizAddress = page === 'lesson' ? lessonAddress : `/quiz/${lesson.slug}`;
  return (
    <section aria-labelledby="quiz-heading" className="space-y-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <div>
          <Heading id="quiz-heading" className={headingLevel === 1 ? 'text-3xl' : 'text-2xl'}>
            {headingLevel === 1 ? `Quiz: ${lesson.title}` : 'Quiz'}
          </Heading>
          <p className="text-muted">
            {questions.length} questions, {done} answered right. Every option is explained once you have answered.
          </p>
        </div>
        <QuizKeys on={keysOn} />
      </header>
      <ol className="space-y-6">
        {questions.map((state, at) => (
          <li key={state.question.id}>
            <QuestionForm
              state={state} title={`Question ${at + 1} of ${questions.length}`} page={page}
              lessonAddress={lessonAddress}
              again={`${quizAddress}?again=${encodeURIComponent(state.question.id)}#question-${state.question.id}`}
              headingLevel={headingLevel === 1 ? 2 : 3}
              trouble={trouble?.question === state.question.id ? trouble.text : undefined}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
