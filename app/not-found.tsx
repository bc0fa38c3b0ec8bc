import { Lost } from './_ui/lost';
import { Wordmark } from './_ui/wordmark';

export default function NotFound() {
  return (
    <div className="mx-auto max-w-5xl px-4 py-4 sm:px-8">
      <Wordmark />
      <main id="main"><Lost /></main>
    </div>
  );
}
